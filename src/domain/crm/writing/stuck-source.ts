import { DAY_MS, type Instant } from '../../time.ts';

/** A CRM that takes nothing of us, and since when; `toldAt`: when managers heard of it. */
export type StuckSource = { source: string; reason: StuckReason; since: Instant; toldAt?: Instant };

/** Its account is refused, or it cannot be reached. */
export const STUCK_REASONS = ['account', 'unreachable'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** What passes in a day is nobody’s to put right. */
export const STUCK_TOLD_MS = DAY_MS;

/** When a source was last written to, and how many of its leads it refuses. */
export type WriteStanding = { source: string; writtenAt?: Instant; refused: number };
