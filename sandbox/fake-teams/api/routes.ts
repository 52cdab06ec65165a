import { type Fields, isFields } from '../../shared/fields.ts';
import type { Tenant } from '../tenant.ts';
import { type Done, invited, openChat, postInChannel, sendTo, update } from './connector.ts';
import { pagedMembers, teamChannels } from './rosters.ts';

export type Request = { body: Fields; query: URLSearchParams };

/** One call of the connector: its name for troubles and the log, whose pace it counts for, and what it does. */
export type Route = {
  call: string;
  pacedBy?: (tenant: Tenant, request: Request) => string;
  run: (tenant: Tenant, request: Request) => Done;
};

/** The call that a method and a path (after the service's address) mean; undefined = there is none. */
export function routeOf(method: string, path: string, body: Fields): Route | undefined {
  const [version, kind, id, ...rest] = path.split('/').map(decoded);
  if (version !== 'v3') return undefined;
  const known = `${method} ${kind} ${[id === undefined ? '' : ':id', ...rest.slice(0, 1)].join(' ').trim()}`;
  const conversation = id ?? '';
  const activity = rest[1];
  switch (known.trim()) {
    case 'POST conversations':
      return body['isGroup'] === true ? POST : OPEN_CHAT;
    case 'POST conversations :id activities':
      return send(conversation, activity);
    case 'PUT conversations :id activities':
      return activity === undefined ? undefined : edit(conversation, activity);
    case 'GET conversations :id pagedmembers':
      return { call: 'members', run: (tenant, { query }) => pagedMembers(tenant, conversation, query) };
    case 'GET teams :id conversations':
      return { call: 'channels', run: (tenant) => teamChannels(tenant, conversation) };
    default:
      return undefined;
  }
}

/** As it stands when it is not percent-encoded well: then there is no such place. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const POST: Route = {
  call: 'post',
  pacedBy: (_tenant, { body }) => {
    const { channelData } = body;
    const channel = isFields(channelData) ? channelData['channel'] : undefined;
    return String(isFields(channel) ? channel['id'] : undefined);
  },
  run: (tenant, { body }) => postInChannel(tenant, body),
};

const OPEN_CHAT: Route = {
  call: 'open-chat',
  pacedBy: (tenant, { body }) => invited(tenant, body).id,
  run: (tenant, { body }) => openChat(tenant, body),
};

/** With an activity's id it is an answer to it, which in a channel is the same as writing in its thread. */
function send(conversation: string, activity: string | undefined): Route {
  const isOfChannel = conversation.startsWith('19:') && !conversation.includes(';');
  const to = isOfChannel && activity !== undefined ? `${conversation};messageid=${activity}` : conversation;
  return { call: 'send', pacedBy: () => to, run: (tenant, { body }) => sendTo(tenant, to, body) };
}

function edit(conversation: string, activity: string): Route {
  return {
    call: 'update',
    pacedBy: () => conversation,
    run: (tenant, { body }) => update(tenant, conversation, activity, body),
  };
}
