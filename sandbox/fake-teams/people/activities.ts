import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../shared/json.ts';
import { takeNextTeamsId } from '../memory.ts';
import type { TeamsChannel, TeamsMessage, TeamsTeam, TeamsUser } from '../model.ts';
import type { TeamsTenant } from '../tenant.ts';
import { openPrivateChat } from './access.ts';

/** Where an activity happens: in a thread of a channel (or the channel itself), or in the person's private chat. */
export type ActivityTarget = { chat: string } | { channel: string; conversation: string };

/** The conversation a message is in. */
export function locateMessage({ channel, conversation }: TeamsMessage): ActivityTarget {
  return channel === undefined ? { chat: conversation } : { channel, conversation };
}

/** What every activity of a person has, as Teams writes it. */
export function createActivity(tenant: TeamsTenant, person: TeamsUser, target: ActivityTarget): JsonObject {
  const { memory } = tenant;
  const at = new Date(tenant.now()).toISOString();
  return {
    id: takeNextTeamsId(memory, tenant.now()),
    timestamp: at,
    localTimestamp: at,
    localTimezone: 'Europe/Amsterdam',
    locale: person.locale,
    channelId: 'msteams',
    serviceUrl: tenant.serviceUrl(),
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: describeBotAccount(tenant),
    conversation: describeConversation(tenant, target),
    channelData: describeChannelData(tenant, target),
    entities: [describeClient(person)],
  };
}

/** A message typed by a person; in a channel only one with `mention` is heard. */
export function createMessageActivity(
  tenant: TeamsTenant,
  person: TeamsUser,
  target: ActivityTarget,
  typed: { id?: string; text: string; mention?: boolean },
): JsonObject {
  const base = createActivity(tenant, person, target);
  const { name } = tenant.memory.bot;
  const at = `<at>${name}</at>`;
  const mentioned = { type: 'mention', mentioned: { id: describeBotAccount(tenant).id, name }, text: at };
  const html = typed.mention ? `<span itemtype="http://schema.skype.com/Mention" itemscope>${name}</span>&nbsp;` : '';
  return {
    ...base,
    ...(typed.id === undefined ? {} : { id: typed.id }),
    type: 'message',
    text: typed.mention ? `${at} ${typed.text}` : typed.text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${html}${escapeHtml(typed.text)}</p>` }],
    entities: [...(typed.mention ? [mentioned] : []), describeClient(person)],
  };
}

/** A button pressed in an old client: a message with a value and no text. */
export function createSubmitActivity(
  tenant: TeamsTenant,
  person: TeamsUser,
  on: TeamsMessage,
  value: JsonObject,
): JsonObject {
  const base = createActivity(tenant, person, locateMessage(on));
  const { channelData } = base as { channelData: JsonObject };
  return {
    ...base,
    type: 'message',
    replyToId: on.id,
    value,
    channelData: { ...channelData, source: { name: 'message' }, legacy: { replyToId: `1:${on.id}` } },
  };
}

/** A button pressed in a client of today. */
export function createInvokeActivity(
  tenant: TeamsTenant,
  person: TeamsUser,
  on: TeamsMessage,
  action: JsonObject,
): JsonObject {
  const base = createActivity(tenant, person, locateMessage(on));
  const { channelData } = base as { channelData: JsonObject };
  return {
    ...base,
    id: `f:${randomUUID()}`,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: on.id,
    value: { action, trigger: 'manual' },
    channelData: { ...channelData, source: { name: 'message' } },
  };
}

/** A reaction that came or went. */
export function createReactionActivity(
  tenant: TeamsTenant,
  person: TeamsUser,
  on: TeamsMessage,
  change: { added: boolean; type: string },
): JsonObject {
  const field = change.added ? 'reactionsAdded' : 'reactionsRemoved';
  const base = createActivity(tenant, person, locateMessage(on));
  return {
    ...base,
    id: `f:${randomUUID()}`,
    type: 'messageReaction',
    replyToId: on.id,
    [field]: [{ type: change.type }],
  };
}

/** What Teams calls an installation, an upgrade and a removal. */
export type InstallAction = 'add' | 'add-upgrade' | 'remove';

/**
 * The activities by which Teams tells that the app came or went. `target` is a person's chat or a team's first
 * channel.
 */
export function createInstallActivities(
  tenant: TeamsTenant,
  person: TeamsUser,
  target: ActivityTarget,
  action: InstallAction,
): JsonObject[] {
  const isThere = action !== 'remove';
  const base = createActivity(tenant, person, target);
  const { channelData } = base as { channelData: JsonObject };
  const eventType = isThere ? 'teamMemberAdded' : 'teamMemberRemoved';
  const ofTeam = 'channel' in target;
  const selectedChannel = { id: ofTeam ? target.channel : target.chat };
  const members = [{ id: describeBotAccount(tenant).id }];
  const moved = {
    ...base,
    id: `f:${randomUUID()}`,
    type: 'conversationUpdate',
    ...(isThere ? { membersAdded: members } : { membersRemoved: members }),
    channelData: ofTeam ? { ...channelData, eventType } : channelData,
  };
  const installed = {
    ...base,
    id: `f:${randomUUID()}`,
    type: 'installationUpdate',
    action,
    channelData: { ...channelData, settings: { selectedChannel } },
  };
  // Who is there stays so through an upgrade.
  return action === 'add-upgrade' ? [installed] : [moved, installed];
}

/** The bot as activities name it. */
export function describeBotAccount(tenant: TeamsTenant): { id: string; name: string } {
  const { appId, name } = tenant.memory.bot;
  return { id: `28:${appId}`, name };
}

/** The person's private chat with the bot. */
export function locateChat(tenant: TeamsTenant, person: TeamsUser): ActivityTarget {
  return { chat: openPrivateChat(tenant, person.aadObjectId) };
}

function describeConversation(tenant: TeamsTenant, target: ActivityTarget): JsonObject {
  const tenantId = tenant.memory.tenant.id;
  if ('chat' in target) return { conversationType: 'personal', tenantId, id: target.chat };
  return { isGroup: true, conversationType: 'channel', tenantId, id: target.conversation };
}

function describeChannelData(tenant: TeamsTenant, target: ActivityTarget): JsonObject {
  const inTenant = { tenant: { id: tenant.memory.tenant.id } };
  if ('chat' in target) return inTenant;
  const channel: TeamsChannel | undefined = tenant.memory.channels.get(target.channel);
  const team: TeamsTeam | undefined = tenant.memory.teams.get(channel?.team ?? target.channel);
  return {
    teamsChannelId: target.channel,
    teamsTeamId: team?.id,
    channel: { id: target.channel, ...(channel && channel.id !== team?.id ? { name: channel.name } : {}) },
    team: { id: team?.id, name: team?.name },
    ...inTenant,
  };
}

function describeClient({ locale }: TeamsUser): JsonObject {
  const country = locale.slice(-2);
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: 'Europe/Amsterdam' };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
