import type { Team } from '../people/person.ts';
import { DAY_MS, type Instant } from '../time.ts';
import type { LocalDate, Month } from '../working-time.ts';
import type { Band } from './band.ts';

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

/**
 * open → review (enough answers) | short (too few) → published. Cancelled ends it before a draft was seen, discarded after;
 * lapsed was short and not opened again in time.
 */
export type RoundState = 'open' | 'short' | 'review' | 'published' | 'cancelled' | 'discarded' | 'lapsed';

/** Whose an answer is, its writer's own questions find: the round's key is there, and nothing was written down yet. */
export function hasKey({ state }: Round): boolean {
  return state === 'open' || state === 'short';
}

/** Somebody ended it, and nothing of it is kept any more. */
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
  /** Counts saved answers, so that closing never overlooks one that was just given; nothing of it is left then. */
  touches: number;
  /** While it is open: what managers may know of how many have answered, as it was when this day began. */
  morning?: { day: LocalDate; band: Band };
  /** When it was opened again, if it was. */
  reopenedAt?: Instant;
  /** When it was closed, published or cancelled. */
  settledAt?: Instant;
  /** Once it is closed with enough answers: what may be said of how many took part. */
  participation?: Participation;
};

/** How many took part, as exactly as it can be said. */
export type Participation = { asked: number } & (
  | { kind: 'exact'; answered: number }
  | { kind: 'nearly-all' | 'most' | 'some' }
);

/** Answers of a round that closed with too few are kept so long, for it to be opened again. */
export const SHORT_KEPT_DAYS = 7;

/** When the answers of a round that closed with too few go; undefined when it did not. */
export function findLapse({ state, settledAt }: Pick<Round, 'state' | 'settledAt'>): Instant | undefined {
  return state === 'short' && settledAt !== undefined ? settledAt + SHORT_KEPT_DAYS * DAY_MS : undefined;
}

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
  /** The day on which they get the last of them, on their own calendar. */
  remindedOn?: LocalDate;
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
