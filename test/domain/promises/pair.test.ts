import { describe, expect, test } from 'vitest';
import { findPromised, type Promised } from '../../../src/domain/leads/clock/promised.ts';
import { computeDueAt } from '../../../src/domain/leads/follow-up-clock.ts';
import { findStanding, getLastDayOf, isEndNear, planEnd, planNextEnd } from '../../../src/domain/promises/pair/pair.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { getInstant } from '../../../src/domain/working-time.ts';
import { makeOrganisation } from '../../flows/people.ts';
import { agreed, makePair } from '../../flows/promises/pair/builders.ts';

const ZONE = 'Europe/Amsterdam';
const at = (day: string, time = '09:00') => getInstant(day, time, ZONE);

test('a pair holds through its last day, and a quarter later through the same day of that month', () => {
  const until = planEnd('2026-11-30', ZONE);
  expect(until).toBe(at('2026-12-01', '00:00'));
  expect(getLastDayOf({ until }, ZONE)).toBe('2026-11-30');
  expect(planNextEnd({ until }, ZONE)).toBe(at('2027-03-01', '00:00'));
});

test('its end is near when at most ten working days are left after today; holidays are none', () => {
  const hours = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
  const version = { until: planEnd('2026-06-30', ZONE) };
  const near = (day: string, holidays: string[] = []) =>
    isEndNear(version, at(day), { zone: ZONE, hours: { ...hours, holidays } });
  expect([near('2026-06-15'), near('2026-06-16'), near('2026-06-30')]).toEqual([false, true, true]);
  expect(near('2026-06-15', ['2026-06-24'])).toBe(true);
});

describe('the follow-up clock', () => {
  const promised: Promised = { sqls: 40, hours: 2, attempts: 3, from: at('2026-06-08'), until: at('2026-06-12') };
  const organisation = makeOrganisation({ followUp: { hours: 6 }, promised });
  const hoursOf = (day: string, time?: string) => (computeDueAt(at(day, time), organisation) - at(day, time)) / HOUR_MS;

  test('is that of the promise for leads that come while it holds, and the set-up’s before and after', () => {
    expect(hoursOf('2026-06-05')).toBe(6);
    expect(hoursOf('2026-06-08')).toBe(2);
    expect(hoursOf('2026-06-11')).toBe(2);
    expect(hoursOf('2026-06-12')).toBe(6);
    expect(findPromised({}, 0)).toBeUndefined();
  });
});

test('what is over stands for nothing, and the highest number counts however it stands', () => {
  const over = makePair({ number: 3, until: 5 });
  expect(findStanding([over, agreed], 5)).toEqual({ agreed, newest: 3 });
  expect(findStanding([over], 4)).toEqual({ proposed: over, newest: 3 });
  expect(findStanding([], 0)).toEqual({ newest: 0 });
});
