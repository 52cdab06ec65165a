import { expect, test } from 'vitest';
import { createLimiter } from '../../../src/handlers/limits/limiter.ts';
import { createRefusalLog } from '../../../src/handlers/limits/refusal-log.ts';

test('a minute’s worth may come at once and comes back little by little, each key by itself', () => {
  let now = 0;
  const take = createLimiter(() => now);
  const takeTimes = (times: number, key = 'one') => Array.from({ length: times }, () => take(key, 30)).at(-1);
  expect(takeTimes(30)).toBeUndefined();
  expect(takeTimes(1)).toBe(2);
  expect(takeTimes(100)).toBe(2);
  expect(takeTimes(1, 'another')).toBeUndefined();
  now = 2000;
  expect([take('one', 30), take('one', 30)]).toEqual([undefined, 2]);
  now = 3_600_000;
  expect([takeTimes(30), takeTimes(1)]).toEqual([undefined, 2]);
});

test('of more than it remembers, whoever did nothing for longest is forgotten', () => {
  const take = createLimiter(() => 0, 3);
  for (const key of ['one', 'two', 'three']) take(key, 1);
  expect(take('one', 1)).toBe(60);
  take('four', 1);
  expect(['one', 'three', 'four', 'two'].map((key) => take(key, 1))).toEqual([60, 60, 60, undefined]);
});

test('the log has the first of a kind at once, then how many more there were; and kinds without end are one', async () => {
  const lines: object[] = [];
  const { count, flush } = createRefusalLog({ warn: (line) => void lines.push({ ...line }) }, 20);
  for (const isLimited of [false, false, true]) count('/door', 'wrong', isLimited);
  count('/door', 'old', false);
  const first = { door: '/door', reason: 'wrong', count: 1, limited: 0 };
  expect(lines).toEqual([first, { ...first, reason: 'old' }]);
  await expect.poll(() => lines).toHaveLength(3);
  expect(lines[2]).toEqual({ ...first, count: 2, limited: 1 });
  for (let kind = 0; kind < 1000; kind += 1) count('/door', `${kind}`, false);
  flush();
  expect(lines.length).toBeLessThan(110);
  expect(lines.at(-1)).toMatchObject({ door: 'more', reason: 'more' });
});
