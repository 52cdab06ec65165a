import { type Person, TEAMS, type Team } from '../../people/person.ts';
import type { Instant } from '../../time.ts';
import { addDays, addMonths, getInstant, type LocalDate } from '../../working-time.ts';

export const GOAL_NAME_MAX = 80;
export const MISSION_MAX = 300;
/** Of one organisation: of more, none is a goal. */
export const GOALS_OPEN_MAX = 5;
/** A goal that is over is shown so many days more. */
const ENDED_SHOWN_DAYS = 31;
const AHEAD_MONTHS_MAX = 12;
const BACK_MONTHS_MAX = 12;

/**
 * What a goal may be of: figures of the digest and the month of which more is better. `wins` and `won-value` are the month’s, the
 * others the digest’s.
 */
export const GOAL_FIGURES = [
  'handed-over',
  'good',
  'accepted',
  'in-time',
  'opportunities',
  'wins',
  'won-value',
] as const;
export type GoalFigure = (typeof GOAL_FIGURES)[number];
const SHARES: readonly GoalFigure[] = ['good', 'accepted', 'in-time'];
const OF_MONTHS: readonly GoalFigure[] = ['wins', 'won-value'];

export type GoalState = 'open' | 'stopped';

/** From its first through its last day, whose it is: of one team, or of both once a manager of each wants it. */
export type Goal = {
  id: string;
  organisation: string;
  name: string;
  figure: GoalFigure;
  /** How many, how many per cent, or an amount in `currency`. */
  target: number;
  currency?: string;
  from: LocalDate;
  to: LocalDate;
  team: Team;
  state: GoalState;
  by: string;
  at: Instant;
  /** The other team shares it since. */
  sharedBy?: string;
  sharedAt?: Instant;
};

/** What both teams are there for, in a few words; `version` counts its changes, and without words there is none. */
export type Mission = { version: number; words: string; by: string; at: Instant };

/** Per cent, not how many. */
export function isShareFigure(figure: GoalFigure): boolean {
  return SHARES.includes(figure);
}

/** Known of whole months, once they are posted. */
export function isMonthFigure(figure: GoalFigure): boolean {
  return OF_MONTHS.includes(figure);
}

export function isGoalShared({ sharedBy }: Pick<Goal, 'sharedBy'>): boolean {
  return sharedBy !== undefined;
}

/** Not stopped, and not over. */
export function isGoalOpen({ state, to }: Pick<Goal, 'state' | 'to'>, today: LocalDate): boolean {
  return state === 'open' && to >= today;
}

/** From when on it is over. */
export function getGoalEnd({ to }: Pick<Goal, 'to'>, zone: string): Instant {
  return getInstant(addDays(to, 1), '00:00', zone);
}

/** May somebody say that their team shares it, too? */
export type GoalSharing = 'yes' | 'not-theirs' | 'own' | 'shared' | 'over';

export function checkGoalSharing(goal: Goal, { role, team }: Person, today: LocalDate): GoalSharing {
  if (role !== 'manager') return 'not-theirs';
  if (!isGoalOpen(goal, today)) return 'over';
  if (isGoalShared(goal)) return 'shared';
  return team === goal.team ? 'own' : 'yes';
}

/** May somebody stop it? A shared goal either manager may, that of one team its own. */
export type GoalStopping = 'yes' | 'not-theirs' | 'over';

export function checkGoalStopping(goal: Goal, { role, team }: Person): GoalStopping {
  if (goal.state !== 'open') return 'over';
  return role === 'manager' && (isGoalShared(goal) || team === goal.team) ? 'yes' : 'not-theirs';
}

/** The team a goal is not of yet. */
export function getMissingTeam({ team }: Pick<Goal, 'team'>): Team {
  return TEAMS.find((each) => each !== team) ?? team;
}

/** Of goals that are not stopped, those whose last day is not long over. */
export function findGoalsShownSince(today: LocalDate): LocalDate {
  return addDays(today, -ENDED_SHOWN_DAYS);
}

/** The days a goal may begin and end on: from a year back, until a year ahead. */
export function listGoalDays(today: LocalDate): { earliest: LocalDate; latest: LocalDate } {
  return { earliest: addMonths(today, -BACK_MONTHS_MAX), latest: addMonths(today, AHEAD_MONTHS_MAX) };
}
