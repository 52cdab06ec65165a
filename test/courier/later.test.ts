import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliverySearchResult } from '../../src/courier.ts';
import {
  DELIVERY_EXPIRES_MS,
  type Delivery,
  type DeliveryResult,
  UNKNOWN_ANSWER,
} from '../../src/domain/deliveries/delivery.ts';
import { queueDirect, queuePost } from '../store/makers.ts';
import { startCourier, succeed } from './running-courier.ts';

// The promise: whatever a platform answers, unless it is a known no, a message ends by standing there once, or by its age.

const UNKNOWN_SENDS: DeliveryResult[] = [
  { kind: 'retry', reason: UNKNOWN_ANSWER, isRateLimit: false },
  { kind: 'retry', reason: 'ECONNREFUSED', isRateLimit: false },
  { kind: 'retry', reason: 'ratelimited', isRateLimit: true },
  { kind: 'retry', reason: 'ratelimited', isRateLimit: true, afterMs: 0 },
  { kind: 'retry', reason: 'ratelimited', isRateLimit: true, afterMs: 99_999_999_000 },
  { kind: 'unknown', reason: 'unreadable answer' },
];
const MINUTE = 60_000;

/** `arrives`: what stands in doubt was put there all the same. */
type Odd = { answer: DeliveryResult; arrives: boolean; isReachable: boolean; waitMs: number };
const oddities = fc.array(
  fc.record<Odd>({
    answer: fc.constantFrom(...UNKNOWN_SENDS),
    arrives: fc.boolean(),
    isReachable: fc.boolean(),
    waitMs: fc.constantFrom(1, 500, MINUTE, 60 * MINUTE),
  }),
  { minLength: 1, maxLength: 40 },
);

test('any row of unknown answers, then a platform that is well: all there once, in order, none given up', async () => {
  await fc.assert(
    fc.asyncProperty(oddities, async (row) => {
      const running = await startCourier();
      const standing: Delivery[] = [];
      let odd: Odd | undefined;
      running.platform.send = (delivery) => {
        if (odd === undefined || (odd.answer.kind === 'unknown' && odd.arrives)) standing.push(delivery);
        return odd?.answer ?? succeed(delivery);
      };
      running.platform.find = (delivery): DeliverySearchResult => {
        if (odd?.isReachable === false) return { kind: 'unreachable', reason: 'ECONNREFUSED' };
        const isThere = standing.some(({ key }) => key === delivery.key);
        return isThere ? { kind: 'found', channel: 'C', message: 'ts' } : { kind: 'absent' };
      };
      [odd] = row;
      await running.queue(queuePost('a'), queuePost('b'), queuePost('c'), queueDirect('a', 'U1'));
      await running.settle();
      for (const each of row) {
        odd = each;
        await running.advance(each.waitMs);
        for (const { state } of await running.lines()) expect(state).toMatch(/^(queued|retry|unknown|sent)$/);
      }
      odd = undefined;
      for (let n = 0; n < 70; n += 1) await running.advance(MINUTE);
      expect((await running.lines()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
      const channel = standing.filter(({ kind }) => kind === 'post').map(({ id }) => id);
      expect(channel).toEqual([...channel].sort((one, other) => one - other));
      expect(new Set(standing.map(({ key }) => key)).size).toBe(4);
      expect(standing).toHaveLength(4);
      expect(running.events).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each(UNKNOWN_SENDS.map((answer) => [JSON.stringify(answer), answer] as const))(
  'for three days nothing but %s: nothing is given up before, and then all goes that can',
  async (_name, answer) => {
    const { queue, settle, advance, platform, lines, events } = await startCourier();
    platform.send = () => answer;
    await queue(queuePost('a'), queuePost('b'), queuePost('c'));
    await settle();
    const HOUR = 60 * MINUTE;
    for (let waited = 0; waited < DELIVERY_EXPIRES_MS; waited += HOUR) await advance(HOUR);
    expect(events).toEqual([]);
    platform.send = succeed;
    for (let n = 0; n < 70; n += 1) await advance(MINUTE);
    expect((await lines()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  },
);
