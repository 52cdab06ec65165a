import { expect, test } from 'vitest';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import type { WeekCounts } from '../../../src/domain/digests/counts.ts';
import type { DisclosedCount } from '../../../src/domain/digests/digest.ts';
import { countCampaign, countPromise, countWeek, makeDigestFacts, PERIOD } from './any-week.ts';

/** A week of which all that may be is published. */
const whole = (more: Partial<WeekCounts> = {}) =>
  countWeek([countCampaign('a', 5, 2, 3)], { promise: countPromise({ due: 10, inTime: 8 }), ...more });
const compose = (counts: WeekCounts, before: DisclosedCount[] = [12, 0]) => {
  const { pair, promise } = composeWeek(makeDigestFacts(counts, { promised: { sqls: 40, before } })).digest;
  return { pair, hasPromise: promise !== undefined };
};

test('marketing’s half is the sum of the month’s digests so far, beside sales’ half', () => {
  const { until } = PERIOD;
  expect(until.slice(0, 7)).toBe('2026-11');
  expect(compose(whole())).toEqual({ pair: { month: '2026-11', sqls: 40, handedOver: 32 }, hasPromise: true });
});

test('where one half may not be said, neither is', () => {
  expect(compose(whole({ promise: countPromise({ due: 3, inTime: 1 }) }))).toEqual({
    pair: undefined,
    hasPromise: false,
  });
  expect(compose(whole({ handedOver: 3 }))).toEqual({ pair: undefined, hasPromise: true });
  expect(compose(whole(), [12, 'few'])).toEqual({ pair: undefined, hasPromise: true });
});

test('without a promise there is no half', () => {
  expect(composeWeek(makeDigestFacts(whole())).digest).not.toHaveProperty('pair');
});
