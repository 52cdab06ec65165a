import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { TeamsMessage, TeamsUser } from '../model.ts';
import { findChatOwner, hasApp, openPrivateChat, requireReachable } from '../people/access.ts';
import { ConnectorRefusal, createConversationRefusal, createRosterRefusal, createSyntaxRefusal } from '../refusal.ts';
import type { TeamsTenant } from '../tenant.ts';
import { readTeamsContent } from './message-content.ts';
import {
  addTeamsMessage,
  findTeamsMessage,
  formatThreadId,
  type MessageTarget,
  replaceTeamsContent,
} from './messages.ts';

/** What the connector answers when it did what was asked. */
export type ConnectorResult = { status: number; body: JsonObject };

/** A new message in a channel: 201 with the thread's id and the message's. */
export function postInChannel(tenant: TeamsTenant, body: JsonObject): ConnectorResult {
  const channel = readChannelDataId(body, 'channel');
  if (channel === undefined) throw createSyntaxRefusal('channelData.channel.id is missing');
  const where = resolveConversation(tenant, channel);
  const message = addTeamsMessage(tenant, where, 'bot', readTeamsContent(body['activity']));
  return { status: 201, body: { id: message.conversation, activityId: message.id } };
}

/** Somebody's private chat: the same one every time. */
export function openChat(tenant: TeamsTenant, body: JsonObject): ConnectorResult {
  const person = requireInvited(tenant, body);
  const given = body['tenantId'] ?? readChannelDataId(body, 'tenant');
  if (given !== tenant.memory.tenant.id) throw createSyntaxRefusal('tenantId is missing, or of another tenant');
  requireReachable(tenant, person);
  return { status: 201, body: { id: openPrivateChat(tenant, person.aadObjectId) } };
}

/** A message in a chat or a thread; to a channel's own id it begins a new thread. */
export function sendToConversation(tenant: TeamsTenant, conversation: string, body: JsonObject): ConnectorResult {
  const { id } = addTeamsMessage(tenant, resolveConversation(tenant, conversation), 'bot', readTeamsContent(body));
  return { status: 201, body: { id } };
}

/** New content for a message of the bot's own. */
export function updateActivity(
  tenant: TeamsTenant,
  conversation: string,
  id: string,
  body: JsonObject,
): ConnectorResult {
  const message = requireOwnMessage(tenant, conversation, id);
  replaceTeamsContent(tenant, message, readTeamsContent(body));
  return { status: 200, body: { id } };
}

/**
 * Who a new chat is with, so that the pace is kept for each person. Throws when it is not exactly one whom Teams
 * knows.
 */
export function requireInvited(tenant: TeamsTenant, { members }: JsonObject): TeamsUser {
  const [only, ...others] = Array.isArray(members) ? members : [];
  if (!isJsonObject(only) || others.length > 0)
    throw createSyntaxRefusal('A chat has exactly one member beside the bot');
  const id = String(only['id']);
  const people = [...tenant.memory.users.values()];
  const person = people.find((each) => each.id === id || each.aadObjectId === id);
  // As the real one does: ids of people are only readable to the bot they were given to.
  if (!person && id.startsWith('29:')) throw new ConnectorRefusal(400, 'BadArgument', 'Failed to decrypt pairwise id');
  if (!person) throw new ConnectorRefusal(403, 'Forbidden', 'The user is not in the tenant');
  return person;
}

/** Where a conversation's messages go. Throws when the app is not there, or there is no such place. */
export function resolveConversation(tenant: TeamsTenant, conversation: string): MessageTarget {
  if (!conversation.startsWith('19:')) return { chat: requireChat(tenant, conversation) };
  const [id = '', root] = conversation.split(';messageid=');
  const channel = tenant.memory.channels.get(id);
  const team = tenant.memory.teams.get(channel?.team ?? '');
  if (!channel || !team || channel.deleted) throw createConversationRefusal();
  if (!hasApp({ channel, team })) throw createRosterRefusal();
  if (root === undefined) return { channel: id };
  if (tenant.memory.messages.get(root)?.conversation !== conversation) throw createConversationRefusal();
  return { channel: id, root };
}

function requireChat(tenant: TeamsTenant, chat: string): string {
  const owner = findChatOwner(tenant, chat);
  if (!owner) throw createConversationRefusal();
  requireReachable(tenant, owner);
  return chat;
}

function requireOwnMessage(tenant: TeamsTenant, conversation: string, id: string): TeamsMessage {
  const where = resolveConversation(tenant, conversation);
  const message = findTeamsMessage(tenant, id);
  const isThere =
    'chat' in where
      ? message?.conversation === where.chat
      : message?.channel === where.channel &&
        (where.root === undefined || message.conversation === formatThreadId(where.channel, where.root));
  if (!message || !isThere)
    throw new ConnectorRefusal(404, 'ActivityNotFoundInConversation', `No activity ${id} there`);
  if (message.from !== 'bot') throw new ConnectorRefusal(403, 'Forbidden', 'Not a message of this bot');
  return message;
}

function readChannelDataId({ channelData }: JsonObject, of: string): string | undefined {
  const field = isJsonObject(channelData) ? channelData[of] : undefined;
  const id = isJsonObject(field) ? field['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
