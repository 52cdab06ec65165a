import { createHash } from 'node:crypto';
import type { Reason } from '../leads/verdict.ts';
import type { Role, Team } from '../people/person.ts';
import { DAY_MS, type Instant } from '../time.ts';

/** What somebody hears in the market is about. */
export const TOPICS = ['competitor', 'price', 'need', 'event', 'praise', 'complaint', 'brand'] as const;
export type Topic = (typeof TOPICS)[number];

/** Characters of what is said, done, thanked or shared; and of why something is declined. */
export const WORDS_MAX = 300;
export const WHY_MAX = 300;
/** Of one organisation. Those that one message cannot list appear when others are closed. */
export const ACTIONS_OPEN_MAX = 20;
export const ACTIONS_LISTED_MAX = 10;
/** Whoever gave feedback longer ago gets no receipt any more. */
export const FEEDBACK_MS = 90 * DAY_MS;
export const RECEIPTS_MAX = 500;
/** Campaigns to choose from, newest first. */
export const CAMPAIGNS_MAX = 25;
/** A choice holds 100 options, and two of them are the teams. */
export const PEOPLE_OFFERED_MAX = 98;

/** What somebody heard; `words` and whether others may read them are theirs to add. */
export type MarketNote = {
  id: string;
  organisation: string;
  person: string;
  lead?: string;
  topic: Topic;
  words?: string;
  mayBeQuoted: boolean;
  at: Instant;
};

/** What was said, and an action answers: a reason on leads, a campaign, a topic of notes, or a manager’s own words. */
export type Finding =
  | { kind: 'reason'; reason: Reason }
  | { kind: 'campaign'; campaign: string }
  | { kind: 'topic'; topic: Topic }
  | { kind: 'finding'; words: string };

export const ACTION_STATES = ['open', 'done', 'declined'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** "You said, we did": `by` is the manager who moved it last; `why`: for a declined one. */
export type Action = {
  id: string;
  organisation: string;
  about: Finding;
  words: string;
  state: ActionState;
  why?: string;
  by: string;
  at: Instant;
  changedAt: Instant;
};

/** What a digest may celebrate, without anybody's name. */
export type Celebration = {
  id: string;
  organisation: string;
  kind: 'thanks' | 'failure';
  fromTeam?: Team;
  toTeam?: Team;
  words: string;
  at: Instant;
};

/** One person's thanks to another, in their own words. */
export type Thanks = { id: string; organisation: string; from: string; to: string; words: string; at: Instant };

/** Whose failure is shared; somebody else's only when they agree. */
export const STORY_OWNERS = ['mine', 'theirs'] as const;

/** The managers of both teams record what is done. */
export function mayRecordActions(role: Role): boolean {
  return role === 'manager';
}

/** Whether an action may change its state; `same` changes nothing. */
export type ActionMove = 'yes' | 'same' | 'why-missing' | 'not-open';

const MOVES: Record<ActionState, Record<ActionState, 'yes' | 'same' | 'not-open'>> = {
  open: { open: 'same', done: 'yes', declined: 'yes' },
  done: { open: 'yes', done: 'same', declined: 'not-open' },
  declined: { open: 'yes', done: 'not-open', declined: 'same' },
};

/** Whether an action may be brought from one state to another. Declining takes a reason. */
export function checkActionMove(from: ActionState, to: ActionState, why = ''): ActionMove {
  const move = MOVES[from][to];
  return move === 'yes' && to === 'declined' && why.trim() === '' ? 'why-missing' : move;
}

/** The same for a repeat, so that it finds what was kept the first time. `asked`: when the card or form was opened. */
export function deriveFindingId(kind: string, organisation: string, person: string, asked: Instant): string {
  return hashShort([organisation, person, kind, asked]);
}

/** A short key for a campaign, as a choice’s value is limited in length. */
export function deriveCampaignKey(campaign: string): string {
  return hashShort([campaign]);
}

function hashShort(of: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 16);
}
