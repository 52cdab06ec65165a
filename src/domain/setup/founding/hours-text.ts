import { type Hours, WEEKDAYS } from '../../organisation.ts';
import { hoursFileSchema } from '../hours-schema.ts';

/** Somebody types no more than a day with some breaks. */
export const HOURS_TEXT_MAX = 100;
const WORKDAYS = WEEKDAYS.slice(0, 5);

/** A day’s hours as somebody types them, the same from Monday to Friday: `9:00-12:30, 13:00-17:30`. Undefined when they are none. */
export function readHoursText(typed: string): Hours | undefined {
  const periods = typed
    .split(/[,;]|\s(?:en|and)\s/)
    .map((period) =>
      period
        .replaceAll(/\s/g, '')
        .replaceAll('.', ':')
        .replaceAll(/(?<!\d)(\d:)/g, '0$1'),
    )
    .filter(Boolean);
  const [only, ...others] = periods;
  const [from = '', to = ''] = only?.split(/[-–]/) ?? [];
  const given =
    others.length === 0 ? { from, to } : { week: Object.fromEntries(WORKDAYS.map((day) => [day, periods])) };
  const read = hoursFileSchema.safeParse(given);
  return read.success ? read.data : undefined;
}
