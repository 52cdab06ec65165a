import type { SlackChannel, SlackMessage } from '../../contract.ts';
import { channelCalled, directChannel, writablePerson } from '../../people/access.ts';
import { channelLevel, findMessage, threadOf, wireMessage } from '../../people/messages.ts';
import { Refusal } from '../../refusal.ts';
import { needScope } from '../../tokens.ts';
import type { Workspace } from '../../workspace.ts';
import { type Args, flagOf, neededText, textOf } from '../arguments.ts';
import { type Call, type Method, needChannelScope, pageOf } from './method.ts';

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

/** conversations.*: channels, who is in them and what stands in them. */
export const conversationMethods: Record<string, Method> = {
  'conversations.open': { scope: 'im:write', run: open },
  'conversations.list': { run: list },
  'conversations.info': { run: info },
  'conversations.history': { run: history },
  'conversations.replies': { run: replies },
  'conversations.members': { run: members },
};

function open({ workspace, args }: Call): Record<string, unknown> {
  const known = textOf(args, 'channel');
  if (known !== undefined) return { channel: wireChannel(workspace, channelCalled(workspace, known)) };
  const people = neededText(args, 'users', 'users_list_not_supplied').split(',');
  const [user, ...others] = people.map((id) => writablePerson(workspace, id.trim()));
  if (others.length > 0) needScope(workspace, 'mpim:write');
  if (!user || others.length > 0) throw new Refusal('invalid_user_combination');
  const channel = directChannel(workspace, user.id);
  return { channel: flagOf(args, 'return_im') ? wireChannel(workspace, channel) : { id: channel.id } };
}

function list({ workspace, args }: Call): Record<string, unknown> {
  const types = (textOf(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  for (const type of types) {
    const scope = SCOPES[type];
    if (scope === undefined) throw new Refusal('invalid_types');
    needScope(workspace, scope);
  }
  const kinds = types.map((type) => KINDS[type]);
  const { bot, channels } = workspace.memory;
  const seen = [...channels.values()].filter(
    ({ kind, members: inside, archived }) =>
      kinds.includes(kind) &&
      (kind === 'public' || inside.includes(bot.userId)) &&
      !(archived && flagOf(args, 'exclude_archived')),
  );
  const { page, next } = pageOf(args, seen, LIST_MAX);
  const wired = page.map((channel) => wireChannel(workspace, channel));
  return { channels: wired, response_metadata: { next_cursor: next } };
}

function info({ workspace, args }: Call): Record<string, unknown> {
  const channel = readable(workspace, args);
  needChannelScope(workspace, channel, 'read');
  const count = flagOf(args, 'include_num_members') ? { num_members: channel.members.length } : {};
  return { channel: { ...wireChannel(workspace, channel), ...count } };
}

function members({ workspace, args }: Call): Record<string, unknown> {
  const channel = readable(workspace, args);
  needChannelScope(workspace, channel, 'read');
  const { page, next } = pageOf(args, channel.members, LIST_MAX);
  return { members: page, response_metadata: { next_cursor: next } };
}

function history({ workspace, args }: Call): Record<string, unknown> {
  const channel = readable(workspace, args);
  needChannelScope(workspace, channel, 'history');
  needMembership(workspace, channel);
  const newestFirst = channelLevel(workspace, channel.id).reverse();
  return messagePage(workspace, args, newestFirst);
}

function replies({ workspace, args }: Call): Record<string, unknown> {
  const channel = readable(workspace, args);
  needChannelScope(workspace, channel, 'history');
  needMembership(workspace, channel);
  const given = findMessage(workspace, channel.id, neededText(args, 'ts', 'thread_not_found'));
  if (!given) throw new Refusal('thread_not_found');
  return messagePage(workspace, args, threadOf(workspace, channel.id, given.threadTs ?? given.ts));
}

function messagePage(workspace: Workspace, args: Args, all: SlackMessage[]): Record<string, unknown> {
  const within = all.filter(({ ts }) => isWithin(args, ts));
  const { page, next } = pageOf(args, within, HISTORY_MAX);
  const isAll = flagOf(args, 'include_all_metadata');
  return {
    messages: page.map((message) => wireMessage(workspace, message, isAll)),
    has_more: next !== '',
    ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
  };
}

/** `oldest` and `latest` themselves count only when `inclusive`. */
function isWithin(args: Args, ts: string): boolean {
  const isInclusive = flagOf(args, 'inclusive');
  const oldest = Number(textOf(args, 'oldest') ?? 0);
  const latest = Number(textOf(args, 'latest') ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(oldest)) throw new Refusal('invalid_ts_oldest');
  if (Number.isNaN(latest)) throw new Refusal('invalid_ts_latest');
  const at = Number(ts);
  return (at > oldest && at < latest) || (isInclusive && (at === oldest || at === latest));
}

function readable(workspace: Workspace, args: Args): SlackChannel {
  const id = neededText(args, 'channel', 'channel_not_found');
  if (!workspace.memory.channels.has(id)) throw new Refusal('channel_not_found');
  return channelCalled(workspace, id);
}

function needMembership(workspace: Workspace, channel: SlackChannel): void {
  if (!channel.members.includes(workspace.memory.bot.userId)) throw new Refusal('not_in_channel');
}

function wireChannel(workspace: Workspace, channel: SlackChannel): Record<string, unknown> {
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
