import type { Topic } from '../findings/finding.ts';
import type { Reason } from '../leads/verdict.ts';

/** So many campaigns are counted apart, those with most leads; the others together. */
export const CAMPAIGNS_COUNTED_MAX = 20;

/**
 * Leads judged in a period, each by what most of those who judged it then said (`decideQuality`), and who they were. Only
 * `composeWeek` decides what of this is published; ids of people go no further.
 */
export type JudgedCounts = { leads: number; good: number; fair: number; poor: number; people: string[] };

/** Which leads, where they are few; where they are many, their number is enough to know. */
type Ids = { ids: string[] };

/** `campaign` is empty for leads without one. */
export type CampaignCounts = JudgedCounts & Ids & { campaign: string };

/** Judgements “poor” with this reason, or with none given (absent), the leads they are about and who gave them. */
export type ReasonCounts = { reason?: Reason; judgements: number; leads: number; people: string[] };

/** Market notes about a topic, and whose. */
export type TopicCounts = { topic: Topic; notes: number; people: string[] };

/**
 * How leads whose time to follow up was over were followed up: `inTime` touched before it was, `untouched` not at all by
 * the end of the period. `medianMs`: working time to the first touch, of those touched; absent when none was. `people`
 * had these leads, `touchers` made those first contacts.
 */
export type PromiseCounts = Ids & {
  due: number;
  inTime: number;
  untouched: number;
  medianMs?: number;
  people: string[];
  touchers: string[];
};

/** Leads that got somewhere in a period, how long after their handover (median, ms), and who had them. */
export type StepCounts = { leads: number; medianMs?: number; people: string[] };

/** Leads that ended in a period, won, lost or rejected. */
export type EndedCounts = Ids & { leads: number; people: string[] };

/** Those that were won, and how long after its handover each was. */
export type WinCounts = StepCounts & Ids & { wonMs: number[] };

/**
 * Leads that were not ripe when they were handed over: those whose outcome says so, for all to see (`told`, of whoever had
 * them), and others of which a judgement says so (`said`, by whom).
 */
export type EarlyCounts = { told: EndedCounts; said: EndedCounts };

/** Everything that is counted of a week, as it was at its end. */
export type WeekCounts = {
  handedOver: number;
  /** Of these, those nobody contacted. */
  waiting: number;
  judged: JudgedCounts;
  /** Most leads first, at most `CAMPAIGNS_COUNTED_MAX`. */
  campaigns: CampaignCounts[];
  /** All other campaigns together. */
  rest?: JudgedCounts & Ids;
  reasons: (ReasonCounts & Ids)[];
  promise: PromiseCounts;
  opportunities: StepCounts;
  wins: WinCounts;
  ended: EndedCounts;
  early: EarlyCounts;
};
