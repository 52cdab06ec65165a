import type { ActionState, Finding, Topic } from '../findings/finding.ts';
import type { LeadFacts } from '../leads/lead.ts';
import type { Reason } from '../leads/verdict.ts';
import type { Team } from '../people/person.ts';
import type { LocalDate } from '../working-time.ts';
import type { WeekCounts } from './counts.ts';
import type { DigestPeriod } from './digest-plan.ts';
import type { WithheldReason } from './suppression.ts';

/** A count as it is published: how many, or that they are few (1 to 4). */
export type DisclosedCount = number | 'few';

/** Judged leads by quality; the three add up to `leads`. */
export type Shares = { leads: number; good: number; fair: number; poor: number };
/** A campaign (empty: leads without one), or all that have no row of their own. */
export type CampaignRow = Shares & ({ kind: 'campaign'; campaign: string } | { kind: 'rest' });
export type ReasonRow = { reason: Reason | 'rest'; judgements: number };
export type TopicRow = { topic: Topic | 'rest'; notes: number };
export type DisclosedPromise = { due: number; inTime: number; untouched: DisclosedCount; medianMs?: number };
export type DisclosedStep = { leads: DisclosedCount; medianMs?: number };

/** What is held back, and why; for managers only. `names`: of campaigns, reasons or topics. */
export type Withheld = {
  what: 'quality' | 'promise' | 'campaign' | 'reason' | 'topic' | 'quotes';
  why: WithheldReason;
  names: string[];
};

/** What was agreed when a digest was composed; the next one says what changed. */
export type AgreedTerms = { followUpHours: number; from: string; to: string; days: number[] };

export type DigestAction = { about: Finding; words: string; state: ActionState; why?: string };
export type DigestCelebration =
  | { kind: 'win'; company: string; value?: NonNullable<LeadFacts['value']> }
  | { kind: 'thanks'; fromTeam?: Team; toTeam?: Team; words: string }
  | { kind: 'failure'; words: string };

/** A figure and what it was in the digest before; shares are of so many leads. */
export type FigureChange =
  | { figure: 'handed-over'; now: number; before: number }
  | { figure: 'good' | 'in-time'; now: Share; before: Share };
export type Share = { part: number; of: number };

/**
 * A digest as everybody may read it: no figure in it, and none that can be computed from it and the one before, is of
 * fewer leads or people than promised. It is kept as it was posted and never composed again.
 */
export type Digest = {
  first: LocalDate;
  last: LocalDate;
  isLate: boolean;
  /** Nothing happened; open actions alone are no news. */
  isQuiet: boolean;
  changed: FigureChange[];
  handedOver: DisclosedCount;
  /** Somebody judged something, whether it may be published or not. */
  isJudged: boolean;
  quality?: Shares;
  campaigns: CampaignRow[];
  reasons: ReasonRow[];
  quotes: string[];
  promise?: DisclosedPromise;
  opportunities: DisclosedStep;
  wins: DisclosedStep;
  actions: DigestAction[];
  topics: TopicRow[];
  celebrated?: DigestCelebration;
  agreed: AgreedTerms;
  agreedBefore?: AgreedTerms;
  withheld: Withheld[];
};

/** What a digest is made of beside the counts. Quotes are scrubbed; `actions` are open or changed in the period. */
export type DigestFacts = {
  period: DigestPeriod;
  isLate: boolean;
  counts: WeekCounts;
  /** How many people follow leads up. */
  salesPeople: number;
  quotes: string[];
  actions: (DigestAction & { isNew: boolean })[];
  topics: { topic: Topic; notes: number; people: string[] }[];
  celebrated: DigestCelebration | undefined;
  agreed: AgreedTerms;
  before: Digest | undefined;
};
