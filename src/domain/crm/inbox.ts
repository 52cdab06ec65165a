import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../time.ts';

/**
 * One thing that a source said, as a door took it. `key`: the same again is a repeat. `format`: which reader understands
 * `text`, which is its body or the part of it that is about one record.
 */
export type InboxItem = { key: string; format: string; text: string };

/** An item in the hands of whoever works on it. `token` fences: only its holder may say how it ended. */
export type ClaimedItem = InboxItem & {
  id: number;
  organisation: string;
  source: string;
  receivedAt: Instant;
  attempts: number;
  token: string;
};

/** How many items of one source wait, and why those that failed did; never what is in them. */
export type InboxStanding = {
  source: string;
  /** When it last sent something. */
  heardAt: Instant;
  waiting: number;
  failed: number;
  /** When the oldest that still waits came. */
  oldestAt?: Instant;
};

/** One line of the inbox, for people to look at. */
export type InboxLine = {
  id: number;
  source: string;
  format: string;
  state: InboxState;
  attempts: number;
  receivedAt: Instant;
  dueAt: Instant;
  reason?: string;
};

/** How many items of this format are in this state, and since when the first. */
export type InboxCount = { format: string; state: InboxState; count: number; oldestAt: Instant };

export type InboxState = 'waiting' | 'working' | 'failed';

export const INBOX = {
  /** What was not worked on by then is gone. */
  keptMs: 7 * DAY_MS,
  /** So long something waits for the lead that it is about. */
  awaitsMs: DAY_MS,
  /** Items of one source that may wait; what comes then is to be sent again later. */
  waitingMax: 10_000,
  /** Failed ones of an organisation that are kept for a look. */
  failedMax: 1000,
  claimMax: 20,
  leaseMs: MINUTE_MS,
  /** Nothing is put off further: what waits for a later moment was written by a clock that was ahead, and is taken. */
  aheadMax: 2 * HOUR_MS,
  /** Where it is our own fault, it is not tried for ever. */
  ownFailuresMax: 8,
  /** Why something waits for its lead. */
  notHandedOver: 'it was not handed over yet',
  leadUnknown: 'its lead was never sent here',
} as const;

/** What cannot be reached is asked again soon; what waits for its lead seldom, since that wakes it. */
const BACKOFF_MS = { first: SECOND_MS, most: 15 * MINUTE_MS } as const;
const AWAITING_MS = { first: 5 * MINUTE_MS, most: HOUR_MS } as const;
/** Wrong rights are put right by people. */
export const ACCOUNT_PAUSE_MS = 5 * MINUTE_MS;
/** What a CRM can mean by “ask again after”. */
const AFTER_MS = { least: SECOND_MS, most: HOUR_MS } as const;

/** When it is tried again: after what was asked for, as far as it can be meant, or else after a time that doubles. */
export function chooseInboxDelay(
  attempts: number,
  { afterMs, awaits }: { afterMs?: number; awaits?: boolean },
): number {
  if (afterMs !== undefined) return Math.max(AFTER_MS.least, Math.min(afterMs, AFTER_MS.most));
  const { first, most } = awaits === true ? AWAITING_MS : BACKOFF_MS;
  return Math.min(most, first * 2 ** Math.min(Math.max(0, attempts - 1), 12));
}
