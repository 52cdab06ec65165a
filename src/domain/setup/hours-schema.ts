import { z } from 'zod';
import { type Hours, WEEKDAYS, type Weekday } from '../organisation.ts';
import { time } from './time-schema.ts';

const HOLIDAYS_MAX = 500;
/** More breaks in a day are no working day but a fault. */
const PERIODS_MAX = 8;
const DEFAULT = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };

const PERIOD = /^((?:[01]\d|2[0-3]):[0-5]\d) ?[-–] ?((?:[01]\d|2[0-3]):[0-5]\d)$/;

const period = z
  .string()
  .regex(PERIOD, 'is a period such as 09:00-12:30')
  .transform((written, context) => {
    const [, from = '', to = ''] = PERIOD.exec(written) ?? [];
    if (to < from) context.addIssue(`${from}-${to} ends before it begins`);
    if (to === from) context.addIssue(`${from}-${to} is empty`);
    return `${from}-${to}`;
  });

/** Sorted, so that the same day is written in one way. */
const periods = z
  .array(period)
  .max(PERIODS_MAX, `has more than ${PERIODS_MAX} periods`)
  .transform((given, context) => {
    const sorted = given.toSorted();
    for (const [place, each] of sorted.entries()) {
      const before = sorted[place - 1];
      const isOver = before === undefined || (before.split('-')[1] ?? '') <= (each.split('-')[0] ?? '');
      if (!isOver)
        context.addIssue({ code: 'custom', path: [given.lastIndexOf(each)], message: `${each} overlaps ${before}` });
    }
    return sorted;
  });

const day = periods
  .describe('Such as ["09:00-12:30", "13:00-17:30"]; left out: nobody works on that day.')
  .exactOptional();

const week = z
  .strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } satisfies Record<
    Weekday,
    typeof day
  >)
  .transform((given, context) => {
    const isSome = WEEKDAYS.some((each) => (given[each]?.length ?? 0) > 0);
    if (!isSome) context.addIssue('has no period, so nobody ever works');
    return given;
  })
  .describe('Periods by weekday, with breaks between them; instead of from, to and days.');

/** Working hours as an admin writes them: the same each day, or by weekday. */
export const hoursFileSchema = z
  .strictObject({
    from: time.exactOptional(),
    to: time.exactOptional(),
    days: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .describe('Working days: 1 is Monday, 7 is Sunday.')
      .exactOptional(),
    week: week.exactOptional(),
    holidays: z
      .array(z.iso.date())
      .max(HOLIDAYS_MAX)
      .describe('Days of your own on which nobody works, such as 2026-12-24.')
      .exactOptional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}(-[A-Za-z0-9]{1,6}){0,2}$/, 'is a country such as NL, or one with its state: DE-BY')
      .describe('The country whose public holidays are yours too, such as NL, or with its state: DE-BY.')
      .exactOptional(),
  })
  .transform(({ from, to, days, week: byWeekday, ...daysOff }, context): Hours => {
    const isEachDay = from !== undefined || to !== undefined || days !== undefined;
    if (byWeekday !== undefined && isEachDay) context.addIssue('has week, so leave out from, to and days');
    if (byWeekday !== undefined) return { week: byWeekday, ...daysOff };
    const given = { from: from ?? DEFAULT.from, to: to ?? DEFAULT.to, days: days ?? DEFAULT.days };
    if (given.from >= given.to) context.addIssue('ends before it begins');
    return { ...given, ...daysOff };
  })
  .prefault({})
  .describe('Working hours on the clock of the zone: the follow-up clock counts only these.');
