import type { Channel } from '../../organisation.ts';
import type { Role, Team } from '../../people/person.ts';

/** What of the chat is proposed in a field of the set-up, as far as its platform can tell: a channel by its name, people by the channels that they are in. */
export type PickGuess =
  | { kind: 'channel'; purpose: Channel['purpose'] }
  | { kind: 'people'; team: Team; role: Role; founder: string; channels: Record<Team, string[]> };

/** A channel where the bot is, as people name it. */
export type NamedChannel = { id: string; name: string };
/** Who is in the channels of each team. */
export type TeamCrowds = Record<Team, string[]>;

/** More people of one channel are not proposed: such a team rather follows a group. */
export const CROWD_MAX = 20;

/** The one channel whose name says this purpose; `sales` is rather meant than `sales-alerts`. */
export function findChannelGuess(purpose: Channel['purpose'], channels: NamedChannel[]): string[] {
  const [best] = channels
    .filter(({ name }) => readPurpose(name) === purpose)
    .sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name));
  return best === undefined ? [] : [best.id];
}

/** A name that says both teams is of what they share. */
function readPurpose(name: string): Channel['purpose'] | undefined {
  const isShared = /smarketing/i.test(name);
  const isSales = /sales|verkoop/i.test(name);
  const isMarketing = /marketing/i.test(name);
  if (isShared || (isSales && isMarketing)) return 'shared';
  if (isSales) return 'sales';
  return isMarketing ? 'marketing' : undefined;
}

/**
 * Whoever sets up leads the team in whose channel they are alone, or, where they are in both, that of their title; who is in
 * neither only looks after the bot. Whoever else is in the channel of one team alone is of it.
 */
export function listPeopleGuesses(
  { team, role, founder }: Pick<Extract<PickGuess, { kind: 'people' }>, 'team' | 'role' | 'founder'>,
  crowds: TeamCrowds,
  title = '',
): string[] {
  const other: Team = team === 'sales' ? 'marketing' : 'sales';
  if (role === 'manager') return leads(team, crowds, { founder, title }) ? [founder] : [];
  const own = crowds[team].filter((user) => user !== founder && !crowds[other].includes(user));
  return own.length > CROWD_MAX ? [] : own;
}

function leads(team: Team, crowds: TeamCrowds, { founder, title }: { founder: string; title: string }): boolean {
  const other: Team = team === 'sales' ? 'marketing' : 'sales';
  if (!crowds[team].includes(founder)) return false;
  return !crowds[other].includes(founder) || readPurpose(title) === team;
}
