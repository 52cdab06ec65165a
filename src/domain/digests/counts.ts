import type { Reason } from '../leads/verdict.ts';

/** So many campaigns are counted apart, those with most leads; the others together. */
export const CAMPAIGNS_COUNTED_MAX = 20;

/**
 * Leads judged in a period, each by what most of those who judged it then said (`decideQuality`), and who they were. Only
 * `composeDigest` decides what of this is published; ids of people go no further.
 */
export type JudgedCounts = { leads: number; good: number; fair: number; poor: number; people: string[] };

/** `campaign` is empty for leads without one. */
export type CampaignCounts = JudgedCounts & { campaign: string };

/** Judgements “poor” with this reason, or with none given (absent), the leads they are about and who gave them. */
export type ReasonCounts = { reason?: Reason; judgements: number; leads: number; people: string[] };

/**
 * How leads whose time to follow up was over were followed up: `inTime` touched before it was, `untouched` not at all by
 * the end of the period. `medianMs`: working time to the first touch, of those touched; absent when none was.
 */
export type PromiseCounts = { due: number; inTime: number; untouched: number; medianMs?: number };

/** Leads that got somewhere in a period, and how long after their handover (median, ms). */
export type StepCounts = { leads: number; medianMs?: number };

/** Everything a digest is made of, as it was at the end of its period. */
export type WeekCounts = {
  handedOver: number;
  judged: JudgedCounts;
  /** Most leads first, at most `CAMPAIGNS_COUNTED_MAX`. */
  campaigns: CampaignCounts[];
  /** All other campaigns together. */
  rest?: JudgedCounts;
  reasons: ReasonCounts[];
  /** Leads that somebody judged poor, each once: those of several reasons overlap. */
  poorLeads: number;
  promise: PromiseCounts;
  opportunities: StepCounts;
  wins: StepCounts;
};

/** What the two teams share of a month, as it was at its end. */
export type MonthCounts = {
  /** Leads handed over in the month; of these, those that were good or fair in the end, and who judged any of them. */
  delivered: number;
  accepted: number;
  people: string[];
  /** Leads whose time to follow up was over in the month. */
  promise: { due: number; inTime: number };
  /** Leads that ended in the month, won, lost or rejected; of these the won, and how long after their handover. */
  ended: number;
  wins: StepCounts;
};
