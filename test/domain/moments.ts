import fc from 'fast-check';
import type { Hours } from '../../src/domain/organisation.ts';
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

/** Any hours that the set-up takes, with up to thirty holidays. */
export function anyWorkingHours(): fc.Arbitrary<Hours> {
  return fc
    .record({
      hours: fc.tuple(anyTime(0, 23), anyTime(0, 23)).filter(([from, to]) => from !== to),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      holidays: fc.array(anyDay(), { maxLength: 30 }),
    })
    .map(({ hours, ...rest }) => {
      const [from = '', to = ''] = [...hours].sort();
      return { from, to, ...rest };
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
