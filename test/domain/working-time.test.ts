import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Hours } from '../../src/domain/organisation.ts';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.ts';
import {
  addDays,
  findNextWorkingMoment,
  getInstant,
  getLocalDate,
  getMonth,
  isWorkingDay,
  listShifts,
} from '../../src/domain/working-time.ts';
import {
  ALL_HOLIDAYS,
  AMSTERDAM,
  AUCKLAND,
  anyDay,
  anyMoment,
  anyTime,
  anyWorkingHours,
  CHRISTMAS,
  formatUtc,
  KOLKATA,
  NEW_YORK,
  parseUtc,
  showClock,
  WITH_LUNCH,
  ZONES,
} from './moments.ts';
import { isAtWork } from './wall-clock.ts';

describe('the date and month of a moment are those of the calendar there', () => {
  test.each([
    ['2026-06-30T22:30Z', AMSTERDAM, '2026-07-01'],
    ['2026-12-31T23:30Z', AMSTERDAM, '2027-01-01'],
    ['2026-07-01T03:30Z', NEW_YORK, '2026-06-30'],
    ['2026-06-30T12:30Z', AUCKLAND, '2026-07-01'],
    ['2026-06-30T18:29Z', KOLKATA, '2026-06-30'],
    ['2026-06-30T18:30Z', KOLKATA, '2026-07-01'],
  ])('%s in %s is %s', (text, zone, date) => {
    expect([getLocalDate(parseUtc(text), zone), getMonth(parseUtc(text), zone)]).toEqual([date, date.slice(0, 7)]);
  });
});

test('so many days from a day is what the calendar says', () => {
  const anyDate = fc.date({ min: new Date('0004-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (at, days) => {
      const date = at.toISOString().slice(0, 'YYYY-MM-DD'.length);
      expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString());
    }),
  );
});

describe('the instant of a date and time on a clock there', () => {
  test.each([
    ['before summer time', '2026-03-28', '09:00', AMSTERDAM, '2026-03-28T08:00Z'],
    ['just before the gap', '2026-03-29', '01:59', AMSTERDAM, '2026-03-29T00:59Z'],
    ['in the gap is 03:30', '2026-03-29', '02:30', AMSTERDAM, '2026-03-29T01:30Z'],
    ['after the gap', '2026-03-29', '09:00', AMSTERDAM, '2026-03-29T07:00Z'],
    ['the first of a doubled hour', '2026-10-25', '02:30', AMSTERDAM, '2026-10-25T00:30Z'],
    ['after the doubled hour', '2026-10-25', '03:00', AMSTERDAM, '2026-10-25T02:00Z'],
    ['New York before', '2026-03-07', '09:00', NEW_YORK, '2026-03-07T14:00Z'],
    ['New York in the gap is 03:30', '2026-03-08', '02:30', NEW_YORK, '2026-03-08T07:30Z'],
    ['New York after', '2026-03-08', '09:00', NEW_YORK, '2026-03-08T13:00Z'],
    ['New York, the first of a doubled hour', '2026-11-01', '01:30', NEW_YORK, '2026-11-01T05:30Z'],
    ['New York in winter again', '2026-11-01', '09:00', NEW_YORK, '2026-11-01T14:00Z'],
    ['Auckland, its summer', '2026-01-15', '09:00', AUCKLAND, '2026-01-14T20:00Z'],
    ['Auckland, its winter', '2026-07-15', '09:00', AUCKLAND, '2026-07-14T21:00Z'],
    ['Kolkata, half an hour off', '2026-07-15', '09:00', KOLKATA, '2026-07-15T03:30Z'],
  ])('%s (%s %s in %s) is %s', (_name, date, time, zone, moment) => {
    expect(formatUtc(getInstant(date, time, zone))).toBe(moment);
  });

  test('is one at which the clock shows that time and date, on either side of every change', () => {
    fc.assert(
      fc.property(anyDay(), anyTime(4, 23), fc.constantFrom(...ZONES), (date, shown, zone) => {
        const moment = getInstant(date, shown, zone);
        expect([getLocalDate(moment, zone), showClock(moment, zone)]).toEqual([date, shown]);
      }),
      { numRuns: 500 },
    );
  });

  test('has the same hour from one day to the next, whatever the change between them', () => {
    fc.assert(
      fc.property(anyMoment(), fc.constantFrom(...ZONES), fc.integer({ min: 4, max: 23 }), (now, zone, hour) => {
        const shown = `${String(hour).padStart(2, '0')}:15`;
        const [today, tomorrow] = [now, now + DAY_MS].map((each) => getInstant(getLocalDate(each, zone), shown, zone));
        expect([today, tomorrow].map((each) => showClock(each ?? 0, zone))).toEqual([shown, shown]);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['2026-12-24', true],
  ['2026-12-25', false],
  ['2026-12-26', false],
  ['2026-12-27', false],
  ['2026-12-28', false],
  ['2026-12-29', true],
])('%s is a working day over Christmas: %s', (date, is) => {
  expect(isWorkingDay(date, CHRISTMAS)).toBe(is);
});

describe('the shifts of a day', () => {
  const NIGHT_BREAK: Hours = { week: { sun: ['01:00-02:45', '03:00-05:00'] } };
  const show = (date: string, hours: Hours) =>
    listShifts(date, hours, AMSTERDAM).map((shift) => shift.map(formatUtc).join(' – '));

  test.each<[name: string, date: string, hours: Hours, shifts: string[]]>([
    [
      'a day with lunch',
      '2026-06-10',
      WITH_LUNCH,
      ['2026-06-10T07:00Z – 2026-06-10T10:30Z', '2026-06-10T11:00Z – 2026-06-10T15:30Z'],
    ],
    ['a half Friday', '2026-06-12', WITH_LUNCH, ['2026-06-12T07:00Z – 2026-06-12T10:30Z']],
    [
      'a day without hours, as on Monday',
      '2026-06-13',
      WITH_LUNCH,
      ['2026-06-13T07:00Z – 2026-06-13T10:30Z', '2026-06-13T11:00Z – 2026-06-13T15:30Z'],
    ],
    [
      'a night',
      '2026-03-22',
      NIGHT_BREAK,
      ['2026-03-22T00:00Z – 2026-03-22T01:45Z', '2026-03-22T02:00Z – 2026-03-22T04:00Z'],
    ],
    [
      'the night the clock goes forward: none before the other has ended',
      '2026-03-29',
      NIGHT_BREAK,
      ['2026-03-29T00:00Z – 2026-03-29T01:45Z', '2026-03-29T01:45Z – 2026-03-29T03:00Z'],
    ],
    [
      'the night it goes back',
      '2026-10-25',
      NIGHT_BREAK,
      ['2026-10-24T23:00Z – 2026-10-25T00:45Z', '2026-10-25T02:00Z – 2026-10-25T04:00Z'],
    ],
  ])('on %s', (_name, date, hours, shifts) => {
    expect(show(date, hours)).toEqual(shifts);
  });

  test('are in order, never empty, never one in another', () => {
    fc.assert(
      fc.property(anyDay(), anyWorkingHours(), fc.constantFrom(...ZONES), (date, hours, zone) => {
        const ends = listShifts(date, hours, zone).flat();
        expect(ends).toEqual(ends.toSorted((one, other) => one - other));
        for (const [begins, end] of listShifts(date, hours, zone)) expect(begins).toBeLessThan(end);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the next working moment', () => {
  test.each([
    ['at work', '2026-06-10T10:00Z', AMSTERDAM, '2026-06-10T10:00Z'],
    ['the first minute is in', '2026-06-10T07:00Z', AMSTERDAM, '2026-06-10T07:00Z'],
    ['the last minute is in', '2026-06-10T15:29Z', AMSTERDAM, '2026-06-10T15:29Z'],
    ['the end is out', '2026-06-10T15:30Z', AMSTERDAM, '2026-06-11T07:00Z'],
    ['early', '2026-06-10T04:00Z', AMSTERDAM, '2026-06-10T07:00Z'],
    ['Friday evening', '2026-06-12T18:00Z', AMSTERDAM, '2026-06-15T07:00Z'],
    ['over the weekend of summer time', '2026-03-27T18:00Z', AMSTERDAM, '2026-03-30T07:00Z'],
    ['over the weekend of winter time', '2026-10-23T18:00Z', AMSTERDAM, '2026-10-26T08:00Z'],
    ['New York, summer time', '2026-03-06T23:00Z', NEW_YORK, '2026-03-09T13:00Z'],
    ['New York, winter time', '2026-10-30T23:00Z', NEW_YORK, '2026-11-02T14:00Z'],
    ['Sunday evening here is Monday morning there', '2026-06-14T22:00Z', AUCKLAND, '2026-06-14T22:00Z'],
    ['Friday noon here is Friday night there', '2026-06-12T12:00Z', AUCKLAND, '2026-06-14T21:00Z'],
    ['Kolkata', '2026-06-10T02:00Z', KOLKATA, '2026-06-10T03:30Z'],
    ['Christmas', '2026-12-24T20:00Z', AMSTERDAM, '2026-12-29T08:00Z'],
  ])('%s: after %s in %s it is %s', (_name, now, zone, moment) => {
    expect(formatUtc(findNextWorkingMoment(parseUtc(now), CHRISTMAS, zone))).toBe(moment);
  });

  test.each([
    ['at lunch', '2026-06-10T10:40Z', '2026-06-10T11:00Z'],
    ['when lunch begins', '2026-06-10T10:30Z', '2026-06-10T11:00Z'],
    ['the minute before lunch', '2026-06-10T10:29Z', '2026-06-10T10:29Z'],
    ['on a half Friday', '2026-06-12T10:30Z', '2026-06-15T07:00Z'],
    ['over public holidays', '2026-12-24T20:00Z', '2026-12-29T08:00Z'],
  ])('with breaks, %s: after %s it is %s', (_name, now, moment) => {
    expect(formatUtc(findNextWorkingMoment(parseUtc(now), WITH_LUNCH, AMSTERDAM))).toBe(moment);
  });

  test('is the first minute at which the clock on the wall says that they work', () => {
    fc.assert(
      fc.property(anyMoment(), anyWorkingHours(4), fc.constantFrom(...ZONES), (now, hours, zone) => {
        const next = findNextWorkingMoment(now, hours, zone);
        expect(isAtWork(next, hours, zone)).toBe(true);
        const looks = Math.min((next - now) / MINUTE_MS, 500);
        for (let back = 1; back <= looks; back += 1) expect(isAtWork(next - back * MINUTE_MS, hours, zone)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('is that of the plain day when everything is a holiday', () => {
    expect(formatUtc(findNextWorkingMoment(parseUtc('2026-06-13T05:00Z'), ALL_HOLIDAYS, AMSTERDAM))).toBe(
      '2026-06-13T07:00Z',
    );
    expect(formatUtc(findNextWorkingMoment(parseUtc('2026-06-13T20:00Z'), ALL_HOLIDAYS, AMSTERDAM))).toBe(
      '2026-06-14T07:00Z',
    );
  });

  test('skips a day whose hours are all skipped by summer time', () => {
    const night = { from: '02:15', to: '03:10', days: [6, 7, 1] };
    expect(formatUtc(findNextWorkingMoment(parseUtc('2026-03-28T12:00Z'), night, AMSTERDAM))).toBe('2026-03-30T00:15Z');
  });

  test('is never before, lies in working hours, and is its own next', () => {
    fc.assert(
      fc.property(anyMoment(), anyWorkingHours(), fc.constantFrom(...ZONES), (now, hours, zone) => {
        const next = findNextWorkingMoment(now, hours, zone);
        const date = getLocalDate(next, zone);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(isWorkingDay(date, hours)).toBe(true);
        expect(listShifts(date, hours, zone).some(([begins, ends]) => begins <= next && next < ends)).toBe(true);
        expect(findNextWorkingMoment(next, hours, zone)).toBe(next);
      }),
      { numRuns: 500 },
    );
  });
});
