import { expect } from 'vitest';
import type { DeliveryResult } from '../../../src/domain/deliveries/delivery.ts';
import { LEASE_MS, PACE } from '../../../src/domain/deliveries/delivery.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { claimOne, endDelivery, markSent, NOW, queuePost } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const wait: DeliveryResult = { kind: 'retry', reason: 'ratelimited', isRateLimit: true };

testOnBoth('“again at once” is no way around the pace', async ({ store }) => {
  await store.commit([queuePost('a')]);
  let attempts = 0;
  const { intervalMs, burst } = PACE.channel;
  for (let now = NOW; now < NOW + 10 * intervalMs; now += intervalMs / 10) {
    const [delivery] = await store.outbox.claim(now, 50);
    if (delivery === undefined) continue;
    attempts += 1;
    expect(delivery.attempts, 'each counts').toBe(attempts);
    await store.commit([endDelivery(delivery, wait, now, now)]);
  }
  expect(attempts).toBe(10 + burst);
});

testOnBoth('what is its own trouble holds up nobody behind it, and has its turn when it is due', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b')]);
  const first = await claimOne(store);
  const ours: DeliveryResult = { kind: 'retry', reason: 'failed before sending', isRateLimit: false };
  await store.commit([endDelivery(first, ours, NOW, NOW + 5000)]);
  expect(await store.outbox.claim(NOW + 4999, 50)).toEqual([]);
  const again = await claimOne(store, NOW + 5000);
  await store.commit([endDelivery(again, { ...ours, letsOthersPass: true }, NOW + 5000, NOW + 65_000)]);
  const second = await claimOne(store, NOW + 5000);
  expect(second.id).not.toBe(first.id);
  await store.commit([markSent(second, NOW + 5000)]);
  expect(await store.outbox.nextDue()).toBe(NOW + 65_000);
  expect((await claimOne(store, NOW + 65_000)).id).toBe(first.id);
});

testOnBoth('no stored moment lies further ahead than can be meant', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b', 'C2'), queuePost('c', 'C3')]);
  const [first, second, third] = await store.outbox.claim(NOW, 50);
  if (!first || !second || !third) throw new Error('not all were due');
  await store.commit([
    endDelivery(first, wait, NOW, NOW + 1157 * DAY_MS),
    endDelivery(second, wait, NOW, NOW + 20 * MINUTE_MS),
  ]);
  await store.outbox.limitFutures(NOW, HOUR_MS);
  expect(await store.outbox.claim(NOW + LEASE_MS - 1, 50)).toEqual([]);
  expect((await claimOne(store, NOW + LEASE_MS)).id).toBe(third.id);
  expect((await store.outbox.claim(NOW + 20 * MINUTE_MS, 50)).map(({ id }) => id)).toEqual([second.id, third.id]);
  expect((await store.outbox.claim(NOW + HOUR_MS, 50)).map(({ id }) => id)).toContain(first.id);
});

testOnBoth(
  'what a clock two days ahead has under way comes back within a minute of the true time',
  async ({ store }) => {
    await store.commit([queuePost('a')]);
    const ahead = NOW + 2 * DAY_MS;
    const held = await claimOne(store, ahead);
    await store.outbox.limitFutures(NOW, MINUTE_MS);
    const again = await claimOne(store, NOW + MINUTE_MS);
    expect([again.id, again.doubts]).toEqual([held.id, 1]);
    expect(await store.commit([markSent(held, NOW)]), 'by whom it was taken before').toBe('outrun');
    expect(await store.commit([markSent(again, NOW)])).toBe('kept');
  },
);
