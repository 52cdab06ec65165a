import { addTeamsMessage, addTeamsReaction, findTeamsMessage, removeTeamsReaction } from '../api/messages.ts';
import type { TeamsBotAnswer } from '../contract.ts';
import type { TeamsMessage, TeamsUser } from '../model.ts';
import type { TeamsTenant } from '../tenant.ts';
import { hasApp, isReachable, openPrivateChat, requireTeamsChannel, requireTeamsPerson } from './access.ts';
import {
  createInstallActivities,
  createMessageActivity,
  createReactionActivity,
  type InstallAction,
  locateChat,
  locateMessage,
} from './activities.ts';
import { summarizeTeamsDelivery } from './delivery.ts';
import { requireSeenMessage } from './tapping.ts';

/** What somebody writes, and where: `to` is `chat` or the id of a channel. */
export type SaidInTeams = { user: string; to: string; text: string; mention?: boolean; root?: string };
/** A reaction somebody gives to a message. */
export type ReactedInTeams = { user: string; message: string; type: string };

/** A person writes to the bot, or in a channel, where it hears only what mentions it. */
export async function sayInTeams(
  tenant: TeamsTenant,
  { user, to, text, mention = false, root }: SaidInTeams,
): Promise<TeamsBotAnswer> {
  const person = requireTeamsPerson(tenant, user);
  const isChat = to === 'chat';
  if (isChat && !isReachable(tenant, person)) throw new Error(`${user} has no chat with the bot: the app is not there`);
  const where = isChat ? { chat: openPrivateChat(tenant, user) } : { channel: to, ...requireRoot(tenant, to, root) };
  const isHeard = isChat || (hasApp(requireTeamsChannel(tenant, user, to)) && mention);
  const shown = mention ? `@${tenant.memory.bot.name} ${text}` : text;
  const message = addTeamsMessage(tenant, where, user, { text: shown });
  if (!isHeard)
    return createNotSent(mention ? 'the app is not in this channel' : 'the bot hears only what mentions it');
  const typed = { id: message.id, text, mention };
  return summarizeTeamsDelivery(
    await tenant.deliver(createMessageActivity(tenant, person, locateMessage(message), typed)),
  );
}

/** A person adds a reaction or takes it back; the bot hears of those on its own messages. */
export async function reactInTeams(
  tenant: TeamsTenant,
  reacted: ReactedInTeams,
  isAdding: boolean,
): Promise<TeamsBotAnswer> {
  const { user, type } = reacted;
  const person = requireTeamsPerson(tenant, user);
  const message = requireSeenMessage(tenant, user, reacted.message);
  const isDone = isAdding ? addTeamsReaction(message, user, type) : removeTeamsReaction(message, user, type);
  if (!isDone) throw new Error(isAdding ? `${user} gave ${type} already` : `${user} gave no ${type}`);
  tenant.announce();
  if (message.from !== 'bot') return createNotSent('not a message of the bot');
  if (!isHeardFrom(tenant, person, message)) return createNotSent('the app is not there');
  return summarizeTeamsDelivery(
    await tenant.deliver(createReactionActivity(tenant, person, message, { added: isAdding, type })),
  );
}

/** Installs the app for a person or a team, or takes it away; resolves with the answer to installationUpdate. */
export async function changeAppInstallation(
  tenant: TeamsTenant,
  who: string,
  action: InstallAction,
): Promise<TeamsBotAnswer> {
  const team = tenant.memory.teams.get(who);
  const person = requireTeamsPerson(tenant, team?.members[0] ?? who);
  const installation = team ?? person;
  installation.installed = action !== 'remove';
  tenant.announce();
  const target = team ? { channel: team.id, conversation: team.id } : locateChat(tenant, person);
  let answer = createNotSent('');
  for (const activity of createInstallActivities(tenant, person, target, action)) {
    answer = summarizeTeamsDelivery(await tenant.deliver(activity));
  }
  return answer;
}

/** A message this person would type to the bot, before it is sent. */
export function createPlainActivity(
  tenant: TeamsTenant,
  user: string,
  over: Record<string, unknown>,
): Record<string, unknown> {
  const person = requireTeamsPerson(tenant, user);
  return { ...createMessageActivity(tenant, person, locateChat(tenant, person), { text: 'help' }), ...over };
}

function requireRoot(tenant: TeamsTenant, channel: string, root: string | undefined): { root?: string } {
  if (root === undefined) return {};
  const message = findTeamsMessage(tenant, root);
  if (message?.channel !== channel) throw new Error(`there is no message ${root} in ${channel}`);
  return { root: message.root ?? root };
}

function isHeardFrom(tenant: TeamsTenant, person: TeamsUser, { channel }: TeamsMessage): boolean {
  if (channel === undefined) return isReachable(tenant, person);
  return hasApp(requireTeamsChannel(tenant, person.aadObjectId, channel));
}

function createNotSent(why: string): TeamsBotAnswer {
  return { status: 0, body: `not sent: ${why}`, elapsedMs: 0, deliveries: 0 };
}
