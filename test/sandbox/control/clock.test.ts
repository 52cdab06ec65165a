import { expect, test } from 'vitest';
import { beginAtWork, createSandboxClock } from '../../../sandbox/control/clock.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { makeOrganisation } from '../../flows/people.ts';

/** As in real life every look at the clock is later than the one before. */
function createRunningClock(startsAt: number) {
  let at = startsAt;
  return createSandboxClock(() => {
    at += 1;
    return at;
  });
}

const FRIDAY_9 = Date.UTC(2026, 10, 27, 8);
const MONDAY_9 = Date.UTC(2026, 10, 30, 8);

test.each([
  ['before work, at its beginning', FRIDAY_9 - HOUR_MS, FRIDAY_9],
  ['in working hours, at once', FRIDAY_9 + HOUR_MS, FRIDAY_9 + HOUR_MS],
  ['with two hours of a day left, at once', FRIDAY_9 + 6 * HOUR_MS, FRIDAY_9 + 6 * HOUR_MS],
  ['at the end of a day, on the next', FRIDAY_9 + 7 * HOUR_MS, MONDAY_9],
  ['in the evening before a weekend, on Monday', FRIDAY_9 + 11 * HOUR_MS, MONDAY_9],
])('the sandbox begins %s', async (_when, startsAt, beginsAt) => {
  const clock = createRunningClock(startsAt);
  await beginAtWork(
    clock,
    makeOrganisation({ zone: 'Europe/Amsterdam', hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] } }),
  );
  expect(clock.now() - beginsAt).toBeLessThan(100);
  expect(clock.now()).toBeGreaterThanOrEqual(beginsAt);
});

test('the clock is turned forward only', () => {
  const clock = createRunningClock(FRIDAY_9);
  expect(() => clock.turn(FRIDAY_9)).toThrow('The clock turns forward only.');
});
