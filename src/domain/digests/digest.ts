import type { ActionState, Finding, Topic } from '../findings/finding.ts';
import type { LeadFacts } from '../leads/lead.ts';
import type { Reason } from '../leads/verdict.ts';
import type { WorkingWeek } from '../organisation.ts';
import type { Team } from '../people/person.ts';
import type { Instant } from '../time.ts';
import type { LocalDate, Month } from '../working-time.ts';
import type { WeeksAround } from './compose/accepted-around.ts';
import type { TopicCounts, WeekCounts } from './counts.ts';
import type { DigestPeriod, PeriodEnd } from './digest-plan.ts';

/** A count as it is published: how many, or that they are few (1 to 4). */
export type DisclosedCount = number | 'few';

/** Judged leads by quality; the three add up to `leads`. */
export type Shares = { leads: number; good: number; fair: number; poor: number };
/** A campaign (empty: leads without one), or all that have no row of their own. */
export type CampaignRow = Shares & ({ kind: 'campaign'; campaign: string } | { kind: 'rest' });
export type ReasonRow = { reason: Reason | 'rest'; judgements: number };
export type TopicRow = { topic: Topic | 'rest'; notes: number };
export type DisclosedPromise = { due: number; inTime: number; untouched: DisclosedCount; medianMs?: number };
/** How many SQLs were promised for this month, and how many digests of its weeks say were handed over. */
export type DisclosedPair = { month: Month; sqls: number; handedOver: number };
export type DisclosedStep = { leads: DisclosedCount; medianMs?: number };

/** What was agreed when a digest was composed; the next one says what changed. */
export type AgreedTerms = { followUpHours: number } & WorkingWeek;

/** A word of the lexicon, and the version of it that was agreed. */
export type DefinedWord = { name: string; version: number };
/** Accepted (good or fair) of the judged in the weeks before a version of the SQL definition was agreed, and since. */
export type AcceptedAround = DefinedWord & { before: Share; after: Share };

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

/** Of fewer leads than this a share is said as a count. */
const SHARES_FROM = 10;

/** Whether a part of so many is said in per cent; one of eight is no 13%. */
export function isShareSaid(of: number): boolean {
  return of >= SHARES_FROM;
}

/**
 * A digest as everybody may read it: no figure in it, and none that can be computed from it and all that was published
 * before, is of fewer leads or people than promised. It is composed once, when its week is frozen, and kept. Whether it
 * is late shows when it is posted.
 */
export type Digest = {
  first: LocalDate;
  last: LocalDate;
  isLate: boolean;
  /** Nothing happened; open actions alone are no news. */
  isQuiet: boolean;
  changed: FigureChange[];
  handedOver: DisclosedCount;
  /** Of those handed over, the leads nobody contacted; absent in digests of before this was said. */
  waiting?: DisclosedCount;
  /** All leads that stay with marketing because something is missing; absent where none does. */
  held?: number;
  /** Absent where none waits for room in sales, or was handed over without. */
  queue?: QueueCounts;
  /** Absent alike where there is nothing and where it is held back: which of the two is not said. */
  quality?: Shares;
  campaigns: CampaignRow[];
  reasons: ReasonRow[];
  quotes: string[];
  promise?: DisclosedPromise;
  /** Marketing’s half of the pair of promises, never without sales’, which is `promise`. */
  pair?: DisclosedPair;
  opportunities: DisclosedStep;
  wins: DisclosedStep;
  actions: DigestAction[];
  topics: TopicRow[];
  celebrated?: DigestCelebration;
  agreed: AgreedTerms;
  agreedBefore?: AgreedTerms;
  /** Words agreed on in the week. */
  defined?: DefinedWord[];
  acceptedAround?: AcceptedAround;
};

/** Leads that waited for room in sales as the week ended, and those handed over in it although there was none. */
export type QueueCounts = { waiting: number; over: number };

/** What somebody wrote and let be quoted, scrubbed: why a lead is poor, or what they heard of a topic. */
export type Quote = { words: string; person: string; about: 'lead' | Topic };

/** What a digest is made of beside the counts. `actions` are open or changed in the period. */
export type DigestFacts = {
  period: DigestPeriod;
  counts: WeekCounts;
  quotes: Quote[];
  actions: (DigestAction & { isNew: boolean })[];
  topics: TopicCounts[];
  /** How many leads stayed with marketing as the week ended; absent where leads are not held. */
  held?: number;
  /** Absent where none waited for room, or went over it. */
  queue?: QueueCounts;
  celebrated: DigestCelebration | undefined;
  agreed: AgreedTerms;
  /** The pair of promises in force when the week ended, and how many leads the digests of its month before it say were handed over. */
  promised?: { sqls: number; before: DisclosedCount[] };
  before: Digest | undefined;
  /** Words agreed on in the period, where there are any. */
  defined?: DefinedWord[];
  around?: WeeksAround;
};

/**
 * A week that was frozen, with its digest; without one counting began where it ended. `next`: how the week after it was
 * planned; `dueAt`: when its digest is posted; both absent in databases of before they were kept.
 */
export type KeptWeek = PeriodEnd & { digest?: Digest; dueAt?: Instant; isPosted: boolean; next?: DigestPeriod };
