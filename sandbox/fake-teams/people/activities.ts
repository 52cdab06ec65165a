import { randomUUID } from 'node:crypto';
import type { Fields } from '../../shared/fields.ts';
import { nextId } from '../memory.ts';
import type { TeamsChannel, TeamsMessage, TeamsTeam, TeamsUser } from '../model.ts';
import type { Tenant } from '../tenant.ts';
import { chatOf } from './access.ts';

/** Where something is done: a channel's thread (or all of it), or the person's private chat. */
export type Place = { chat: string } | { channel: string; conversation: string };

/** Where a message stands. */
export function placeOf({ channel, conversation }: TeamsMessage): Place {
  return channel === undefined ? { chat: conversation } : { channel, conversation };
}

/** What every activity of a person has, as Teams writes it. */
export function activityOf(tenant: Tenant, person: TeamsUser, place: Place): Fields {
  const { memory } = tenant;
  const at = new Date(tenant.now()).toISOString();
  return {
    id: nextId(memory, tenant.now()),
    timestamp: at,
    localTimestamp: at,
    localTimezone: 'Europe/Amsterdam',
    locale: person.locale,
    channelId: 'msteams',
    serviceUrl: tenant.serviceUrl(),
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: botAccount(tenant),
    conversation: conversationOf(tenant, place),
    channelData: channelDataOf(tenant, place),
    entities: [clientInfo(person)],
  };
}

/** A message typed by a person; in a channel only one with `mention` is heard. */
export function messageActivity(
  tenant: Tenant,
  person: TeamsUser,
  place: Place,
  said: { id?: string; text: string; mention?: boolean },
): Fields {
  const base = activityOf(tenant, person, place);
  const { name } = tenant.memory.bot;
  const at = `<at>${name}</at>`;
  const mentioned = { type: 'mention', mentioned: { id: botAccount(tenant).id, name }, text: at };
  const html = said.mention ? `<span itemtype="http://schema.skype.com/Mention" itemscope>${name}</span>&nbsp;` : '';
  return {
    ...base,
    ...(said.id === undefined ? {} : { id: said.id }),
    type: 'message',
    text: said.mention ? `${at} ${said.text}` : said.text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${html}${escaped(said.text)}</p>` }],
    entities: [...(said.mention ? [mentioned] : []), clientInfo(person)],
  };
}

/** An old client's button: a message with a value and no text. */
export function submitActivity(tenant: Tenant, person: TeamsUser, on: TeamsMessage, value: Fields): Fields {
  const base = activityOf(tenant, person, placeOf(on));
  const { channelData } = base as { channelData: Fields };
  return {
    ...base,
    type: 'message',
    replyToId: on.id,
    value,
    channelData: { ...channelData, source: { name: 'message' }, legacy: { replyToId: `1:${on.id}` } },
  };
}

/** A button of today's clients. */
export function invokeActivity(tenant: Tenant, person: TeamsUser, on: TeamsMessage, action: Fields): Fields {
  const base = activityOf(tenant, person, placeOf(on));
  const { channelData } = base as { channelData: Fields };
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
export function reactionActivity(
  tenant: Tenant,
  person: TeamsUser,
  on: TeamsMessage,
  change: { added: boolean; type: string },
): Fields {
  const field = change.added ? 'reactionsAdded' : 'reactionsRemoved';
  const base = activityOf(tenant, person, placeOf(on));
  return {
    ...base,
    id: `f:${randomUUID()}`,
    type: 'messageReaction',
    replyToId: on.id,
    [field]: [{ type: change.type }],
  };
}

export type InstallAction = 'add' | 'add-upgrade' | 'remove';

/** The app came or went: what Teams tells of it, twice. `place` is a person's chat or a team's first channel. */
export function installActivities(tenant: Tenant, person: TeamsUser, place: Place, action: InstallAction): Fields[] {
  const isThere = action !== 'remove';
  const base = activityOf(tenant, person, place);
  const { channelData } = base as { channelData: Fields };
  const eventType = isThere ? 'teamMemberAdded' : 'teamMemberRemoved';
  const ofTeam = 'channel' in place;
  const selectedChannel = { id: ofTeam ? place.channel : place.chat };
  const members = [{ id: botAccount(tenant).id }];
  return [
    {
      ...base,
      id: `f:${randomUUID()}`,
      type: 'conversationUpdate',
      ...(isThere ? { membersAdded: members } : { membersRemoved: members }),
      channelData: ofTeam ? { ...channelData, eventType } : channelData,
    },
    {
      ...base,
      id: `f:${randomUUID()}`,
      type: 'installationUpdate',
      action,
      channelData: { ...channelData, settings: { selectedChannel } },
    },
  ];
}

/** The bot as activities name it. */
export function botAccount(tenant: Tenant): { id: string; name: string } {
  const { appId, name } = tenant.memory.bot;
  return { id: `28:${appId}`, name };
}

/** The person's chat, as a place. */
export function chatPlace(tenant: Tenant, person: TeamsUser): Place {
  return { chat: chatOf(tenant, person.aadObjectId) };
}

function conversationOf(tenant: Tenant, place: Place): Fields {
  const tenantId = tenant.memory.tenant.id;
  if ('chat' in place) return { conversationType: 'personal', tenantId, id: place.chat };
  return { isGroup: true, conversationType: 'channel', tenantId, id: place.conversation };
}

function channelDataOf(tenant: Tenant, place: Place): Fields {
  const inTenant = { tenant: { id: tenant.memory.tenant.id } };
  if ('chat' in place) return inTenant;
  const channel: TeamsChannel | undefined = tenant.memory.channels.get(place.channel);
  const team: TeamsTeam | undefined = tenant.memory.teams.get(channel?.team ?? place.channel);
  return {
    teamsChannelId: place.channel,
    teamsTeamId: team?.id,
    channel: { id: place.channel, ...(channel && channel.id !== team?.id ? { name: channel.name } : {}) },
    team: { id: team?.id, name: team?.name },
    ...inTenant,
  };
}

function clientInfo({ locale }: TeamsUser): Fields {
  const country = locale.slice(-2);
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: 'Europe/Amsterdam' };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
