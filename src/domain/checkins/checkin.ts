import type { Role, Team } from '../people/person.ts';
import { DAY_MS, type Instant } from '../time.ts';
import type { Month } from '../working-time.ts';

/** The four questions of the monthly check-in, in the order they are asked. */
export const QUESTIONS = ['gained', 'lost', 'learning', 'goal'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Characters of one answer. */
export const ANSWER_MAX = 1000;
export const THEME_MAX = 80;

/** What a manager does with lines of the draft: by their numbers in the form. */
export const DRAFT_EDITS = ['group', 'rename', 'ungroup', 'hide', 'show'] as const;
export type DraftEdit = (typeof DRAFT_EDITS)[number];

/** What somebody answered, scrubbed; a question left open is absent. */
export type Answers = Partial<Record<Question, string>>;

/** Who reads the answers of one person: nobody by name, or their interviewer as well. */
export const READERS = ['anonymised', 'interviewer'] as const;
export type Readers = (typeof READERS)[number];

/** open → review (enough answers) | short (too few) → published. Cancelled ends it before a draft was seen, discarded after. */
export type RoundState = 'open' | 'short' | 'review' | 'published' | 'cancelled' | 'discarded';

/** Nothing of it is kept any more. */
export function isCancelled({ state }: Round): boolean {
  return state === 'cancelled' || state === 'discarded';
}

/** One month's check-in; the month is its key within the organisation. `k` was frozen when it opened. */
export type Round = {
  organisation: string;
  month: Month;
  state: RoundState;
  k: number;
  opensAt: Instant;
  closesAt: Instant;
  /** How many people were left out because they are away. */
  away: number;
  /** Of the draft; each edit raises it, and approvals are of one version. */
  version: number;
  /** Counts saved answers, so that closing never overlooks one that was just given. */
  touches: number;
};

/** Somebody asked in a round, by whom they are interviewed, and the talk proposed to them. */
export type Invitation = {
  person: string;
  team: Team;
  interviewer: string;
  minutes: number;
  talkAt: Instant;
  hasAnswered: boolean;
  hasTalked: boolean;
  reminders: number;
};

/** A line of the draft. Its id and place say nothing about its writer; the team is absent where it could. */
export type DraftLine = {
  id: string;
  question: Question;
  team?: Team;
  text: string;
  theme?: string;
  isHidden: boolean;
};

/** A manager's yes to one version of the draft. */
export type Approval = { team: Team; person: string; version: number };

/** A copy that its writer shared with their interviewer. */
export type SharedAnswers = { person: string; answers: Answers };

/** The talk takes longer the first time (minutes). */
export const TALK_MINUTES = { first: 90, later: 60 } as const;

/** Reminders go out after these shares of the window, to those who have not answered. */
export const REMIND_AFTER = [0.5, 0.85] as const;

/** The moment when this share of a round's window has passed. */
export function getMomentInRound({ opensAt, closesAt }: Pick<Round, 'opensAt' | 'closesAt'>, share: number): Instant {
  return opensAt + Math.floor(share * (closesAt - opensAt));
}

/** A round that should have opened while the bot was down still opens so long after. */
export const OPEN_LATE_MS = 5 * DAY_MS;

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

/** What a round is to a command: its state, or none this month. */
export const ROUND_PHASES = ['none', 'open', 'short', 'review', 'published', 'cancelled', 'discarded'] as const;
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
  | 'is-discarded';

const RUNNING = { none: 'no-round', open: 'yes', short: 'was-short', review: 'in-review' } as const;
const DRAFTED = { none: 'no-round', open: 'not-closed', short: 'was-short', review: 'yes' } as const;
const OVER = { published: 'is-published', cancelled: 'is-cancelled', discarded: 'is-discarded' } as const;

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

/** The managers of both teams approved the present version. */
export function isApproved(round: Round, approvals: Approval[]): boolean {
  const now = approvals.filter(({ version }) => version === round.version);
  return now.some(({ team }) => team === 'sales') && now.some(({ team }) => team === 'marketing');
}
