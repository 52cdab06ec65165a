import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTalkSlot } from '../../src/domain/checkins/checkin-plan.ts';
import type { Hours } from '../../src/domain/organisation.ts';
import {
  computeClosingTime,
  computeOpeningTime,
  findNextWorkingMoment,
  getLocalDate,
  getMonth,
  getWorkEnd,
  isWorkingDay,
  listShifts,
} from '../../src/domain/working-time.ts';
import {
  ALL_HOLIDAYS,
  AMSTERDAM,
  AUCKLAND,
  anyMoment,
  anyWorkingHours,
  CHRISTMAS,
  formatUtc,
  KOLKATA,
  listDates,
  NEW_YORK,
  parseUtc,
  WEEK,
  WITH_LUNCH,
  ZONES,
} from './moments.ts';

describe('the closing time of a round', () => {
  test.each([
    ['three days on', '2026-06-08T07:00Z', 3, '2026-06-11T15:30Z'],
    ['on a Saturday it moves to Monday', '2026-06-10T07:00Z', 3, '2026-06-15T15:30Z'],
    ['on the day itself', '2026-06-10T07:00Z', 0, '2026-06-10T15:30Z'],
    ['never before the opening', '2026-06-10T18:00Z', 0, '2026-06-11T15:30Z'],
    ['over summer time', '2026-03-26T08:00Z', 5, '2026-03-31T15:30Z'],
    ['over winter time', '2026-10-22T07:00Z', 5, '2026-10-27T16:30Z'],
    ['over Christmas', '2026-12-22T08:00Z', 3, '2026-12-29T16:30Z'],
  ])('%s: opened at %s for %i days, it is %s', (_name, opensAt, days, closesAt) => {
    expect(formatUtc(computeClosingTime(parseUtc(opensAt), days, CHRISTMAS, AMSTERDAM))).toBe(closesAt);
  });

  test('is that of the plain day when everything is a holiday', () => {
    expect(formatUtc(computeClosingTime(parseUtc('2026-06-10T07:00Z'), 3, ALL_HOLIDAYS, AMSTERDAM))).toBe(
      '2026-06-13T15:30Z',
    );
  });

  test('lies after the opening, on a working day at least so many days on', () => {
    fc.assert(
      fc.property(
        anyMoment(),
        fc.nat(30),
        anyWorkingHours(),
        fc.constantFrom(...ZONES),
        (opensAt, days, hours, zone) => {
          const closesAt = computeClosingTime(opensAt, days, hours, zone);
          const date = getLocalDate(closesAt - 1, zone);
          expect(closesAt).toBeGreaterThan(opensAt);
          expect(isWorkingDay(date, hours)).toBe(true);
          expect(closesAt).toBe(getWorkEnd(date, hours, zone));
          expect(listShifts(date, hours, zone).every(([, ends]) => ends <= closesAt)).toBe(true);
          expect(date >= (listDates(getLocalDate(opensAt, zone), days + 1).at(-1) ?? '')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the opening time of a month’s round', () => {
  test.each([
    ['2026-06', 1, '2026-06-01T07:00Z'],
    ['2026-08', 1, '2026-08-03T07:00Z'],
    ['2026-12', 25, '2026-12-29T08:00Z'],
    ['2026-03', 28, '2026-03-30T07:00Z'],
    ['2026-10', 24, '2026-10-26T08:00Z'],
    ['2027-02', 26, '2027-02-26T08:00Z'],
  ])('for %s on day %i is %s', (month, day, moment) => {
    expect(formatUtc(computeOpeningTime(month, day, CHRISTMAS, AMSTERDAM))).toBe(moment);
  });

  test('is the day itself when no working day is left in the month', () => {
    expect(formatUtc(computeOpeningTime('2026-02', 28, WEEK, AMSTERDAM))).toBe('2026-02-28T08:00Z');
    expect(formatUtc(computeOpeningTime('2026-06', 10, ALL_HOLIDAYS, AMSTERDAM))).toBe('2026-06-10T07:00Z');
  });

  test('lies in the month, on the day or after it', () => {
    const month = fc.tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: 1, max: 28 }),
        anyWorkingHours(),
        fc.constantFrom(...ZONES),
        (of, ...rest) => {
          const text = `${of[0]}-${String(of[1]).padStart(2, '0')}`;
          const opensAt = computeOpeningTime(text, ...rest);
          expect(getMonth(opensAt, rest[2])).toBe(text);
          expect(Number(getLocalDate(opensAt, rest[2]).slice(8))).toBeGreaterThanOrEqual(rest[0]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the slots for a talk', () => {
  const slots = (after: string, hours: Hours, zone = AMSTERDAM) =>
    [0, 1, 2].map((nth) => formatUtc(findTalkSlot(parseUtc(after), nth, hours, zone)));

  test.each([
    ['a morning ahead', '2026-06-10T07:00Z', WEEK, ['2026-06-10T08:00Z', '2026-06-10T12:00Z', '2026-06-11T08:00Z']],
    [
      'a slot that begins just now',
      '2026-06-10T08:00Z',
      WEEK,
      ['2026-06-10T12:00Z', '2026-06-11T08:00Z', '2026-06-11T12:00Z'],
    ],
    ['a weekend ahead', '2026-06-12T10:00Z', WEEK, ['2026-06-12T12:00Z', '2026-06-15T08:00Z', '2026-06-15T12:00Z']],
    [
      'Christmas ahead',
      '2026-12-24T10:00Z',
      CHRISTMAS,
      ['2026-12-24T13:00Z', '2026-12-29T09:00Z', '2026-12-29T13:00Z'],
    ],
    [
      'lunch at two',
      '2026-06-10T00:00Z',
      { week: { wed: ['09:00-13:30', '14:15-17:00'] } },
      ['2026-06-10T08:00Z', '2026-06-10T12:15Z', '2026-06-17T08:00Z'],
    ],
    [
      'a half Friday ahead',
      '2026-06-12T00:00Z',
      WITH_LUNCH,
      ['2026-06-12T07:00Z', '2026-06-12T08:00Z', '2026-06-15T08:00Z'],
    ],
    ['summer time ahead', '2026-03-27T14:00Z', WEEK, ['2026-03-30T08:00Z', '2026-03-30T12:00Z', '2026-03-31T08:00Z']],
    [
      'work in the mornings only',
      '2026-06-10T00:00Z',
      { ...WEEK, to: '13:00' },
      ['2026-06-10T07:00Z', '2026-06-10T08:00Z', '2026-06-11T07:00Z'],
    ],
    [
      'work in the afternoons only',
      '2026-06-10T00:00Z',
      { ...WEEK, from: '12:30' },
      ['2026-06-10T10:30Z', '2026-06-10T12:00Z', '2026-06-11T10:30Z'],
    ],
    [
      'work in the evenings only, one a day',
      '2026-06-10T00:00Z',
      { ...WEEK, from: '18:00', to: '22:00' },
      ['2026-06-10T16:00Z', '2026-06-11T16:00Z', '2026-06-12T16:00Z'],
    ],
    [
      'nothing but holidays',
      '2026-06-13T09:00Z',
      ALL_HOLIDAYS,
      ['2026-06-13T12:00Z', '2026-06-14T08:00Z', '2026-06-14T12:00Z'],
    ],
  ])('with %s: the first three after %s', (_name, after, hours, expected) => {
    expect(slots(after, hours)).toEqual(expected);
  });

  test.each([
    [NEW_YORK, ['2026-06-10T14:00Z', '2026-06-10T18:00Z', '2026-06-11T14:00Z']],
    [AUCKLAND, ['2026-06-10T22:00Z', '2026-06-11T02:00Z', '2026-06-11T22:00Z']],
    [KOLKATA, ['2026-06-11T04:30Z', '2026-06-11T08:30Z', '2026-06-12T04:30Z']],
  ])('in %s are at ten and at two on the clock there', (zone, expected) => {
    expect(slots('2026-06-10T12:00Z', WEEK, zone)).toEqual(expected);
  });

  test('come one after the other, all of them at work and after the moment', () => {
    fc.assert(
      fc.property(anyMoment(), fc.nat(8), anyWorkingHours(), fc.constantFrom(...ZONES), (after, nth, hours, zone) => {
        const slot = findTalkSlot(after, nth, hours, zone);
        expect(slot).toBeGreaterThan(nth === 0 ? after : findTalkSlot(after, nth - 1, hours, zone));
        expect(findNextWorkingMoment(slot, hours, zone)).toBe(slot);
      }),
      { numRuns: 300 },
    );
  });
});
