import fc from 'fast-check';
import { type Hours, WEEKDAYS } from '../../src/domain/organisation.ts';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { getLocalDate } from '../../src/domain/working-time.ts';

export const AMSTERDAM = 'Europe/Amsterdam';
export const NEW_YORK = 'America/New_York';
export const AUCKLAND = 'Pacific/Auckland';
export const KOLKATA = 'Asia/Kolkata';
export const ZONES = [
  AMSTERDAM,
  NEW_YORK,
  AUCKLAND,
  KOLKATA,
  'UTC',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Tehran',
];

export const parseUtc = (text: string) => Date.parse(text);
export const formatUtc = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');

export const WEEK = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
export const CHRISTMAS: Hours = { ...WEEK, holidays: ['2026-12-25', '2026-12-28'] };
/** Lunch, and a half Friday. */
export const WITH_LUNCH: Hours = {
  week: {
    mon: ['09:00-12:30', '13:00-17:30'],
    tue: ['09:00-12:30', '13:00-17:30'],
    wed: ['09:00-12:30', '13:00-17:30'],
    thu: ['09:00-12:30', '13:00-17:30'],
    fri: ['09:00-12:30'],
  },
  publicHolidays: { until: '2036-12-31', dates: ['2026-12-25', '2026-12-28'] },
};
/** Two years of nothing but holidays. */
export const ALL_HOLIDAYS: Hours = { ...WEEK, holidays: listDates('2026-01-01', 1200) };

/** Any minute of fifteen years. */
export function anyMoment() {
  return fc
    .integer({ min: 0, max: (15 * 365 * DAY_MS) / MINUTE_MS })
    .map((minutes) => parseUtc('2020-01-01T00:00Z') + minutes * MINUTE_MS);
}

export function anyDay() {
  return anyMoment().map((each) => getLocalDate(each, 'UTC'));
}

export function anyTime(from: number, to: number) {
  return fc
    .integer({ min: from * 60, max: to * 60 + 59 })
    .map((minutes) => [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0')).join(':'));
}

/** Any hours that the set-up takes, with up to thirty holidays; `first`: the hour before which nobody works. */
export function anyWorkingHours(first = 0, day: fc.Arbitrary<string> = anyDay()): fc.Arbitrary<Hours> {
  const holidays = fc.array(day, { maxLength: 15 });
  const daysOff = fc.record({
    holidays,
    publicHolidays: holidays.map((dates) => ({ until: '2036-12-31', dates })),
  });
  const eachDay = fc.record({
    times: fc.uniqueArray(anyTime(first, 23), { minLength: 2, maxLength: 2 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  });
  const short = eachDay.map(({ times, days }) => {
    const [from = '', to = ''] = times.toSorted();
    return { from, to, days };
  });
  const week = fc
    .tuple(...WEEKDAYS.map(() => anyPeriods(first)))
    .map((all) => Object.fromEntries(WEEKDAYS.map((each, place) => [each, all[place] ?? []])))
    .filter((all) => Object.values(all).some((periods) => periods.length > 0))
    .map((all) => ({ week: all }));
  return fc.tuple(fc.oneof(short, week), daysOff).map(([worked, off]) => ({ ...worked, ...off }));
}

/** None, one, two that adjoin, or two with a break between them. */
function anyPeriods(first: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(anyTime(first, 23), { maxLength: 4 }).map((times) => {
    const [one, two, three, four] = times.toSorted();
    if (one === undefined || two === undefined) return [];
    if (three === undefined) return [`${one}-${two}`];
    return [`${one}-${two}`, four === undefined ? `${two}-${three}` : `${three}-${four}`];
  });
}

/** What a clock there shows, by another way than the code under test. */
export function showClock(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instant);
}

export function listDates(date: string, days: number): string[] {
  return Array.from({ length: days }, (_, ahead) =>
    new Date(parseUtc(`${date}T12:00Z`) + ahead * DAY_MS).toISOString().slice(0, 10),
  );
}
