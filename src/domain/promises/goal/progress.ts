import type { Digest, DisclosedCount, Share } from '../../digests/digest.ts';
import type { MonthFigures } from '../../digests/month.ts';
import { addDays, type LocalDate, type Month } from '../../working-time.ts';
import type { Goal, GoalFigure } from './goal.ts';

/** What was posted, and nothing else: so nobody learns from a goal what no digest and no month says. */
export type Published = { digests: Digest[]; months: MonthFigures[] };

/**
 * How far a goal is by what was published of its days. `few`: how many digests of it say only that it were
 * fewer than 5. `none`: nothing was published of it yet.
 */
export type GoalProgress =
  | { kind: 'none' }
  | { kind: 'count'; count: number; few: number }
  | { kind: 'share'; share: Share }
  | { kind: 'amount'; amount: number };

export function measureGoal(goal: Goal, { digests, months }: Published): GoalProgress {
  const within = digests.filter(({ last }) => last >= goal.from && last <= goal.to);
  const wholeMonths = listWholeMonths(goal);
  const posted = months.filter(({ month }) => wholeMonths.includes(month));
  switch (goal.figure) {
    case 'handed-over':
      return sumCounts(within.map(({ handedOver }) => handedOver));
    case 'opportunities':
      return sumCounts(within.map(({ opportunities }) => opportunities.leads));
    case 'good':
    case 'accepted':
    case 'in-time':
      return sumShares(within.flatMap((digest) => getShare(goal.figure, digest) ?? []));
    case 'wins':
      return sumCounts(posted.flatMap(({ deals }) => deals?.part ?? []));
    case 'won-value':
      return sumAmounts(
        posted.flatMap(({ won = [] }) => won.flatMap((each) => (each.currency === goal.currency ? each.amount : []))),
      );
  }
}

/** What part of its target is reached; 1 once it is. */
export function getGoalPart(progress: GoalProgress, target: number): number {
  switch (progress.kind) {
    case 'none':
      return 0;
    case 'count':
      return progress.count / target;
    case 'amount':
      return progress.amount / target;
    case 'share':
      return (100 * progress.share.part) / progress.share.of / target;
  }
}

/** Months of which every day is the goal’s, as `YYYY-MM`. */
export function listWholeMonths({ from, to }: Pick<Goal, 'from' | 'to'>): Month[] {
  const months: Month[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const month = day.slice(0, MONTH_LENGTH);
    if (day === `${month}-01`) months.push(month);
  }
  return months.filter((month) => getLastDay(month) <= to);
}

/** `YYYY-MM` */
const MONTH_LENGTH = 7;
const LONGEST_MONTH = 31;

function getLastDay(month: Month): LocalDate {
  const next = addDays(`${month}-01`, LONGEST_MONTH).slice(0, MONTH_LENGTH);
  return addDays(`${next}-01`, -1);
}

function getShare(figure: GoalFigure, { quality, promise }: Digest): Share | undefined {
  if (figure === 'in-time') return promise && { part: promise.inTime, of: promise.due };
  if (quality === undefined) return undefined;
  const { good, fair, leads } = quality;
  return { part: figure === 'good' ? good : good + fair, of: leads };
}

function sumCounts(counts: DisclosedCount[]): GoalProgress {
  if (counts.length === 0) return { kind: 'none' };
  const known = counts.filter((count) => count !== 'few');
  return { kind: 'count', count: known.reduce((sum, count) => sum + count, 0), few: counts.length - known.length };
}

function sumShares(shares: Share[]): GoalProgress {
  const share = shares.reduce((sum, { part, of }) => ({ part: sum.part + part, of: sum.of + of }), { part: 0, of: 0 });
  return share.of === 0 ? { kind: 'none' } : { kind: 'share', share };
}

function sumAmounts(amounts: number[]): GoalProgress {
  if (amounts.length === 0) return { kind: 'none' };
  return { kind: 'amount', amount: Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100 };
}
