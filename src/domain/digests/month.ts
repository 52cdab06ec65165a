import { POLICY } from '../privacy/policy.ts';
import type { Instant } from '../time.ts';
import { getInstant, getMonthBefore, type LocalDate, type Month } from '../working-time.ts';
import type { MonthCounts } from './counts.ts';
import type { Share } from './digest.ts';
import { FEW_BELOW } from './disclosure.ts';
import { isPublishable } from './suppression.ts';

/** The four shared figures of a month, each absent where too few people or leads are behind it. Kept as they were posted. */
export type MonthFigures = {
  month: Month;
  accepted?: Share;
  inTime?: Share;
  deals?: Share;
  dealDays?: { medianMs: number; of: number };
};

/** What of a month’s counts is published. `salesPeople`: how many follow leads up. */
export function discloseMonth(month: Month, counts: MonthCounts, salesPeople: number): MonthFigures {
  const { delivered, accepted, people, promise, ended, wins } = counts;
  const isManySales = salesPeople >= POLICY.leadPeople;
  return {
    month,
    ...(isPublishable({ leads: delivered, people }) && { accepted: { part: accepted, of: delivered } }),
    ...(isManySales && promise.due >= FEW_BELOW && { inTime: { part: promise.inTime, of: promise.due } }),
    ...(ended >= FEW_BELOW && { deals: { part: wins.leads, of: ended } }),
    ...(wins.leads >= FEW_BELOW &&
      wins.medianMs !== undefined && { dealDays: { medianMs: wins.medianMs, of: wins.leads } }),
  };
}

/** A month on the organisation's clock, from its first day at 0:00 until the next month's. */
export function getMonthSpan(month: Month, zone: string): { from: Instant; until: Instant } {
  return {
    from: getInstant(getFirstDay(month), '00:00', zone),
    until: getInstant(getFirstDay(getMonthAfter(month)), '00:00', zone),
  };
}

/** Figures are posted with the check-in's summary, or else with the first digest from this day of the next month on. */
export const MONTH_WITHOUT_SUMMARY_DAY = 15;

/** The month before the one of this day: the last that is over. */
export function getLastWholeMonth(today: LocalDate): Month {
  return getMonthBefore(today.slice(0, -3));
}

function getFirstDay(month: Month): LocalDate {
  return `${month}-01`;
}

function getMonthAfter(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
