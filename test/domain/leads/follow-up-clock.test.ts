import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingMs,
  computeDueAt,
  FOLLOW_UP_HOURS,
  measureWorkingMs,
} from '../../../src/domain/leads/follow-up-clock.ts';
import type { Hours } from '../../../src/domain/organisation.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { makeOrganisation } from '../../store/makers.ts';
import {
  ALL_HOLIDAYS,
  AMSTERDAM,
  AUCKLAND,
  anyMoment,
  anyWorkingHours,
  CHRISTMAS,
  formatUtc,
  KOLKATA,
  NEW_YORK,
  parseUtc,
  WEEK,
  WITH_LUNCH,
  ZONES,
} from '../moments.ts';
import { countByMinute, countWeek } from '../wall-clock.ts';

const NIGHT: Hours = { from: '00:30', to: '05:00', days: [1, 2, 3, 4, 5, 6, 7] };
/** All of it lies in what summer time skips. */
const IN_THE_GAP: Hours = { from: '02:15', to: '03:10', days: [7] };

describe('four working hours after', () => {
  test.each([
    ['in the morning', '2026-06-10T07:30Z', AMSTERDAM, '2026-06-10T11:30Z'],
    ['to the minute of the end', '2026-06-10T11:30Z', AMSTERDAM, '2026-06-10T15:30Z'],
    ['in the afternoon', '2026-06-10T13:30Z', AMSTERDAM, '2026-06-11T09:00Z'],
    ['at the end', '2026-06-10T15:30Z', AMSTERDAM, '2026-06-11T11:00Z'],
    ['early', '2026-06-10T03:00Z', AMSTERDAM, '2026-06-10T11:00Z'],
    ['Friday afternoon', '2026-06-12T14:30Z', AMSTERDAM, '2026-06-15T10:00Z'],
    ['Saturday', '2026-06-13T10:00Z', AMSTERDAM, '2026-06-15T11:00Z'],
    ['over the weekend of summer time', '2026-03-27T15:30Z', AMSTERDAM, '2026-03-30T10:00Z'],
    ['over the weekend of winter time', '2026-10-23T14:30Z', AMSTERDAM, '2026-10-26T11:00Z'],
    ['New York, summer time', '2026-03-06T21:30Z', NEW_YORK, '2026-03-09T16:00Z'],
    ['New York, winter time', '2026-10-30T20:30Z', NEW_YORK, '2026-11-02T17:00Z'],
    ['over Christmas', '2026-12-24T15:30Z', AMSTERDAM, '2026-12-29T11:00Z'],
    ['Friday noon here is Friday night there', '2026-06-12T12:00Z', AUCKLAND, '2026-06-15T01:00Z'],
    ['Kolkata', '2026-06-10T10:00Z', KOLKATA, '2026-06-11T05:30Z'],
  ])('%s (%s in %s) is %s', (_name, from, zone, due) => {
    expect(formatUtc(addWorkingMs(parseUtc(from), 4 * HOUR_MS, CHRISTMAS, zone))).toBe(due);
  });
});

describe('with breaks and half days, four working hours after', () => {
  test.each([
    ['the morning: past lunch', '2026-06-10T07:30Z', '2026-06-10T12:00Z'],
    ['lunch', '2026-06-10T10:45Z', '2026-06-10T15:00Z'],
    ['to the minute of lunch', '2026-06-10T15:00Z', '2026-06-11T10:30Z'],
    ['Thursday afternoon: into a half Friday, and over it', '2026-06-11T15:15Z', '2026-06-15T07:15Z'],
    ['over public holidays', '2026-12-24T15:30Z', '2026-12-29T11:00Z'],
  ])('%s (%s) is %s', (_name, from, due) => {
    expect(formatUtc(addWorkingMs(parseUtc(from), 4 * HOUR_MS, WITH_LUNCH, AMSTERDAM))).toBe(due);
  });
});

test('a lead is due after the time agreed on, four hours where none is', () => {
  const from = parseUtc('2026-06-10T07:30Z');
  expect(FOLLOW_UP_HOURS).toBe(4);
  expect(formatUtc(computeDueAt(from, makeOrganisation()))).toBe('2026-06-10T11:30Z');
  expect(formatUtc(computeDueAt(from, makeOrganisation({ followUp: { hours: 0.5 } })))).toBe('2026-06-10T08:00Z');
  expect(formatUtc(computeDueAt(from, makeOrganisation({ followUp: { hours: 16.5 } })))).toBe('2026-06-11T15:30Z');
  expect(formatUtc(computeDueAt(from, makeOrganisation({ zone: NEW_YORK })))).toBe('2026-06-10T17:00Z');
});

describe('a night’s work', () => {
  test.each([
    ['an ordinary night', '2026-03-27T22:00Z', 4.5],
    ['the night the clock goes forward', '2026-03-28T22:00Z', 3.5],
    ['the night it goes back', '2026-10-24T21:00Z', 5.5],
  ])('on %s from %s lasts as long as the clock says', (_name, from, hours) => {
    expect(measureWorkingMs(parseUtc(from), parseUtc(from) + 12 * HOUR_MS, NIGHT, AMSTERDAM)).toBe(hours * HOUR_MS);
  });

  test('is nothing on a day whose hours are all skipped by summer time', () => {
    const from = parseUtc('2026-03-28T12:00Z');
    expect(measureWorkingMs(from, from + DAY_MS, IN_THE_GAP, AMSTERDAM)).toBe(0);
    expect(formatUtc(addWorkingMs(from, 10 * MINUTE_MS, IN_THE_GAP, AMSTERDAM))).toBe('2026-04-05T00:25Z');
  });
});

describe('where the next 400 days do not hold enough work', () => {
  const from = parseUtc('2026-02-10T07:30Z');

  test('so much working time later is when their last work ends', () => {
    const rare: Hours = { from: '09:00', to: '09:05', days: [1] };
    const due = addWorkingMs(from, 80 * HOUR_MS, rare, AMSTERDAM);
    expect(formatUtc(due)).toBe('2027-03-15T08:05Z');
    expect(addWorkingMs(from, 800 * HOUR_MS, rare, AMSTERDAM)).toBe(due);
  });

  test('so much working time later is so much plain time later when they hold none', () => {
    expect(addWorkingMs(from, 4 * HOUR_MS, ALL_HOLIDAYS, AMSTERDAM)).toBe(from + 4 * HOUR_MS);
    expect(measureWorkingMs(from, from + 4 * DAY_MS, ALL_HOLIDAYS, AMSTERDAM)).toBe(0);
  });

  test('only the work of those days is measured', () => {
    const [year, ages] = [from + 500 * DAY_MS, from + 50_000 * DAY_MS];
    expect(measureWorkingMs(from, ages, WEEK, AMSTERDAM)).toBe(measureWorkingMs(from, year, WEEK, AMSTERDAM));
  });
});

const zone = fc.constantFrom(...ZONES);
const ms = fc.integer({ min: 0, max: 80 * HOUR_MS });
const RUNS = { numRuns: 150 };
/** Enough of every week that 80 hours are found within 400 days. */
const enough = anyWorkingHours().filter((hours) => countWeek(hours) >= 120);

/** Minutes about every change of the clock here and there, and any others. */
const CHANGES = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-11-01T06:00Z'];
const nearChange = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3000, max: 600 }))
  .map(([change, minutes]) => parseUtc(change) + minutes * MINUTE_MS);
const anyMomentNearChanges = fc.oneof(anyMoment(), nearChange);

describe('working time', () => {
  test('is what somebody counts who looks at the clock on the wall every minute', () => {
    const aroundChanges = fc.constantFrom('2026-03-30', '2026-10-26', '2026-03-09', '2026-11-02');
    const hours = fc.oneof(fc.constantFrom(NIGHT, WITH_LUNCH), anyWorkingHours(4, aroundChanges));
    const minutes = fc.integer({ min: 0, max: 4000 });
    const here = fc.constantFrom(AMSTERDAM, NEW_YORK, AUCKLAND, KOLKATA, 'UTC', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(anyMomentNearChanges, minutes, hours, here, (from, length, given, there) => {
        const to = from + length * MINUTE_MS;
        expect(measureWorkingMs(from, to, given, there)).toBe(countByMinute(from, to, given, there));
      }),
      { numRuns: 100 },
    );
  });

  test('between a moment and so much later is so much, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(anyMomentNearChanges, ms, enough, zone, (from, given, hours, there) => {
        const due = addWorkingMs(from, given, hours, there);
        expect(due).toBeGreaterThanOrEqual(from);
        expect(measureWorkingMs(from, due, hours, there)).toBe(given);
        if (given > 0) expect(measureWorkingMs(from, due - 1, hours, there)).toBe(given - 1);
      }),
      RUNS,
    );
  });

  test('so much and then so much is both together', () => {
    fc.assert(
      fc.property(anyMomentNearChanges, ms, ms, enough, (from, one, other, hours) => {
        const [half, rest] = [Math.floor(one / 2), Math.floor(other / 2)];
        const due = addWorkingMs(addWorkingMs(from, half, hours, AMSTERDAM), rest, hours, AMSTERDAM);
        expect(due).toBe(addWorkingMs(from, half + rest, hours, AMSTERDAM));
        const [until, later] = [from + one, from + one + other];
        const both = measureWorkingMs(from, until, hours, AMSTERDAM) + measureWorkingMs(until, later, hours, AMSTERDAM);
        expect(measureWorkingMs(from, later, hours, AMSTERDAM)).toBe(both);
      }),
      RUNS,
    );
  });

  test('whatever the calendar: later or more is never earlier, and counting further is never less', () => {
    const calendars = fc.oneof(
      anyWorkingHours(),
      fc.constantFrom(ALL_HOLIDAYS, IN_THE_GAP, NIGHT, CHRISTMAS, WITH_LUNCH),
    );
    const more = fc.integer({ min: 0, max: 5 * DAY_MS });
    fc.assert(
      fc.property(anyMomentNearChanges, more, ms, calendars, zone, (from, later, given, hours, there) => {
        const due = addWorkingMs(from, given, hours, there);
        expect(due).toBeGreaterThanOrEqual(from);
        expect(addWorkingMs(from + later, given, hours, there)).toBeGreaterThanOrEqual(due);
        expect(addWorkingMs(from, given + later, hours, there)).toBeGreaterThanOrEqual(due);
        const worked = measureWorkingMs(from, from + later, hours, there);
        expect(worked).toBeGreaterThanOrEqual(0);
        expect(worked).toBeLessThanOrEqual(later);
        expect(measureWorkingMs(from, from + 2 * later, hours, there)).toBeGreaterThanOrEqual(worked);
        expect(measureWorkingMs(from, from - later, hours, there)).toBe(0);
      }),
      RUNS,
    );
  });
});
