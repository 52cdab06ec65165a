import type { FormerTerms } from '../../domain/digests/agreed.ts';
import type { JudgedCounts, ReasonCounts, WeekCounts } from '../../domain/digests/counts.ts';
import type { Digest, KeptWeek, QueueCounts } from '../../domain/digests/digest.ts';
import type { FigureTable, Ledger } from '../../domain/digests/ledger/cell.ts';
import type { LoadWatch } from '../../domain/digests/load.ts';
import type { MonthFigures, MonthWeek } from '../../domain/digests/month.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate, Month } from '../../domain/working-time.ts';

/**
 * What digests are made of, for a period from `from` until just before `until`, as it stood when the period ended; a lead
 * under the campaign it has now. Erased people are in no list of people, their judgements count. Asked once a week, when
 * it is frozen: what is asked later of the same period may differ.
 */
export type CountReads = {
  weekCounts(organisation: string, from: Instant, until: Instant): Promise<WeekCounts>;
  /** How many leads stayed with marketing at a moment, because something was missing. */
  countHeldAt(organisation: string, at: Instant): Promise<number>;
  /** Those that waited for room in sales as a week ended, and those handed over in it although there was none. */
  countQueue(organisation: string, from: Instant, until: Instant): Promise<QueueCounts>;
  /**
   * The same of one campaign (empty: leads without one), as if these people had judged nothing; without leads that stood
   * behind the signal of another campaign since.
   */
  campaignCounts(
    organisation: string,
    campaign: string,
    stretch: { from: Instant; until: Instant; without: string[]; toldSince: Instant },
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
  /** Notes that may be quoted, of judgements given in the period, newest first. */
  quotes(
    organisation: string,
    from: Instant,
    until: Instant,
    most: number,
  ): Promise<{ words: string; person: string }[]>;
};

/** What flows may ask about what was frozen and posted. A digest is kept as it was frozen. */
export type PostedReads = {
  /** The newest week that was frozen; without `digest` there is none: counting began there. */
  newestDigest(organisation: string): Promise<KeptWeek | undefined>;
  digest(organisation: string, until: LocalDate): Promise<Digest | undefined>;
  /** Weeks that ended after a day, the last of them on the other, oldest first. `isFirst`: there are none before these. */
  weeksEnding(
    organisation: string,
    between: { after: LocalDate; last: LocalDate },
  ): Promise<{ weeks: MonthWeek[]; isFirst: boolean }>;
  /** Digests that were posted, of weeks that ended after a day, the last of them on the other, oldest first. */
  postedDigests(organisation: string, between: { after: LocalDate; last: LocalDate }): Promise<Digest[]>;
  /** The figures of months that were posted, from a month until another, oldest first. */
  postedMonths(organisation: string, between: { from: Month; last: Month }): Promise<MonthFigures[]>;
  postedMonth(organisation: string, month: Month): Promise<MonthFigures | undefined>;
  /** What was agreed before, the oldest first. */
  formerTerms(organisation: string): Promise<FormerTerms[]>;
  /** Campaigns of which the managers were told early, and when; at most 1,000, newest first. */
  signals(organisation: string): Promise<{ campaign: string; at: Instant }[]>;
  /** What they were told then. */
  signal(organisation: string, campaign: string, at: Instant): Promise<{ reasons: Reason[] } | undefined>;
  /** When open leads were last counted, and what followed. */
  loadWatch(organisation: string): Promise<LoadWatch | undefined>;
  /** Until which judgement campaigns were looked at for signals. */
  signalsLookedAt(organisation: string): Promise<Instant | undefined>;
};

/** What flows may ask about all that was ever published of lead figures. */
export type LedgerReads = {
  /** One of each table, with all that is kept. */
  ledgers(organisation: string): Promise<Ledger[]>;
  /** In which cells somebody is kept by name, newest first. */
  cellsOf(organisation: string, person: string): Promise<{ until: LocalDate; table: FigureTable; name: string }[]>;
};
