import type { SlackChannel, SlackMessage } from '../../contract.ts';
import { openDirectChannel, requireWritablePerson, resolveChannel } from '../../people/access.ts';
import { findSlackMessage, listChannelMessages, listThread, serializeMessage } from '../../people/messages.ts';
import { WebApiRefusal } from '../../refusal.ts';
import { requireScope } from '../../tokens.ts';
import type { SlackWorkspace } from '../../workspace.ts';
import { type ApiArguments, readFlag, readText, requireText } from '../arguments.ts';
import { type MethodCall, readPage, requireChannelScope, type WebApiMethod } from './method.ts';

const HISTORY_MAX = 999;
const LIST_MAX = 1_000;
const KINDS: Record<string, SlackChannel['kind']> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'direct',
};
const SCOPES: Record<string, string> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};

/** conversations.*: channels, their members and their messages. */
export const conversationMethods: Record<string, WebApiMethod> = {
  'conversations.open': { scope: 'im:write', run: openConversation },
  'conversations.list': { run: listConversations },
  'users.conversations': { run: listOwnConversations },
  'conversations.info': { run: readConversation },
  'conversations.history': { run: readHistory },
  'conversations.replies': { run: readReplies },
  'conversations.members': { run: listMembers },
};

function openConversation({ workspace, args }: MethodCall): Record<string, unknown> {
  const known = readText(args, 'channel');
  if (known !== undefined) return { channel: serializeChannel(workspace, resolveChannel(workspace, known)) };
  const people = requireText(args, 'users', 'users_list_not_supplied').split(',');
  const [user, ...others] = people.map((id) => requireWritablePerson(workspace, id.trim()));
  if (others.length > 0) requireScope(workspace, 'mpim:write');
  if (!user || others.length > 0) throw new WebApiRefusal('invalid_user_combination');
  const channel = openDirectChannel(workspace, user.id);
  return { channel: readFlag(args, 'return_im') ? serializeChannel(workspace, channel) : { id: channel.id } };
}

function listConversations({ workspace, args }: MethodCall): Record<string, unknown> {
  return pageConversations(
    { workspace, args },
    ({ kind, members }) => kind === 'public' || members.includes(workspace.memory.bot.userId),
  );
}

/** Those the bot is in. */
function listOwnConversations({ workspace, args }: MethodCall): Record<string, unknown> {
  return pageConversations({ workspace, args }, ({ members }) => members.includes(workspace.memory.bot.userId));
}

function pageConversations(
  { workspace, args }: Pick<MethodCall, 'workspace' | 'args'>,
  isVisible: (channel: SlackChannel) => boolean,
): Record<string, unknown> {
  const types = (readText(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  for (const type of types) {
    const scope = SCOPES[type];
    if (scope === undefined) throw new WebApiRefusal('invalid_types');
    requireScope(workspace, scope);
  }
  const kinds = types.map((type) => KINDS[type]);
  const visible = [...workspace.memory.channels.values()].filter(
    (channel) =>
      kinds.includes(channel.kind) && isVisible(channel) && !(channel.archived && readFlag(args, 'exclude_archived')),
  );
  const { page, next } = readPage(args, visible, LIST_MAX);
  const serialized = page.map((channel) => serializeChannel(workspace, channel));
  return { channels: serialized, response_metadata: { next_cursor: next } };
}

function readConversation({ workspace, args }: MethodCall): Record<string, unknown> {
  const channel = requireReadable(workspace, args);
  requireChannelScope(workspace, channel, 'read');
  const count = readFlag(args, 'include_num_members') ? { num_members: channel.members.length } : {};
  return { channel: { ...serializeChannel(workspace, channel), ...count } };
}

function listMembers({ workspace, args }: MethodCall): Record<string, unknown> {
  const channel = requireReadable(workspace, args);
  requireChannelScope(workspace, channel, 'read');
  const { page, next } = readPage(args, channel.members, LIST_MAX);
  return { members: page, response_metadata: { next_cursor: next } };
}

function readHistory({ workspace, args }: MethodCall): Record<string, unknown> {
  const channel = requireReadable(workspace, args);
  requireChannelScope(workspace, channel, 'history');
  requireMembership(workspace, channel);
  const newestFirst = listChannelMessages(workspace, channel.id).reverse();
  return serializeMessagePage(workspace, args, newestFirst);
}

function readReplies({ workspace, args }: MethodCall): Record<string, unknown> {
  const channel = requireReadable(workspace, args);
  requireChannelScope(workspace, channel, 'history');
  requireMembership(workspace, channel);
  const given = findSlackMessage(workspace, channel.id, requireText(args, 'ts', 'thread_not_found'));
  if (!given) throw new WebApiRefusal('thread_not_found');
  return serializeMessagePage(workspace, args, listThread(workspace, channel.id, given.threadTs ?? given.ts));
}

function serializeMessagePage(
  workspace: SlackWorkspace,
  args: ApiArguments,
  all: SlackMessage[],
): Record<string, unknown> {
  const within = all.filter(({ ts }) => isWithin(args, ts));
  const { page, next } = readPage(args, within, HISTORY_MAX);
  const isAll = readFlag(args, 'include_all_metadata');
  return {
    messages: page.map((message) => serializeMessage(workspace, message, isAll)),
    has_more: next !== '',
    ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
  };
}

/** `oldest` and `latest` themselves count only when `inclusive`. */
function isWithin(args: ApiArguments, ts: string): boolean {
  const isInclusive = readFlag(args, 'inclusive');
  const oldest = Number(readText(args, 'oldest') ?? 0);
  const latest = Number(readText(args, 'latest') ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(oldest)) throw new WebApiRefusal('invalid_ts_oldest');
  if (Number.isNaN(latest)) throw new WebApiRefusal('invalid_ts_latest');
  const at = Number(ts);
  return (at > oldest && at < latest) || (isInclusive && (at === oldest || at === latest));
}

function requireReadable(workspace: SlackWorkspace, args: ApiArguments): SlackChannel {
  const id = requireText(args, 'channel', 'channel_not_found');
  if (!workspace.memory.channels.has(id)) throw new WebApiRefusal('channel_not_found');
  return resolveChannel(workspace, id);
}

function requireMembership(workspace: SlackWorkspace, channel: SlackChannel): void {
  if (!channel.members.includes(workspace.memory.bot.userId)) throw new WebApiRefusal('not_in_channel');
}

function serializeChannel(workspace: SlackWorkspace, channel: SlackChannel): Record<string, unknown> {
  const { bot, team } = workspace.memory;
  const common = { id: channel.id, is_archived: channel.archived === true, context_team_id: team.id };
  if (channel.kind === 'direct') {
    return { ...common, is_im: true, user: channel.members.find((member) => member !== bot.userId), is_open: true };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: false,
    is_member: channel.members.includes(bot.userId),
    topic: { value: channel.topic ?? '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.length,
  };
}
