import type { Digest } from '../../domain/digests/digest.ts';
import type { PeriodEnd } from '../../domain/digests/digest-plan.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate, Month } from '../../domain/working-time.ts';

/** What flows may ask about what was posted. A digest is kept as it was posted. */
export type PostedReads = {
  /** Where the newest period ended; without `digest` none was posted about it: prepareSql began there. */
  newestDigest(organisation: string): Promise<KeptDigest | undefined>;
  digest(organisation: string, until: LocalDate): Promise<Digest | undefined>;
  postedMonth(organisation: string, month: Month): Promise<MonthFigures | undefined>;
  /** Campaigns of which the managers were told early, and when; at most 1,000, newest first. */
  signals(organisation: string): Promise<{ campaign: string; at: Instant }[]>;
  /** Until which judgement campaigns were looked at for signals. */
  signalsLookedAt(organisation: string): Promise<Instant | undefined>;
};

export type KeptDigest = PeriodEnd & { digest?: Digest };
