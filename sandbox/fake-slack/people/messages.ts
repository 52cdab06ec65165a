import { completeBlocks } from '../blocks/check-blocks.ts';
import type { SlackBlock, SlackEphemeral, SlackMessage } from '../contract.ts';
import { getChannelMessages, takeNextSlackId, takeNextTs, trimSlackMemory } from '../memory.ts';
import { WebApiRefusal } from '../refusal.ts';
import type { SlackWorkspace } from '../workspace.ts';

/** A message before it has a ts. */
export type NewSlackMessage = Pick<SlackMessage, 'channel' | 'user' | 'text' | 'byBot'> &
  Partial<Pick<SlackMessage, 'blocks' | 'threadTs' | 'metadata' | 'clientMessageId' | 'broadcast' | 'files'>>;

/** An ephemeral message before it has an id and a ts. */
export type NewEphemeral = Pick<SlackEphemeral, 'channel' | 'to' | 'text'> &
  Partial<Pick<SlackEphemeral, 'blocks' | 'threadTs' | 'fromSlack'>>;

type Content = { text: string; blocks?: SlackBlock[]; metadata?: SlackMessage['metadata'] };

/** Keeps a new message and gives it its ts. */
export function addSlackMessage(workspace: SlackWorkspace, message: NewSlackMessage): SlackMessage {
  const { memory } = workspace;
  const ts = takeNextTs(memory, workspace.now());
  const kept: SlackMessage = { ...message, ...completeIds(workspace, message.blocks), ts, reactions: [] };
  getChannelMessages(memory, message.channel).set(ts, kept);
  countReply(workspace, kept, 1);
  trimSlackMemory(memory, message.channel);
  workspace.announce();
  return kept;
}

/** Keeps a note only one person sees. */
export function addEphemeral(workspace: SlackWorkspace, note: NewEphemeral): SlackEphemeral {
  const { memory } = workspace;
  const ids = { id: takeNextSlackId(memory, 'E'), ts: takeNextTs(memory, workspace.now()) };
  const kept: SlackEphemeral = { ...note, ...completeIds(workspace, note.blocks), ...ids };
  memory.ephemerals.set(kept.id, kept);
  trimSlackMemory(memory);
  workspace.announce();
  return kept;
}

/** The message that still stands there, if any. */
export function findSlackMessage(workspace: SlackWorkspace, channel: string, ts: string): SlackMessage | undefined {
  const message = getChannelMessages(workspace.memory, channel).get(ts);
  return message?.deleted ? undefined : message;
}

/** The message, or Slack's refusal. */
export function requireMessage(workspace: SlackWorkspace, channel: string, ts: string | undefined): SlackMessage {
  const message = ts === undefined ? undefined : findSlackMessage(workspace, channel, ts);
  if (!message) throw new WebApiRefusal('message_not_found');
  return message;
}

/** Puts new content in a message or note; what people had picked in it is forgotten, as when a client redraws. */
export function replaceSlackContent(
  workspace: SlackWorkspace,
  target: SlackMessage | SlackEphemeral,
  content: Content,
): void {
  target.text = content.text;
  if (content.blocks) Object.assign(target, completeIds(workspace, content.blocks));
  else delete target.blocks;
  if ('reactions' in target && content.metadata !== undefined) target.metadata = content.metadata;
  const surface = 'id' in target ? target.id : target.ts;
  for (const key of workspace.stateValues.keys()) if (key.endsWith(`|${surface}`)) workspace.stateValues.delete(key);
  workspace.announce();
}

/** Takes a message away; its ts stays as a marker so that replies keep their place. */
export function deleteMessage(workspace: SlackWorkspace, message: SlackMessage): void {
  message.deleted = true;
  countReply(workspace, message, -1);
  message.text = '';
  message.reactions = [];
  delete message.blocks;
  delete message.metadata;
  workspace.announce();
}

/** Takes a note away. */
export function deleteEphemeral(workspace: SlackWorkspace, id: string): void {
  workspace.memory.ephemerals.delete(id);
  workspace.announce();
}

/** The parent and its replies that still stand, oldest first. */
export function listThread(workspace: SlackWorkspace, channel: string, ts: string): SlackMessage[] {
  const all = [...getChannelMessages(workspace.memory, channel).values()];
  return all.filter((message) => !message.deleted && (message.ts === ts || message.threadTs === ts));
}

/** What stands in the channel itself, oldest first. */
export function listChannelMessages(workspace: SlackWorkspace, channel: string): SlackMessage[] {
  const all = [...getChannelMessages(workspace.memory, channel).values()];
  return all.filter(({ deleted, threadTs, broadcast }) => !deleted && (threadTs === undefined || broadcast === true));
}

/** The ts a reply hangs under: it must be a message that stands there and is no reply itself. */
export function requireThreadParent(
  workspace: SlackWorkspace,
  channel: string,
  threadTs: string | undefined,
): string | undefined {
  if (threadTs === undefined) return undefined;
  const parent = findSlackMessage(workspace, channel, threadTs);
  if (!parent) throw new WebApiRefusal('thread_not_found');
  if (parent.threadTs !== undefined) throw new WebApiRefusal('cannot_reply_to_message');
  return threadTs;
}

/** A message as Slack writes it. Metadata only when asked for. */
export function serializeMessage(
  workspace: SlackWorkspace,
  message: SlackMessage,
  withMetadata = false,
): Record<string, unknown> {
  const { bot, team } = workspace.memory;
  const fromBot = message.byBot ? { bot_id: bot.botId, app_id: bot.appId } : {};
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...fromBot,
    text: message.text,
    team: team.id,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.files ? { files: message.files.map((id) => ({ id })) } : {}),
    ...(message.edited ? { edited: { user: message.user, ts: message.ts } } : {}),
    ...(message.reactions.length > 0 ? { reactions: serializeReactions(message) } : {}),
    ...(message.clientMessageId === undefined ? {} : { client_msg_id: message.clientMessageId }),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
    ...serializeThread(workspace, message),
  };
}

/** Reactions with their counts. */
export function serializeReactions(message: SlackMessage): Record<string, unknown>[] {
  return message.reactions.map(({ name, users }) => ({ name, users, count: users.length }));
}

function serializeThread(workspace: SlackWorkspace, message: SlackMessage): Record<string, unknown> {
  if (message.threadTs !== undefined) {
    const parent = getChannelMessages(workspace.memory, message.channel).get(message.threadTs);
    return { thread_ts: message.threadTs, ...(parent ? { parent_user_id: parent.user } : {}) };
  }
  if (message.replyCount === undefined) return {};
  const replies = listThread(workspace, message.channel, message.ts).filter(({ ts }) => ts !== message.ts);
  const last = replies.at(-1);
  if (!last) return {};
  const users = [...new Set(replies.map(({ user }) => user))];
  const counts = { reply_count: replies.length, reply_users: users, reply_users_count: users.length };
  return { thread_ts: message.ts, ...counts, latest_reply: last.ts };
}

function countReply(workspace: SlackWorkspace, reply: SlackMessage, by: 1 | -1): void {
  if (reply.threadTs === undefined) return;
  const parent = getChannelMessages(workspace.memory, reply.channel).get(reply.threadTs);
  if (parent) parent.replyCount = (parent.replyCount ?? 0) + by;
}

function completeIds(workspace: SlackWorkspace, blocks: SlackBlock[] | undefined): { blocks?: SlackBlock[] } {
  if (!blocks || blocks.length === 0) return {};
  return { blocks: completeBlocks(blocks, () => takeNextSlackId(workspace.memory, 'b')) };
}
