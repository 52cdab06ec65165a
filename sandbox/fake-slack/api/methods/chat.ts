import { dropOldest } from '../../../shared/bounds.ts';
import type { SlackMessage } from '../../contract.ts';
import { channelCalled, channelToPostIn } from '../../people/access.ts';
import {
  addEphemeral,
  addMessage,
  deleteMessage,
  findMessage,
  neededMessage,
  replaceContent,
  threadParent,
  wireMessage,
} from '../../people/messages.ts';
import { Refusal } from '../../refusal.ts';
import type { Workspace } from '../../workspace.ts';
import { flagOf, neededText, textOf } from '../arguments.ts';
import { contentOf, metadataOf, neededContent } from '../message-content.ts';
import type { Call, Method } from './method.ts';

const SAME_MESSAGE_MS = 600_000;
const CLIENT_MESSAGES_MAX = 5_000;

/** chat.*: what the bot says, changes and takes back. */
export const chatMethods: Record<string, Method> = {
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.update': { scope: 'chat:write', run: update },
  'chat.delete': { scope: 'chat:write', run: remove },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.getPermalink': { run: getPermalink },
};

function postMessage({ workspace, args, caller }: Call): Record<string, unknown> {
  const channel = channelToPostIn(workspace, textOf(args, 'channel'));
  const content = neededContent(workspace, args);
  const metadata = metadataOf(args);
  const threadTs = threadParent(workspace, channel.id, textOf(args, 'thread_ts'));
  const clientMessageId = textOf(args, 'client_msg_id');
  const first = firstWithSameId(workspace, channel.id, clientMessageId);
  if (first) return posted(workspace, first);
  const message = addMessage(workspace, {
    ...content,
    channel: channel.id,
    user: caller.userId,
    byBot: true,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(threadTs !== undefined && flagOf(args, 'reply_broadcast') ? { broadcast: true } : {}),
    ...(metadata ? { metadata } : {}),
    ...(clientMessageId === undefined ? {} : { clientMessageId }),
  });
  if (clientMessageId !== undefined) {
    workspace.clientMessages.set(`${channel.id}|${clientMessageId}`, { ts: message.ts, at: workspace.now() });
    dropOldest(workspace.clientMessages, CLIENT_MESSAGES_MAX);
  }
  return posted(workspace, message);
}

/** Best effort, as the real one: the same id in the same channel within ten minutes is the same message. */
function firstWithSameId(workspace: Workspace, channel: string, id: string | undefined): SlackMessage | undefined {
  const known = id === undefined ? undefined : workspace.clientMessages.get(`${channel}|${id}`);
  if (!known || workspace.now() - known.at > SAME_MESSAGE_MS) return undefined;
  return findMessage(workspace, channel, known.ts);
}

function posted(workspace: Workspace, message: SlackMessage): Record<string, unknown> {
  return { channel: message.channel, ts: message.ts, message: wireMessage(workspace, message) };
}

function update({ workspace, args, caller }: Call): Record<string, unknown> {
  const id = neededText(args, 'channel', 'channel_not_found');
  if (!/^[CDG]/.test(id)) throw new Refusal('channel_not_found');
  const channel = channelCalled(workspace, id);
  const message = neededMessage(workspace, channel.id, textOf(args, 'ts'));
  if (!message.byBot || message.user !== caller.userId) throw new Refusal('cant_update_message');
  if (channel.archived) throw new Refusal('is_inactive');
  const { text, blocks } = contentOf(workspace, args);
  const metadata = metadataOf(args);
  if (text === undefined && (blocks ?? []).length === 0) throw new Refusal('no_text');
  const kept = blocks ?? message.blocks;
  replaceContent(workspace, message, {
    text: text ?? message.text,
    ...(kept && kept.length > 0 ? { blocks: kept } : {}),
    ...(metadata ? { metadata } : {}),
  });
  message.edited = true;
  return { ...posted(workspace, message), text: message.text };
}

function remove({ workspace, args, caller }: Call): Record<string, unknown> {
  const channel = channelCalled(workspace, textOf(args, 'channel'));
  const message = neededMessage(workspace, channel.id, textOf(args, 'ts'));
  if (!message.byBot || message.user !== caller.userId) throw new Refusal('cant_delete_message');
  deleteMessage(workspace, message);
  return { channel: channel.id, ts: message.ts };
}

function postEphemeral({ workspace, args }: Call): Record<string, unknown> {
  const channel = channelToPostIn(workspace, textOf(args, 'channel'));
  const user = neededText(args, 'user', 'user_not_found');
  if (!workspace.memory.users.has(user)) throw new Refusal('user_not_found');
  if (!channel.members.includes(user)) throw new Refusal('user_not_in_channel');
  const threadTs = threadParent(workspace, channel.id, textOf(args, 'thread_ts'));
  const content = neededContent(workspace, args);
  const thread = threadTs === undefined ? {} : { threadTs };
  const note = addEphemeral(workspace, { ...content, ...thread, channel: channel.id, to: user });
  return { message_ts: note.ts };
}

function getPermalink({ workspace, args }: Call): Record<string, unknown> {
  const channel = channelCalled(workspace, textOf(args, 'channel'));
  const message = neededMessage(workspace, channel.id, textOf(args, 'message_ts'));
  const { domain } = workspace.memory.team;
  const path = `archives/${channel.id}/p${message.ts.replace('.', '')}`;
  const thread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  return { channel: channel.id, permalink: `https://${domain}.slack.com/${path}${thread}` };
}
