import { dropOldest } from '../../../shared/bounds.ts';
import type { SlackMessage } from '../../contract.ts';
import { resolveChannel, resolveChannelToPostIn } from '../../people/access.ts';
import {
  addEphemeral,
  addSlackMessage,
  deleteMessage,
  findSlackMessage,
  replaceSlackContent,
  requireMessage,
  requireThreadParent,
  serializeMessage,
} from '../../people/messages.ts';
import { WebApiRefusal } from '../../refusal.ts';
import type { SlackWorkspace } from '../../workspace.ts';
import { readFlag, readText, requireText } from '../arguments.ts';
import { readMetadata, readSlackContent, requireSlackContent } from '../message-content.ts';
import type { MethodCall, WebApiMethod } from './method.ts';

const SAME_MESSAGE_MS = 600_000;
const CLIENT_MESSAGES_MAX = 5_000;

/** chat.*: what the bot says, changes and takes back. */
export const chatMethods: Record<string, WebApiMethod> = {
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.update': { scope: 'chat:write', run: updateMessage },
  'chat.delete': { scope: 'chat:write', run: removeMessage },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.getPermalink': { run: getPermalink },
};

function postMessage({ workspace, args, caller }: MethodCall): Record<string, unknown> {
  const channel = resolveChannelToPostIn(workspace, readText(args, 'channel'));
  const content = requireSlackContent(workspace, args);
  const metadata = readMetadata(args);
  const threadTs = requireThreadParent(workspace, channel.id, readText(args, 'thread_ts'));
  const clientMessageId = readText(args, 'client_msg_id');
  const first = findSameClientMessage(workspace, channel.id, clientMessageId);
  if (first) return serializePosted(workspace, first);
  const message = addSlackMessage(workspace, {
    ...content,
    channel: channel.id,
    user: caller.userId,
    byBot: true,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(threadTs !== undefined && readFlag(args, 'reply_broadcast') ? { broadcast: true } : {}),
    ...(metadata ? { metadata } : {}),
    ...(clientMessageId === undefined ? {} : { clientMessageId }),
  });
  if (clientMessageId !== undefined) {
    workspace.clientMessages.set(`${channel.id}|${clientMessageId}`, { ts: message.ts, at: workspace.now() });
    dropOldest(workspace.clientMessages, CLIENT_MESSAGES_MAX);
  }
  return serializePosted(workspace, message);
}

/** Best effort, as the real one: the same id in the same channel within ten minutes is the same message. */
function findSameClientMessage(
  workspace: SlackWorkspace,
  channel: string,
  id: string | undefined,
): SlackMessage | undefined {
  const known = id === undefined ? undefined : workspace.clientMessages.get(`${channel}|${id}`);
  if (!known || workspace.now() - known.at > SAME_MESSAGE_MS) return undefined;
  return findSlackMessage(workspace, channel, known.ts);
}

function serializePosted(workspace: SlackWorkspace, message: SlackMessage): Record<string, unknown> {
  return { channel: message.channel, ts: message.ts, message: serializeMessage(workspace, message) };
}

function updateMessage({ workspace, args, caller }: MethodCall): Record<string, unknown> {
  const id = requireText(args, 'channel', 'channel_not_found');
  if (!/^[CDG]/.test(id)) throw new WebApiRefusal('channel_not_found');
  const channel = resolveChannel(workspace, id);
  const message = requireMessage(workspace, channel.id, readText(args, 'ts'));
  if (!message.byBot || message.user !== caller.userId) throw new WebApiRefusal('cant_update_message');
  if (channel.archived) throw new WebApiRefusal('is_inactive');
  const { text, blocks } = readSlackContent(workspace, args);
  const metadata = readMetadata(args);
  if (text === undefined && (blocks ?? []).length === 0) throw new WebApiRefusal('no_text');
  const kept = blocks ?? message.blocks;
  replaceSlackContent(workspace, message, {
    text: text ?? message.text,
    ...(kept && kept.length > 0 ? { blocks: kept } : {}),
    ...(metadata ? { metadata } : {}),
  });
  message.edited = true;
  return { ...serializePosted(workspace, message), text: message.text };
}

function removeMessage({ workspace, args, caller }: MethodCall): Record<string, unknown> {
  const channel = resolveChannel(workspace, readText(args, 'channel'));
  const message = requireMessage(workspace, channel.id, readText(args, 'ts'));
  if (!message.byBot || message.user !== caller.userId) throw new WebApiRefusal('cant_delete_message');
  deleteMessage(workspace, message);
  return { channel: channel.id, ts: message.ts };
}

function postEphemeral({ workspace, args }: MethodCall): Record<string, unknown> {
  const channel = resolveChannelToPostIn(workspace, readText(args, 'channel'));
  const user = requireText(args, 'user', 'user_not_found');
  if (!workspace.memory.users.has(user)) throw new WebApiRefusal('user_not_found');
  if (!channel.members.includes(user)) throw new WebApiRefusal('user_not_in_channel');
  const threadTs = requireThreadParent(workspace, channel.id, readText(args, 'thread_ts'));
  const content = requireSlackContent(workspace, args);
  const thread = threadTs === undefined ? {} : { threadTs };
  const note = addEphemeral(workspace, { ...content, ...thread, channel: channel.id, to: user });
  return { message_ts: note.ts };
}

function getPermalink({ workspace, args }: MethodCall): Record<string, unknown> {
  const channel = resolveChannel(workspace, readText(args, 'channel'));
  const message = requireMessage(workspace, channel.id, readText(args, 'message_ts'));
  const { domain } = workspace.memory.team;
  const path = `archives/${channel.id}/p${message.ts.replace('.', '')}`;
  const thread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  return { channel: channel.id, permalink: `https://${domain}.slack.com/${path}${thread}` };
}
