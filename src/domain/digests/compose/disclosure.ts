import { POLICY } from '../../privacy/policy.ts';
import type { PromiseCounts, StepCounts, WeekCounts } from '../counts.ts';
import type {
  Digest,
  DigestFacts,
  DisclosedCount,
  DisclosedPair,
  DisclosedPromise,
  DisclosedStep,
  FigureChange,
  Shares,
} from '../digest.ts';
import { getLastDay } from '../digest-plan.ts';
import { isSafe } from '../ledger/bounds.ts';
import type { WeekCells } from './week-cells.ts';

/** Below this a count is published only as “few”, and no share is made of it. */
export const FEW_BELOW = 5;
/** `YYYY-MM` */
const MONTH_LENGTH = 7;

/** None stays none: that nothing happened reveals nobody. */
export function discloseCount(count: number): DisclosedCount {
  return count > 0 && count < FEW_BELOW ? 'few' : count;
}

/**
 * How many leads came so far, and how long that took; nothing of what one or two people did, which would be their own
 * figure under the team's name. The median of a few is nearly the figure of one lead, so it is left out.
 */
export function discloseStep({ leads, medianMs, people }: StepCounts): DisclosedStep {
  if (leads < FEW_BELOW) return { leads: discloseCount(leads) };
  if (!isManyPeople(people)) return { leads: 0 };
  return { leads, ...(medianMs !== undefined && { medianMs }) };
}

/** Follow-up is published beside quality only, and only where enough people had those leads. */
export function disclosePromise(
  { promise }: WeekCounts,
  cells: WeekCells,
  quality: Shares | undefined,
): DisclosedPromise | undefined {
  if (quality === undefined || !isSafe('promise', cells.promise)) return undefined;
  const { due, inTime, untouched, medianMs } = promise;
  const isMedian = medianMs !== undefined && isManyTouched(promise);
  return { due, inTime, untouched: discloseCount(untouched), ...(isMedian && { medianMs }) };
}

/** Both halves or neither; a month of which one week is only said to be few has no sum. */
export function disclosePair(
  { promised, period, counts }: Pick<DigestFacts, 'promised' | 'period' | 'counts'>,
  promise: DisclosedPromise | undefined,
): DisclosedPair | undefined {
  if (promised === undefined || promise === undefined) return undefined;
  const weeks = [...promised.before, discloseCount(counts.handedOver)];
  const known = weeks.filter((count) => count !== 'few');
  if (known.length < weeks.length) return undefined;
  const handedOver = known.reduce((sum, count) => sum + count, 0);
  return { month: getLastDay(period).slice(0, MONTH_LENGTH), sqls: promised.sqls, handedOver };
}

/** Of enough leads that were touched, by those of enough people. */
function isManyTouched({ due, untouched, touchers }: PromiseCounts): boolean {
  return due - untouched >= FEW_BELOW && isManyPeople(touchers);
}

function isManyPeople(people: string[]): boolean {
  return new Set(people).size >= POLICY.leadPeople;
}

/** Changes of figures that both digests publish, so that comparing reveals nothing of the one before. */
export function findChanges(before: Digest, now: Digest): FigureChange[] {
  const changed: FigureChange[] = [];
  if (typeof now.handedOver === 'number' && typeof before.handedOver === 'number') {
    changed.push({ figure: 'handed-over', now: now.handedOver, before: before.handedOver });
  }
  if (now.quality && before.quality) {
    changed.push({ figure: 'good', now: getGoodShare(now.quality), before: getGoodShare(before.quality) });
  }
  if (now.promise && before.promise) {
    changed.push({ figure: 'in-time', now: getInTimeShare(now.promise), before: getInTimeShare(before.promise) });
  }
  return changed;
}

function getGoodShare({ good, leads }: Shares) {
  return { part: good, of: leads };
}

function getInTimeShare({ inTime, due }: DisclosedPromise) {
  return { part: inTime, of: due };
}
