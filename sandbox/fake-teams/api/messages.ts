import { joinReaction, leaveReaction } from '../../shared/reactions.ts';
import { takeNextTeamsId, trimTeamsMemory } from '../memory.ts';
import type { TeamsMessage, TeamsToast } from '../model.ts';
import type { TeamsTenant } from '../tenant.ts';

/** What a message shows. */
export type TeamsContent = Pick<TeamsMessage, 'text' | 'summary' | 'card'>;
/** Where a message goes: to a chat, to a channel, or to the thread under `root`. */
export type MessageTarget = { chat: string } | { channel: string; root?: string };

/** Keeps a new message where it is said; the first one of a thread is its root. */
export function addTeamsMessage(
  tenant: TeamsTenant,
  where: MessageTarget,
  from: string,
  content: TeamsContent,
): TeamsMessage {
  const { memory } = tenant;
  const id = takeNextTeamsId(memory, tenant.now());
  const position =
    'chat' in where
      ? { conversation: where.chat }
      : { ...where, conversation: formatThreadId(where.channel, where.root ?? id) };
  const message: TeamsMessage = { id, ...position, from, ...content, reactions: [], personal: {}, at: tenant.now() };
  memory.messages.set(id, message);
  trimTeamsMemory(memory);
  tenant.announce();
  return message;
}

/** The id of a thread: its channel's and its first message's. */
export function formatThreadId(channel: string, root: string): string {
  return `${channel};messageid=${root}`;
}

/** The message that still stands there, if any. */
export function findTeamsMessage(tenant: TeamsTenant, id: string): TeamsMessage | undefined {
  const message = tenant.memory.messages.get(id);
  return message?.deleted ? undefined : message;
}

/** Puts new content in a message; the cards single people saw in its place are gone. */
export function replaceTeamsContent(tenant: TeamsTenant, message: TeamsMessage, content: TeamsContent): void {
  for (const field of ['text', 'summary', 'card'] as const) delete message[field];
  Object.assign(message, content, { edited: true, personal: {} });
  tenant.announce();
}

/** Shows one person a line under a message for a moment. */
export function addToast(tenant: TeamsTenant, toast: Omit<TeamsToast, 'id' | 'at'>): void {
  const { memory } = tenant;
  const id = takeNextTeamsId(memory, tenant.now());
  memory.toasts.set(id, { ...toast, id, at: tenant.now() });
  trimTeamsMemory(memory);
  tenant.announce();
}

/** Adds somebody's reaction; false when it was there already. */
export function addTeamsReaction({ reactions }: TeamsMessage, user: string, type: string): boolean {
  const isSame = (reaction: { type: string }): boolean => reaction.type === type;
  return joinReaction(reactions, isSame, { user, create: () => ({ type, users: [] }) });
}

/** Takes somebody's reaction away; false when there was none. */
export function removeTeamsReaction({ reactions }: TeamsMessage, user: string, type: string): boolean {
  return leaveReaction(reactions, (reaction) => reaction.type === type, user);
}
