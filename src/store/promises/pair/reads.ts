import type { Promised } from '../../../domain/leads/clock/promised.ts';
import type { PairVersion } from '../../../domain/promises/pair/pair.ts';
import type { Instant } from '../../../domain/time.ts';

/** What flows may ask about the pair of promises. The one in force comes with its organisation. */
export type PairReads = {
  /** Newest first, at most `PAIRS_READ_MAX`. */
  pairVersions(organisation: string): Promise<PairVersion[]>;
  /** What was in force then, where the room is on. */
  promisedAt(organisation: string, at: Instant): Promise<Promised | undefined>;
  /** What somebody proposed or signed, newest first. */
  ownPairs(organisation: string, person: string): Promise<PairVersion[]>;
};
