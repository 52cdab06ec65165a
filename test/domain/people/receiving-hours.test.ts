import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAwayOn } from '../../../src/domain/people/absences.ts';
import type { Absence } from '../../../src/domain/people/person.ts';
import { findNextMomentFor } from '../../../src/domain/people/receiving-hours.ts';
import {
  addDays,
  findNextWorkingMoment,
  getLocalDate,
  getWorkEnd,
  isWorkingDay,
} from '../../../src/domain/working-time.ts';
import {
  ALL_HOLIDAYS,
  AMSTERDAM,
  anyDay,
  anyMoment,
  anyWorkingHours,
  CHRISTMAS,
  formatUtc,
  NEW_YORK,
  parseUtc,
  ZONES,
} from '../moments.ts';

const organisation = { hours: CHRISTMAS, zone: AMSTERDAM };
const away = (from: string, to: string, person = 'sanne'): Absence => ({ person, from, to });

describe('somebody is next reached', () => {
  test.each<[name: string, at: string, zone: string | undefined, absences: Absence[], moment: string]>([
    ['at once, at work', '2026-06-10T10:00Z', undefined, [], '2026-06-10T10:00Z'],
    ['in the morning, in the evening', '2026-06-10T18:00Z', undefined, [], '2026-06-11T07:00Z'],
    ['on the clock where they are', '2026-06-10T10:00Z', NEW_YORK, [], '2026-06-10T13:00Z'],
    ['when they are back', '2026-06-10T10:00Z', undefined, [away('2026-06-10', '2026-06-10')], '2026-06-11T07:00Z'],
    ['after a weekend', '2026-06-10T10:00Z', undefined, [away('2026-06-08', '2026-06-12')], '2026-06-15T07:00Z'],
    [
      'when another is away',
      '2026-06-10T10:00Z',
      undefined,
      [away('2026-06-10', '2026-06-12', 'bram')],
      '2026-06-10T10:00Z',
    ],
    ['before they leave', '2026-06-10T10:00Z', undefined, [away('2026-06-11', '2026-06-12')], '2026-06-10T10:00Z'],
    [
      'after absences that follow on each other, in whatever order',
      '2026-06-10T10:00Z',
      undefined,
      [away('2026-06-12', '2026-06-16'), away('2026-06-10', '2026-06-11'), away('2026-06-17', '2026-06-17')],
      '2026-06-18T07:00Z',
    ],
    ['after holidays too', '2026-12-23T10:00Z', undefined, [away('2026-12-23', '2026-12-24')], '2026-12-29T08:00Z'],
    ['by their own date', '2026-06-10T22:30Z', NEW_YORK, [away('2026-06-11', '2026-06-11')], '2026-06-12T13:00Z'],
    ['after two years', '2026-06-10T10:00Z', undefined, [away('2026-06-10', '2028-06-09')], '2028-06-12T07:00Z'],
  ])('%s: %s', (_name, at, zone, absences, moment) => {
    const person = { id: 'sanne', ...(zone !== undefined && { zone }) };
    expect(formatUtc(findNextMomentFor(person, parseUtc(at), organisation, absences))).toBe(moment);
  });

  test('on a day like any other, where all days are holidays', () => {
    const closed = { ...organisation, hours: ALL_HOLIDAYS };
    const next = findNextMomentFor({ id: 'sanne' }, parseUtc('2026-06-13T20:00Z'), closed, [
      away('2026-06-14', '2026-06-14'),
    ]);
    expect(formatUtc(next)).toBe('2026-06-15T07:00Z');
  });

  test('never before, never while away, never outside hours, and as soon as all that holds', () => {
    const days = fc.tuple(fc.integer({ min: -3, max: 20 }), fc.integer({ min: 0, max: 6 }));
    const start = fc.oneof(
      anyMoment(),
      anyDay().map((day) => parseUtc(`${day}T23:30Z`)),
    );
    fc.assert(
      fc.property(
        start,
        anyWorkingHours(),
        fc.constantFrom(...ZONES),
        fc.array(days, { maxLength: 4 }),
        (at, hours, zone, given) => {
          const today = getLocalDate(at, zone);
          const absences = given.map(([from, length]) => away(addDays(today, from), addDays(today, from + length)));
          const next = findNextMomentFor({ id: 'sanne', zone }, at, { hours, zone: 'UTC' }, absences);
          expect(next).toBeGreaterThanOrEqual(at);
          expect(findNextWorkingMoment(next, hours, zone)).toBe(next);
          expect(isAwayOn(absences, 'sanne', getLocalDate(next, zone))).toBe(false);
          const dayOfNext = getLocalDate(next, zone);
          for (let day = today; day < dayOfNext; day = addDays(day, 1)) {
            const isFree = !isWorkingDay(day, hours) || isAwayOn(absences, 'sanne', day);
            expect(isFree || at >= getWorkEnd(day, hours, zone)).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
