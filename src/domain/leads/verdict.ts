import { DAY_MS, type Instant } from '../time.ts';

/** A rep's judgement of a lead's quality. */
export const VERDICTS = ['good', 'fair', 'poor'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a lead is poor, each with the side that acts on it. */
export const REASONS = {
  not_our_customer: 'targeting',
  not_ripe: 'nurture',
  no_need: 'targeting',
  no_budget: 'targeting',
  no_authority: 'another contact',
  bad_data: 'enrichment',
  unreachable: 'enrichment',
  known_already: 'duplicate or customer',
  junk: 'targeting',
  other: 'people',
} as const;
export type Reason = keyof typeof REASONS;
export const REASON_NAMES = Object.keys(REASONS) as [Reason, ...Reason[]];

/** Which part of the target does not fit, for `not_our_customer`. */
export const MISFITS = ['size', 'sector', 'region', 'role'] as const;
export type Misfit = (typeof MISFITS)[number];

export const VERDICT_OPEN_MS = 30 * DAY_MS;
export const NOTE_MAX = 1000;
/** Characters of a note that are quoted. */
export const QUOTE_MAX = 300;

/** One person's present judgement of one lead. */
export type Judgement = {
  lead: string;
  person: string;
  verdict: Verdict;
  reason?: Reason;
  misfit?: Misfit;
  /** What of the definition they say it does not meet, or is wrong: see `listPoints`. */
  disputed?: string;
  note?: string;
  mayBeQuoted: boolean;
  givenAt: Instant;
  /** What they last chose by button; absent when only emoji said what they think. */
  chosen?: { verdict: Verdict; at: Instant };
};

/** How many people judged a lead which way; never who. */
export type VerdictCounts = Record<Verdict, number>;

export function countJudges(counts: VerdictCounts): number {
  return counts.good + counts.fair + counts.poor;
}

/** What most of those who judged a lead say: good or poor when more than half of them do, else fair. */
export function decideQuality(counts: VerdictCounts): Verdict {
  const half = countJudges(counts) / 2;
  if (counts.good > half) return 'good';
  return counts.poor > half ? 'poor' : 'fair';
}

/** A verdict can be changed for 30 days after it was first given. */
export function isVerdictOpen(judgement: Judgement | undefined, now: Instant): boolean {
  return judgement === undefined || now - judgement.givenAt <= VERDICT_OPEN_MS;
}
