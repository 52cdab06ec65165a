import {
  gatherWeekdays,
  type Hours,
  type Locale,
  WEEKDAYS,
  type Weekday,
  type WorkingWeek,
} from '../../organisation.ts';
import { hoursFileSchema } from '../hours-schema.ts';

/** Nobody types more of a week. */
export const WEEK_TEXT_MAX = 500;

const NAMES: Record<Locale, string[]> = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const WORKDAYS = [0, 1, 2, 3, 4];

/** The week as somebody can change it: a line for days with the same hours, `ma-vr 09:00-12:30, 13:00-17:30`. */
export function writeWeekText(hours: WorkingWeek, locale: Locale): string {
  return gatherWeekdays(hours)
    .map(({ days, periods }) => {
      const times = periods.map(({ from, to }) => `${from}-${to}`).join(', ');
      return `${writeDays(days, NAMES[locale])} ${times}`;
    })
    .join('\n');
}

function writeDays(days: number[], names: string[]): string {
  const [first = 1, last = first] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  const name = (day: number) => names[day - 1] ?? '';
  return isRun ? `${name(first)}-${name(last)}` : days.map(name).join(', ');
}

/** A week as it was typed, in either language; a line without days is for Monday to Friday. Undefined when it is none. */
export function readWeekText(typed: string): WorkingWeek | undefined {
  const week: Partial<Record<Weekday, string[]>> = {};
  for (const line of typed
    .toLowerCase()
    .split('\n')
    .filter((each) => each.trim() !== '')) {
    const [, written = '', times = ''] = /^\s*([^\d]*?)[\s:]*(\d.*)$/.exec(line) ?? [];
    const days = written.trim() === '' ? WORKDAYS : readDays(written);
    if (days === undefined || times === '') return undefined;
    for (const day of days) {
      const weekday = WEEKDAYS[day] ?? 'mon';
      if (week[weekday] !== undefined) return undefined;
      week[weekday] = splitPeriods(times);
    }
  }
  const read = hoursFileSchema.safeParse(simplify(week));
  return read.success ? read.data : undefined;
}

/** `9.00 – 12.30 en 13.00–17.30` as `09:00-12:30`, `13:00-17:30`. */
function splitPeriods(times: string): string[] {
  return times
    .split(/[,;]|\s(?:en|and)\s/)
    .map((period) =>
      period
        .replaceAll(/\s/g, '')
        .replaceAll('.', ':')
        .replaceAll(/(?<!\d)(\d:)/g, '0$1')
        .replace('–', '-'),
    )
    .filter(Boolean);
}

function readDays(written: string): number[] | undefined {
  const days = written.split(/[,;&+]|\s(?:en|and)\s/).flatMap((part) => {
    const ends = part
      .trim()
      .split(/\s*[-–]\s*|\s+(?:t\/m|to)\s+/)
      .map(findDay);
    const [first, last = first] = ends;
    if (first === undefined || last === undefined || last < first || ends.length > 2) return [-1];
    return Array.from({ length: last - first + 1 }, (_each, place) => first + place);
  });
  return days.includes(-1) ? undefined : days;
}

/** By how it begins: `ma`, `maandag`, `mon`, `Monday`. */
function findDay(name: string): number | undefined {
  const found = [...NAMES.en, ...NAMES.nl].findIndex((each) => name.startsWith(each.toLowerCase()));
  return found < 0 ? undefined : found % WEEKDAYS.length;
}

/** The same one period on each day is written as the set-up’s file would. */
function simplify(week: Partial<Record<Weekday, string[]>>): object {
  const days = Object.values(week).map((periods) => periods.join(' '));
  const [only = ''] = days;
  if (only.includes(' ') || days.some((each) => each !== only)) return { week };
  const [from, to] = only.split('-');
  return { from, to, days: WEEKDAYS.flatMap((day, place) => (week[day] === undefined ? [] : [place + 1])) };
}

/** Another week, with the days off that there were. */
export function replaceWeek(hours: Hours, week: WorkingWeek): Hours {
  const { holidays, country, publicHolidays } = hours;
  return {
    ...week,
    ...(holidays !== undefined && { holidays }),
    ...(country !== undefined && { country }),
    ...(publicHolidays !== undefined && { publicHolidays }),
  };
}
