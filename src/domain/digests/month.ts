import type { Money } from '../leads/outcome.ts';
import type { Instant } from '../time.ts';
import { getMonthAfter, getMonthBefore, type LocalDate, type Month } from '../working-time.ts';
import type { DefinedWord, Share } from './digest.ts';

/** The shared figures of a month, each absent where there is too little to say, or it would tell of a part. Kept as they were posted. */
export type MonthFigures = {
  month: Month;
  handedOver?: number;
  /** Good or fair, of those judged. */
  accepted?: Share;
  inTime?: Share;
  /** What was promised: SQLs a month, and within how many working hours; beside both figures or not at all. */
  pair?: { sqls: number; hours: number };
  /** Leads that were not ripe, and leads not followed up in time: what each side owes the other. */
  timing?: { early: number; late: number };
  /** Won, of those that ended. */
  deals?: Share;
  /** What was won, by currency; beside `deals` or not at all. */
  won?: Money[];
  dealDays?: { medianMs: number; of: number };
  /** Words agreed on in its weeks, each as it was agreed last. */
  defined?: DefinedWord[];
};

/** How a week is kept: frozen with all that figures need; posted before weeks were frozen; or where counting began. */
export type WeekRecord = 'frozen' | 'before' | 'begun';
/** A week by its end, and from when until when it went. `wonMs`: how long after its handover each lead was that was won in it. */
export type MonthWeek = { until: LocalDate; fromAt: Instant; untilAt: Instant; record: WeekRecord; wonMs: number[] };

/** Figures are posted with the check-in's summary, or else with the first digest from this day of the next month on. */
export const MONTH_WITHOUT_SUMMARY_DAY = 15;

/** The month before the one of this day: the last that is over. */
export function getLastWholeMonth(today: LocalDate): Month {
  return getMonthBefore(today.slice(0, -3));
}

/** A week is of the month that its last day is in: it ends after the first of these days, at the latest on the other. */
export function getMonthEnds(month: Month): { after: LocalDate; last: LocalDate } {
  return { after: getFirstDay(month), last: getFirstDay(getMonthAfter(month)) };
}

/**
 * The weeks a month is the sum of; undefined while one of them is missing: not frozen yet, or of before weeks were.
 * `weeks` are those that end in it, the oldest first; `isFirst`: the organisation has no older ones. `next`: when the
 * running week ends.
 */
export function selectMonthWeeks(
  month: Month,
  weeks: MonthWeek[],
  { isFirst, next }: { isFirst: boolean; next: LocalDate },
): MonthWeek[] | undefined {
  const isOver = next > getMonthEnds(month).last;
  // Where counting began anew after a long absence, weeks in between are missing.
  const isWhole = weeks.every(
    ({ record }, place) => record === 'frozen' || (record === 'begun' && place === 0 && isFirst),
  );
  const frozen = weeks.filter(({ record }) => record === 'frozen');
  return isOver && isWhole && frozen.length > 0 ? frozen : undefined;
}

function getFirstDay(month: Month): LocalDate {
  return `${month}-01`;
}
