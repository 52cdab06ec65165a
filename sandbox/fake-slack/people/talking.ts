import { copyData } from '../../shared/json.ts';
import { serializeHome } from '../blocks/views.ts';
import type { SlackBotAnswer, SlackChannel, SlackMessage } from '../contract.ts';
import { takeNextTs } from '../memory.ts';
import type { SlackWorkspace } from '../workspace.ts';
import { openDirectChannel, requireSlackChannel, requireSlackPerson } from './access.ts';
import { isEmoji } from './emoji.ts';
import { addSlackMessage, findSlackMessage, requireThreadParent, serializeMessage } from './messages.ts';
import { addSlackReaction, removeSlackReaction } from './reactions.ts';

/** What somebody writes, and where. */
export type SaidInSlack = { user: string; channel: string; text: string; threadTs: string | undefined };
/** An emoji somebody gives to a message. */
export type ReactedInSlack = { user: string; channel: string; ts: string; emoji: string };

const HISTORY_SCOPE: Record<SlackChannel['kind'], string> = {
  public: 'channels:history',
  private: 'groups:history',
  direct: 'im:history',
};
const CHANNEL_TYPE: Record<SlackChannel['kind'], string> = { public: 'channel', private: 'group', direct: 'im' };

/** A person writes in a channel; the bot hears it as far as its scopes go. */
export async function sayInSlack(
  workspace: SlackWorkspace,
  { user, channel, text, threadTs }: SaidInSlack,
): Promise<SlackMessage> {
  const slackChannel = requireSlackChannel(workspace, user, channel);
  const parent = requireThreadParent(workspace, channel, threadTs);
  const thread = parent === undefined ? {} : { threadTs: parent };
  const message = addSlackMessage(workspace, { channel, user, text, byBot: false, ...thread });
  const { bot } = workspace.memory;
  const event = { ...serializeMessage(workspace, message), type: 'message', channel, event_ts: message.ts };
  const isHeard = slackChannel.members.includes(bot.userId);
  const teamId = requireSlackPerson(workspace, user).teamId;
  if (isHeard && bot.scopes.includes(HISTORY_SCOPE[slackChannel.kind])) {
    await workspace.sendEvent({ ...event, channel_type: CHANNEL_TYPE[slackChannel.kind] }, teamId);
  }
  if (isHeard && bot.scopes.includes('app_mentions:read') && text.includes(`<@${bot.userId}>`)) {
    await workspace.sendEvent({ ...event, type: 'app_mention' }, teamId);
  }
  return copyData(message);
}

/** A person adds (or takes back) an emoji. */
export async function reactInSlack(
  workspace: SlackWorkspace,
  reacted: ReactedInSlack,
  isAdding: boolean,
): Promise<SlackBotAnswer> {
  const { user, channel, ts } = reacted;
  const slackChannel = requireSlackChannel(workspace, user, channel);
  const message = findSlackMessage(workspace, channel, ts);
  const name = reacted.emoji.replace(/^:|:$/g, '');
  if (!message) throw new Error(`there is no message ${ts} in ${channel}`);
  if (!isEmoji(name)) throw new Error(`invalid_name: Slack has no emoji "${name}"`);
  const isDone = isAdding
    ? addSlackReaction(workspace, { message, user, name })
    : removeSlackReaction(workspace, { message, user, name });
  if (!isDone)
    throw new Error(
      isAdding ? `already_reacted: ${user} gave ${name} already` : `no_reaction: ${user} gave no ${name}`,
    );
  const { bot } = workspace.memory;
  if (!slackChannel.members.includes(bot.userId)) return createNotSent('the bot is not in the channel');
  if (!bot.scopes.includes('reactions:read')) return createNotSent('the bot lacks reactions:read');
  return workspace.sendEvent(
    {
      type: isAdding ? 'reaction_added' : 'reaction_removed',
      user,
      reaction: name,
      item: { type: 'message', channel, ts },
      item_user: message.user,
      event_ts: takeNextTs(workspace.memory, workspace.now()),
    },
    requireSlackPerson(workspace, user).teamId,
  );
}

const READ_SCOPE: Record<SlackChannel['kind'], string> = {
  public: 'channels:read',
  private: 'groups:read',
  direct: 'im:read',
};

/** A person brings the bot into a channel; the bot hears of it as of anybody who joins. */
export async function addBotInSlack(workspace: SlackWorkspace, user: string, channel: string): Promise<SlackBotAnswer> {
  const found = requireSlackChannel(workspace, user, channel);
  const { bot, team } = workspace.memory;
  if (found.members.includes(bot.userId)) return createNotSent('already_in_channel');
  found.members = [...found.members, bot.userId];
  workspace.announce();
  if (!bot.scopes.includes(READ_SCOPE[found.kind])) return createNotSent(`the bot lacks ${READ_SCOPE[found.kind]}`);
  return workspace.sendEvent({
    type: 'member_joined_channel',
    user: bot.userId,
    channel,
    channel_type: found.kind === 'private' ? 'G' : 'C',
    team: team.id,
    inviter: user,
    event_ts: takeNextTs(workspace.memory, workspace.now()),
  });
}

/** A person opens the bot's Home tab. */
export function openHomeTab(workspace: SlackWorkspace, user: string): Promise<SlackBotAnswer> {
  const person = requireSlackPerson(workspace, user);
  const channel = openDirectChannel(workspace, user).id;
  const view = serializeHome(workspace, user);
  const eventTs = takeNextTs(workspace.memory, workspace.now());
  const event = { type: 'app_home_opened', user, channel, tab: 'home', event_ts: eventTs };
  return workspace.sendEvent(view ? { ...event, view } : event, person.teamId);
}

/** What the platform kept from the bot. */
export function createNotSent(why: string): SlackBotAnswer {
  return { status: 0, body: `not sent: ${why}`, elapsedMs: 0, retries: 0 };
}
