import type { About, ActionState, Topic } from '../findings/finding.ts';
import type { LeadFacts } from '../leads/lead.ts';
import type { Reason } from '../leads/verdict.ts';
import type { Team } from '../people/person.ts';
import type { LocalDate } from '../working-time.ts';
import type { Held } from './anonymity-leads.ts';
import type { WeekCounts } from './counts.ts';
import { lastDayOf, type Period } from './digest-plan.ts';
import { changesSince, promiseTold, qualityTold, quotesTold, stepTold, told, topicsTold } from './digest-told.ts';

/** A number as it may be told: how many, or that they are few (1 to 4). */
export type Told = number | 'few';

/** Judged leads by quality; the three add up to `leads`. */
export type Shares = { leads: number; good: number; fair: number; poor: number };
/** A campaign (empty: leads without one), or those that do not stand by themselves. */
export type CampaignRow = Shares & ({ kind: 'campaign'; campaign: string } | { kind: 'rest' });
export type ReasonRow = { reason: Reason | 'rest'; judgements: number };
export type TopicRow = { topic: Topic | 'rest'; notes: number };
export type PromiseTold = { due: number; inTime: number; untouched: Told; medianMs?: number };
export type StepTold = { leads: Told; medianMs?: number };

/** What is held back, and why; for managers only. `names`: of campaigns, reasons or topics. */
export type Withheld = {
  what: 'quality' | 'promise' | 'campaign' | 'reason' | 'topic' | 'quotes';
  why: Held;
  names: string[];
};

/** What was agreed when a digest was made; the next one tells what changed. */
export type Agreed = { followUpHours: number; from: string; to: string; days: number[] };

export type ActionTold = { about: About; words: string; state: ActionState; why?: string };
export type Celebrated =
  | { kind: 'win'; company: string; value?: NonNullable<LeadFacts['value']> }
  | { kind: 'thanks'; fromTeam?: Team; toTeam?: Team; words: string }
  | { kind: 'failure'; words: string };

/** A figure and what it was in the digest before; shares are of so many leads. */
export type Changed =
  | { figure: 'handed-over'; now: number; before: number }
  | { figure: 'good' | 'in-time'; now: Share; before: Share };
export type Share = { part: number; of: number };

/**
 * A digest as everybody may read it: nothing in it, and nothing that can be computed from it and the one before, stands
 * for fewer leads or people than promised. It is kept as it was posted and never made again.
 */
export type Digest = {
  first: LocalDate;
  last: LocalDate;
  isLate: boolean;
  /** Nothing happened; open actions alone are no news. */
  isQuiet: boolean;
  changed: Changed[];
  handedOver: Told;
  /** Somebody judged something, shown or not. */
  isJudged: boolean;
  quality?: Shares;
  campaigns: CampaignRow[];
  reasons: ReasonRow[];
  quotes: string[];
  promise?: PromiseTold;
  opportunities: StepTold;
  wins: StepTold;
  actions: ActionTold[];
  topics: TopicRow[];
  celebrated?: Celebrated;
  agreed: Agreed;
  agreedBefore?: Agreed;
  withheld: Withheld[];
};

/** What a digest is made of beside the counts. Quotes are scrubbed; `actions` are open or changed in the period. */
export type DigestFacts = {
  period: Period;
  isLate: boolean;
  counts: WeekCounts;
  /** How many people follow leads up. */
  salesPeople: number;
  quotes: string[];
  actions: (ActionTold & { isNew: boolean })[];
  topics: { topic: Topic; notes: number; people: string[] }[];
  celebrated: Celebrated | undefined;
  agreed: Agreed;
  before: Digest | undefined;
};

const ACTIONS_SHOWN_MAX = 6;

/** What of all this may be told, and what is held back. */
export function digestOf(facts: DigestFacts): Digest {
  const { period, counts, before, agreed } = facts;
  const { withheld: heldQuality, ...quality } = qualityTold(counts);
  const { withheld: heldPromise, ...promise } = promiseTold(counts, facts.salesPeople, quality);
  const { withheld: heldQuotes, quotes } = quotesTold(facts.quotes, counts, quality);
  const { withheld: heldTopics, topics } = topicsTold(facts.topics);
  const digest: Digest = {
    first: period.first,
    last: lastDayOf(period),
    isLate: facts.isLate,
    isQuiet: isQuiet(facts),
    changed: [],
    handedOver: told(counts.handedOver),
    ...quality,
    quotes,
    ...promise,
    opportunities: stepTold(counts.opportunities),
    wins: stepTold(counts.wins),
    actions: facts.actions.slice(0, ACTIONS_SHOWN_MAX).map(({ isNew: _, ...action }) => action),
    topics,
    ...(facts.celebrated && { celebrated: facts.celebrated }),
    agreed,
    ...(before && !isSame(before.agreed, agreed) && { agreedBefore: before.agreed }),
    withheld: [...heldQuality, ...heldPromise, ...heldQuotes, ...heldTopics],
  };
  return before === undefined ? digest : { ...digest, changed: changesSince(before, digest) };
}

function isQuiet({ counts, actions, topics, celebrated }: DigestFacts): boolean {
  const { handedOver, judged, promise, opportunities, wins } = counts;
  const leads = handedOver + judged.leads + promise.due + opportunities.leads + wins.leads;
  return leads === 0 && topics.length === 0 && celebrated === undefined && !actions.some(({ isNew }) => isNew);
}

function isSame(one: Agreed, other: Agreed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
