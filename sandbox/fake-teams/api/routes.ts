import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { decodeIfValid } from '../../shared/server.ts';
import type { TeamsTenant } from '../tenant.ts';
import {
  type ConnectorResult,
  openChat,
  postInChannel,
  requireInvited,
  sendToConversation,
  updateActivity,
} from './connector.ts';
import { describeTeam, listMembersByPage, listTeamChannels } from './rosters.ts';

/** A call as it came in. */
export type ConnectorRequest = { body: JsonObject; query: URLSearchParams };

/** One call of the connector: its name for troubles and the log, whose pace it counts for, and what it does. */
export type ConnectorRoute = {
  call: string;
  pacedBy?: (tenant: TeamsTenant, request: ConnectorRequest) => string;
  run: (tenant: TeamsTenant, request: ConnectorRequest) => ConnectorResult;
};

/** The call that a method and a path (after the service's address) mean; undefined = there is none. */
export function findConnectorRoute(method: string, path: string, body: JsonObject): ConnectorRoute | undefined {
  const [version, kind, id, ...rest] = path.split('/').map(decodeIfValid);
  if (version !== 'v3') return undefined;
  const known = `${method} ${kind} ${[id === undefined ? '' : ':id', ...rest.slice(0, 1)].join(' ').trim()}`;
  const conversation = id ?? '';
  const activity = rest[1];
  switch (known.trim()) {
    case 'POST conversations':
      return body['isGroup'] === true ? POST : OPEN_CHAT;
    case 'POST conversations :id activities':
      return createSendRoute(conversation, activity);
    case 'PUT conversations :id activities':
      return activity === undefined ? undefined : createEditRoute(conversation, activity);
    case 'GET conversations :id pagedmembers':
      return { call: 'members', run: (tenant, { query }) => listMembersByPage(tenant, conversation, query) };
    case 'GET teams :id':
      return { call: 'team', run: (tenant) => describeTeam(tenant, conversation) };
    case 'GET teams :id conversations':
      return { call: 'channels', run: (tenant) => listTeamChannels(tenant, conversation) };
    default:
      return undefined;
  }
}

const POST: ConnectorRoute = {
  call: 'post',
  pacedBy: (_tenant, { body }) => {
    const { channelData } = body;
    const channel = isJsonObject(channelData) ? channelData['channel'] : undefined;
    return String(isJsonObject(channel) ? channel['id'] : undefined);
  },
  run: (tenant, { body }) => postInChannel(tenant, body),
};

const OPEN_CHAT: ConnectorRoute = {
  call: 'open-chat',
  pacedBy: (tenant, { body }) => requireInvited(tenant, body).id,
  run: (tenant, { body }) => openChat(tenant, body),
};

/** With an activity's id it is an answer to it, which in a channel is the same as writing in its thread. */
function createSendRoute(conversation: string, activity: string | undefined): ConnectorRoute {
  const isOfChannel = conversation.startsWith('19:') && !conversation.includes(';');
  const to = isOfChannel && activity !== undefined ? `${conversation};messageid=${activity}` : conversation;
  return { call: 'send', pacedBy: () => to, run: (tenant, { body }) => sendToConversation(tenant, to, body) };
}

function createEditRoute(conversation: string, activity: string): ConnectorRoute {
  return {
    call: 'update',
    pacedBy: () => conversation,
    run: (tenant, { body }) => updateActivity(tenant, conversation, activity, body),
  };
}
