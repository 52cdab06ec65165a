import type { Instant } from '../../../domain/time.ts';

/** What flows may ask about whoever is new. */
export type IntroductionReads = {
  /** Whoever is to be introduced, the longest there first. */
  newcomers(organisation: string, most: number): Promise<string[]>;
  /** Since when somebody is there, and when they were introduced; undefined where they were there before it was noted. */
  introduction(organisation: string, person: string): Promise<{ at: Instant; endedAt?: Instant } | undefined>;
};
