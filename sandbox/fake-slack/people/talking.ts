import { wireHome } from '../blocks/views.ts';
import type { BotAnswer, SlackChannel, SlackMessage } from '../contract.ts';
import { nextTs } from '../memory.ts';
import type { Workspace } from '../workspace.ts';
import { channelFor, directChannel, personOf } from './access.ts';
import { isEmoji } from './emoji.ts';
import { addMessage, findMessage, threadParent, wireMessage } from './messages.ts';
import { addReaction, removeReaction } from './reactions.ts';

export type Said = { user: string; channel: string; text: string; threadTs: string | undefined };
export type Reacted = { user: string; channel: string; ts: string; emoji: string };

const HISTORY_SCOPE: Record<SlackChannel['kind'], string> = {
  public: 'channels:history',
  private: 'groups:history',
  direct: 'im:history',
};
const CHANNEL_TYPE: Record<SlackChannel['kind'], string> = { public: 'channel', private: 'group', direct: 'im' };

/** A person writes in a channel; the bot hears it as far as its scopes go. */
export async function say(workspace: Workspace, { user, channel, text, threadTs }: Said): Promise<SlackMessage> {
  const place = channelFor(workspace, user, channel);
  const parent = threadParent(workspace, channel, threadTs);
  const thread = parent === undefined ? {} : { threadTs: parent };
  const message = addMessage(workspace, { channel, user, text, byBot: false, ...thread });
  const { bot } = workspace.memory;
  const wired = { ...wireMessage(workspace, message), type: 'message', channel, event_ts: message.ts };
  const isHeard = place.members.includes(bot.userId);
  const teamId = personOf(workspace, user).teamId;
  if (isHeard && bot.scopes.includes(HISTORY_SCOPE[place.kind])) {
    await workspace.sendEvent({ ...wired, channel_type: CHANNEL_TYPE[place.kind] }, teamId);
  }
  if (isHeard && bot.scopes.includes('app_mentions:read') && text.includes(`<@${bot.userId}>`)) {
    await workspace.sendEvent({ ...wired, type: 'app_mention' }, teamId);
  }
  return structuredClone(message);
}

/** A person adds (or takes back) an emoji. */
export async function react(workspace: Workspace, reacted: Reacted, isAdding: boolean): Promise<BotAnswer> {
  const { user, channel, ts } = reacted;
  const place = channelFor(workspace, user, channel);
  const message = findMessage(workspace, channel, ts);
  const name = reacted.emoji.replace(/^:|:$/g, '');
  if (!message) throw new Error(`there is no message ${ts} in ${channel}`);
  if (!isEmoji(name)) throw new Error(`invalid_name: Slack has no emoji "${name}"`);
  const isDone = isAdding
    ? addReaction(workspace, message, user, name)
    : removeReaction(workspace, message, user, name);
  if (!isDone)
    throw new Error(
      isAdding ? `already_reacted: ${user} gave ${name} already` : `no_reaction: ${user} gave no ${name}`,
    );
  const { bot } = workspace.memory;
  if (!place.members.includes(bot.userId)) return notSent('the bot is not in the channel');
  if (!bot.scopes.includes('reactions:read')) return notSent('the bot lacks reactions:read');
  return workspace.sendEvent(
    {
      type: isAdding ? 'reaction_added' : 'reaction_removed',
      user,
      reaction: name,
      item: { type: 'message', channel, ts },
      item_user: message.user,
      event_ts: nextTs(workspace.memory, workspace.now()),
    },
    personOf(workspace, user).teamId,
  );
}

/** A person opens the bot's Home tab. */
export function openHome(workspace: Workspace, user: string): Promise<BotAnswer> {
  const person = personOf(workspace, user);
  const channel = directChannel(workspace, user).id;
  const view = wireHome(workspace, user);
  const eventTs = nextTs(workspace.memory, workspace.now());
  const event = { type: 'app_home_opened', user, channel, tab: 'home', event_ts: eventTs };
  return workspace.sendEvent(view ? { ...event, view } : event, person.teamId);
}

function notSent(why: string): BotAnswer {
  return { status: 0, body: `not sent: ${why}`, elapsedMs: 0, retries: 0 };
}
