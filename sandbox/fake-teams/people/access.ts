import { randomBytes } from 'node:crypto';
import type { TeamsChannel, TeamsTeam, TeamsUser } from '../model.ts';
import { ConnectorRefusal, createRosterRefusal } from '../refusal.ts';
import type { TeamsTenant } from '../tenant.ts';

/** The person who does something. Throws an Error that names them: a wrong id is a fault of the test or the page. */
export function requireTeamsPerson(tenant: TeamsTenant, user: string): TeamsUser {
  const person = tenant.memory.users.get(user);
  if (!person) throw new Error(`Teams knows no person ${user}`);
  if (person.deleted) throw new Error(`${user} left the tenant and cannot do anything`);
  return person;
}

/** The channel and its team. Throws an Error when this person does not see them. */
export function requireTeamsChannel(
  tenant: TeamsTenant,
  user: string,
  id: string,
): { channel: TeamsChannel; team: TeamsTeam } {
  requireTeamsPerson(tenant, user);
  const channel = tenant.memory.channels.get(id);
  const team = tenant.memory.teams.get(channel?.team ?? '');
  if (!channel || !team || channel.deleted) throw new Error(`Teams knows no channel ${id}`);
  if (!team.members.includes(user)) throw new Error(`${user} is not in the team ${team.name} and cannot see ${id}`);
  return { channel, team };
}

/** Whether the app is in this channel. Private channels take no bots. */
export function hasApp({ channel, team }: { channel: TeamsChannel; team: TeamsTeam }): boolean {
  return team.installed && channel.kind === 'standard';
}

/** Whether the app is there for this person: installed for them, or in one of their teams. */
export function isReachable(tenant: TeamsTenant, person: TeamsUser): boolean {
  if (person.deleted) return false;
  const inTeam = ({ installed, members }: TeamsTeam) => installed && members.includes(person.aadObjectId);
  return person.installed || [...tenant.memory.teams.values()].some(inTeam);
}

/** Refuses people the bot may not write to. */
export function requireReachable(tenant: TeamsTenant, person: TeamsUser): void {
  if (!isReachable(tenant, person)) throw createRosterRefusal();
  if (person.blocked)
    throw new ConnectorRefusal(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
}

/** The private chat of the bot and a person, made on first use. */
export function openPrivateChat(tenant: TeamsTenant, user: string): string {
  const { chats } = tenant.memory;
  const known = chats.get(user);
  if (known !== undefined) return known;
  const made = `a:${randomBytes(24).toString('base64url')}`;
  chats.set(user, made);
  tenant.announce();
  return made;
}

/** Whose private chat this is. */
export function findChatOwner(tenant: TeamsTenant, chat: string): TeamsUser | undefined {
  for (const [user, id] of tenant.memory.chats) if (id === chat) return tenant.memory.users.get(user);
  return undefined;
}
