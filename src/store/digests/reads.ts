import type { JudgedCounts, MonthCounts, ReasonCounts, WeekCounts } from '../../domain/digests/counts.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import type { PeriodEnd } from '../../domain/digests/digest-plan.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate, Month } from '../../domain/working-time.ts';

/**
 * What digests are made of, for a period from `from` until just before `until`. Everything is counted as it stood when the
 * period ended, however much later it is asked; a lead under the campaign it has now. Erased people are in no list of
 * people, their judgements count.
 */
export type CountReads = {
  weekCounts(organisation: string, from: Instant, until: Instant): Promise<WeekCounts>;
  /** The same of one campaign (empty: leads without one). */
  campaignCounts(
    organisation: string,
    campaign: string,
    from: Instant,
    until: Instant,
  ): Promise<{ judged: JudgedCounts; reasons: ReasonCounts[] }>;
  /**
   * Campaigns judged after `since`, also where it was taken back, first judged first. `newest` is the moment until which
   * all were seen: where there are more campaigns than `most`, the others are found by asking again from there.
   */
  campaignsJudgedSince(
    organisation: string,
    since: Instant,
    most: number,
  ): Promise<{ campaigns: string[]; newest?: Instant }>;
  monthCounts(organisation: string, from: Instant, until: Instant): Promise<MonthCounts>;
  /** Notes that may be quoted, of judgements given in the period, newest first. */
  quotes(
    organisation: string,
    from: Instant,
    until: Instant,
    most: number,
  ): Promise<{ words: string; person: string }[]>;
};

/** What flows may ask about what was posted. A digest is kept as it was posted. */
export type PostedReads = {
  /** Where the newest period ended; without `digest` none was posted about it: counting began there. */
  newestDigest(organisation: string): Promise<KeptDigest | undefined>;
  digest(organisation: string, until: LocalDate): Promise<Digest | undefined>;
  postedMonth(organisation: string, month: Month): Promise<MonthFigures | undefined>;
  /** Campaigns of which the managers were told early, and when; at most 1,000, newest first. */
  signals(organisation: string): Promise<{ campaign: string; at: Instant }[]>;
  /** Until which judgement campaigns were looked at for signals. */
  signalsLookedAt(organisation: string): Promise<Instant | undefined>;
};

export type KeptDigest = PeriodEnd & { digest?: Digest };
