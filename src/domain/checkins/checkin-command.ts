import type { Role } from '../people/person.ts';
import type { Month } from '../working-time.ts';
import type { Round } from './checkin.ts';

export const CHECKIN_COMMANDS = [
  'start',
  'status',
  'remind',
  'close',
  'review',
  'publish',
  'cancel',
  'reopen',
] as const;
export type CheckinCommand = (typeof CHECKIN_COMMANDS)[number];

/** What they are called in Dutch. */
const IN_DUTCH = new Map<string, CheckinCommand>([
  ['starten', 'start'],
  ['openen', 'start'],
  ['stand', 'status'],
  ['herinner', 'remind'],
  ['herinneren', 'remind'],
  ['sluit', 'close'],
  ['sluiten', 'close'],
  ['concept', 'review'],
  ['publiceer', 'publish'],
  ['publiceren', 'publish'],
  ['annuleer', 'cancel'],
  ['annuleren', 'cancel'],
  ['heropen', 'reopen'],
  ['heropenen', 'reopen'],
]);

/** The one that somebody means by a word in either language. */
export function findCheckinCommand(word: string): CheckinCommand | undefined {
  return IN_DUTCH.get(word) ?? CHECKIN_COMMANDS.find((command) => command === word);
}

/** What a round is to a command: its state, or none this month. */
export const ROUND_PHASES = [
  'none',
  'open',
  'short',
  'review',
  'published',
  'cancelled',
  'discarded',
  'lapsed',
] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

/** Why a command is refused; each has its words. */
export type CommandRefusal =
  | 'not-manager'
  | 'no-round'
  | 'is-open'
  | 'not-closed'
  | 'was-short'
  | 'in-review'
  | 'draft-seen'
  | 'is-published'
  | 'is-cancelled'
  | 'is-discarded'
  | 'is-lapsed'
  | 'reopened-today'
  | 'reopened-late'
  | 'not-yours';

const RUNNING = { none: 'no-round', open: 'yes', short: 'was-short', review: 'in-review' } as const;
const DRAFTED = { none: 'no-round', open: 'not-closed', short: 'was-short', review: 'yes' } as const;
const OVER = {
  published: 'is-published',
  cancelled: 'is-cancelled',
  discarded: 'is-discarded',
  lapsed: 'is-lapsed',
} as const;

/** What a manager may do when. Whoever has seen a draft may not let answers be added: the new ones would stand out. */
const MANAGER_MAY: Record<CheckinCommand, Record<RoundPhase, 'yes' | CommandRefusal>> = {
  start: { none: 'yes', open: 'is-open', short: 'was-short', review: 'in-review', ...OVER },
  status: {
    none: 'yes',
    open: 'yes',
    short: 'yes',
    review: 'yes',
    published: 'yes',
    cancelled: 'yes',
    discarded: 'yes',
    lapsed: 'yes',
  },
  remind: { ...RUNNING, ...OVER },
  close: { ...RUNNING, ...OVER },
  review: { ...DRAFTED, ...OVER },
  publish: { ...DRAFTED, ...OVER },
  cancel: { none: 'no-round', open: 'yes', short: 'yes', review: 'yes', ...OVER },
  reopen: {
    none: 'no-round',
    open: 'is-open',
    short: 'yes',
    review: 'draft-seen',
    ...OVER,
    cancelled: 'yes',
  },
};

/** Whether somebody of this role may do this in this phase, or why not. Members may only ask for the status. */
export function checkCommand(command: CheckinCommand, role: Role, phase: RoundPhase): 'yes' | CommandRefusal {
  if (role !== 'manager' && command !== 'status') return 'not-manager';
  return MANAGER_MAY[command][phase];
}

/** The round a command means: the newest in which it may be done, else the newest of all, to say why it may not. */
export function findMeantRound(command: CheckinCommand, rounds: Round[]): Round | undefined {
  const newest = rounds.toSorted((one, other) => other.month.localeCompare(one.month));
  if (command === 'start' || command === 'status') return newest.find(({ state }) => state === 'open') ?? newest[0];
  return newest.find(({ state }) => MANAGER_MAY[command][state] === 'yes') ?? newest[0];
}

/** What a round is now: one of an earlier month that asks for nothing any more is no longer there. */
export function findRoundPhase(round: Round | undefined, command: CheckinCommand, month: Month): RoundPhase {
  if (round === undefined) return 'none';
  const isPast = round.month < month;
  if (!isPast || round.state === 'open') return round.state;
  return command !== 'start' && (round.state === 'review' || round.state === 'short') ? round.state : 'none';
}
