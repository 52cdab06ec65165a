import { type Fields, isFields } from '../../shared/fields.ts';
import type { TeamsMessage, TeamsUser } from '../model.ts';
import { chatOf, hasApp, needReachable, ownerOf } from '../people/access.ts';
import { badSyntax, noConversation, notInRoster, Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { contentOf } from './message-content.ts';
import { addMessage, findMessage, replaceContent, threadId, type Where } from './messages.ts';

export type Done = { status: number; body: Fields };

/** A new message in a channel: 201 with the thread's id and the message's. */
export function postInChannel(tenant: Tenant, body: Fields): Done {
  const channel = idIn(body, 'channel');
  if (channel === undefined) throw badSyntax('channelData.channel.id is missing');
  const where = whereOf(tenant, channel);
  const message = addMessage(tenant, where, 'bot', contentOf(body['activity']));
  return { status: 201, body: { id: message.conversation, activityId: message.id } };
}

/** Somebody's private chat: the same one every time. */
export function openChat(tenant: Tenant, body: Fields): Done {
  const person = invited(tenant, body);
  const given = body['tenantId'] ?? idIn(body, 'tenant');
  if (given !== tenant.memory.tenant.id) throw badSyntax('tenantId is missing, or of another tenant');
  needReachable(tenant, person);
  return { status: 201, body: { id: chatOf(tenant, person.aadObjectId) } };
}

/** A message in a chat or a thread; to a channel's own id it begins a new thread. */
export function sendTo(tenant: Tenant, conversation: string, body: Fields): Done {
  const { id } = addMessage(tenant, whereOf(tenant, conversation), 'bot', contentOf(body));
  return { status: 201, body: { id } };
}

/** New content for a message of the bot's own. */
export function update(tenant: Tenant, conversation: string, id: string, body: Fields): Done {
  const message = own(tenant, conversation, id);
  replaceContent(tenant, message, contentOf(body));
  return { status: 200, body: { id } };
}

/** Who a new chat is with, so that the pace is kept for each person. Throws when it is not exactly one whom Teams knows. */
export function invited(tenant: Tenant, { members }: Fields): TeamsUser {
  const [only, ...others] = Array.isArray(members) ? members : [];
  if (!isFields(only) || others.length > 0) throw badSyntax('A chat has exactly one member beside the bot');
  const id = String(only['id']);
  const people = [...tenant.memory.users.values()];
  const person = people.find((each) => each.id === id || each.aadObjectId === id);
  // As the real one does: ids of people are only readable to the bot they were given to.
  if (!person && id.startsWith('29:')) throw new Refusal(400, 'BadArgument', 'Failed to decrypt pairwise id');
  if (!person) throw new Refusal(403, 'Forbidden', 'The user is not in the tenant');
  return person;
}

/** Where a conversation's messages go. Throws when the app is not there, or there is no such place. */
export function whereOf(tenant: Tenant, conversation: string): Where {
  if (!conversation.startsWith('19:')) return { chat: chatWith(tenant, conversation) };
  const [id = '', root] = conversation.split(';messageid=');
  const channel = tenant.memory.channels.get(id);
  const team = tenant.memory.teams.get(channel?.team ?? '');
  if (!channel || !team || channel.deleted) throw noConversation();
  if (!hasApp({ channel, team })) throw notInRoster();
  if (root === undefined) return { channel: id };
  if (tenant.memory.messages.get(root)?.conversation !== conversation) throw noConversation();
  return { channel: id, root };
}

function chatWith(tenant: Tenant, chat: string): string {
  const owner = ownerOf(tenant, chat);
  if (!owner) throw noConversation();
  needReachable(tenant, owner);
  return chat;
}

function own(tenant: Tenant, conversation: string, id: string): TeamsMessage {
  const where = whereOf(tenant, conversation);
  const message = findMessage(tenant, id);
  const isThere =
    'chat' in where
      ? message?.conversation === where.chat
      : message?.channel === where.channel &&
        (where.root === undefined || message.conversation === threadId(where.channel, where.root));
  if (!message || !isThere) throw new Refusal(404, 'ActivityNotFoundInConversation', `No activity ${id} there`);
  if (message.from !== 'bot') throw new Refusal(403, 'Forbidden', 'Not a message of this bot');
  return message;
}

function idIn({ channelData }: Fields, of: string): string | undefined {
  const place = isFields(channelData) ? channelData[of] : undefined;
  const id = isFields(place) ? place['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
