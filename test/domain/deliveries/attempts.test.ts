import { expect, test } from 'vitest';
import { measurePicturesMs } from '../../../src/domain/deliveries/attempts.ts';
import { ATTEMPT_MS, LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import { SLACK_CALL_MS } from '../../../src/handlers/slack/account.ts';
import { TEAMS_CALL_MS } from '../../../src/handlers/teams/account.ts';

test('an attempt ends well before its lease, so that how it ended can be kept', () => {
  expect(LEASE_MS - ATTEMPT_MS).toBeGreaterThanOrEqual(10_000);
});

test.each([SLACK_CALL_MS.outbox, TEAMS_CALL_MS.outbox])('pictures leave room for a call of %i ms', (callMs) => {
  expect(measurePicturesMs(ATTEMPT_MS, callMs) + callMs).toBeLessThan(ATTEMPT_MS);
  expect(measurePicturesMs(ATTEMPT_MS, callMs)).toBeGreaterThan(5000);
  expect(measurePicturesMs(callMs + 3000, callMs), 'after a slow look-up').toBe(2000);
  expect(measurePicturesMs(callMs, callMs)).toBe(0);
  expect(measurePicturesMs(Number.POSITIVE_INFINITY, callMs), 'the clock was turned back').toBeLessThan(ATTEMPT_MS);
});
