import { addMessage, addReaction, findMessage, removeReaction } from '../api/messages.ts';
import type { TeamsAnswer } from '../contract.ts';
import type { TeamsMessage, TeamsUser } from '../model.ts';
import type { Tenant } from '../tenant.ts';
import { channelFor, chatOf, hasApp, isReachable, personOf } from './access.ts';
import {
  chatPlace,
  type InstallAction,
  installActivities,
  messageActivity,
  placeOf,
  reactionActivity,
} from './activities.ts';
import { answerOf } from './delivery.ts';
import { seenMessage } from './tapping.ts';

export type Said = { user: string; to: string; text: string; mention?: boolean; root?: string };
export type Reacted = { user: string; message: string; type: string };

/** A person writes to the bot, or in a channel, where it hears only what mentions it. */
export async function say(tenant: Tenant, { user, to, text, mention = false, root }: Said): Promise<TeamsAnswer> {
  const person = personOf(tenant, user);
  const isChat = to === 'chat';
  if (isChat && !isReachable(tenant, person)) throw new Error(`${user} has no chat with the bot: the app is not there`);
  const where = isChat ? { chat: chatOf(tenant, user) } : { channel: to, ...rootIn(tenant, to, root) };
  const isHeard = isChat || (hasApp(channelFor(tenant, user, to)) && mention);
  const shown = mention ? `@${tenant.memory.bot.name} ${text}` : text;
  const message = addMessage(tenant, where, user, { text: shown });
  if (!isHeard) return notSent(mention ? 'the app is not in this channel' : 'the bot hears only what mentions it');
  const said = { id: message.id, text, mention };
  return answerOf(await tenant.deliver(messageActivity(tenant, person, placeOf(message), said)));
}

/** A person adds a reaction or takes it back; the bot hears of those on its own messages. */
export async function react(tenant: Tenant, reacted: Reacted, isAdding: boolean): Promise<TeamsAnswer> {
  const { user, type } = reacted;
  const person = personOf(tenant, user);
  const message = seenMessage(tenant, user, reacted.message);
  const isDone = isAdding ? addReaction(message, user, type) : removeReaction(message, user, type);
  if (!isDone) throw new Error(isAdding ? `${user} gave ${type} already` : `${user} gave no ${type}`);
  tenant.changed();
  if (message.from !== 'bot') return notSent('not a message of the bot');
  if (!isHeardFrom(tenant, person, message)) return notSent('the app is not there');
  return answerOf(await tenant.deliver(reactionActivity(tenant, person, message, { added: isAdding, type })));
}

/** The app comes to a person or a team, or goes; resolves with the answer to installationUpdate. */
export async function install(tenant: Tenant, who: string, action: InstallAction): Promise<TeamsAnswer> {
  const team = tenant.memory.teams.get(who);
  const person = personOf(tenant, team?.members[0] ?? who);
  const target = team ?? person;
  target.installed = action !== 'remove';
  tenant.changed();
  const place = team ? { channel: team.id, conversation: team.id } : chatPlace(tenant, person);
  let answer = notSent('');
  for (const activity of installActivities(tenant, person, place, action)) {
    answer = answerOf(await tenant.deliver(activity));
  }
  return answer;
}

/** A message this person would type to the bot, before it is sent. */
export function plainActivity(tenant: Tenant, user: string, over: Record<string, unknown>): Record<string, unknown> {
  const person = personOf(tenant, user);
  return { ...messageActivity(tenant, person, chatPlace(tenant, person), { text: 'help' }), ...over };
}

function rootIn(tenant: Tenant, channel: string, root: string | undefined): { root?: string } {
  if (root === undefined) return {};
  const message = findMessage(tenant, root);
  if (message?.channel !== channel) throw new Error(`there is no message ${root} in ${channel}`);
  return { root: message.root ?? root };
}

function isHeardFrom(tenant: Tenant, person: TeamsUser, { channel }: TeamsMessage): boolean {
  if (channel === undefined) return isReachable(tenant, person);
  return hasApp(channelFor(tenant, person.aadObjectId, channel));
}

function notSent(why: string): TeamsAnswer {
  return { status: 0, body: `not sent: ${why}`, elapsedMs: 0, deliveries: 0 };
}
