import { expect } from 'vitest';
import { chooseRecordLane, type Delivery, LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import { RECORD_PACE } from '../../../src/domain/deliveries/outlet-pace.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, claimOne, endDelivery, NOW, retryLater } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const OF = { organisation: ACME, vendor: 'hubspot', source: 'main' } as const;
const LANE = chooseRecordLane(OF);
const { intervalMs, burst } = RECORD_PACE.hubspot;

const changeRecord = (lead: string): Change => ({
  kind: 'record.changed',
  organisation: ACME,
  subject: { kind: 'record', lead },
  target: { kind: 'record', ...OF, lead },
  at: NOW,
});
const pause = (until: number): Change => ({ kind: 'source.paused', ...OF, until });
const accept = (delivery: Delivery, at: number) => endDelivery(delivery, { kind: 'accepted' }, at);

/** Takes turns as one who asks once for each does, until `until`; when each was. */
async function ask(store: Store, from: number, until: number): Promise<number[]> {
  const turns: number[] = [];
  for (let now = from; ; ) {
    const turn = await store.outbox.takeTurn(LANE, now);
    if (!('at' in turn) || turn.at > until) return turns;
    turns.push(turn.at);
    now = turn.at;
  }
}

async function writeOne(store: Store, now: number): Promise<boolean> {
  const [delivery] = await store.outbox.claim(now, 50);
  if (delivery !== undefined) await store.commit([accept(delivery, now)]);
  return delivery !== undefined;
}

testOnBoth('who asks keeps the pace by which is written, where nothing was ever written, too', async ({ store }) => {
  const turns = await ask(store, NOW, NOW + 2 * intervalMs);
  expect(turns).toEqual([...Array.from({ length: burst + 1 }, () => NOW), NOW + intervalMs, NOW + 2 * intervalMs]);
});

testOnBoth('what is asked is not written on top of it, and the other way round', async ({ store }) => {
  await store.commit(Array.from({ length: 4 }, (_, n) => changeRecord(`lead-${n}`)));
  for (let n = 0; n < burst - 1; n += 1) expect(await store.outbox.takeTurn(LANE, NOW)).toEqual({ at: NOW });
  expect([await writeOne(store, NOW), await writeOne(store, NOW), await writeOne(store, NOW)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(await store.outbox.nextDue()).toBe(NOW + intervalMs);
  expect(await store.outbox.takeTurn(LANE, NOW), 'behind what waits to be written').toEqual({
    at: NOW + 2 * intervalMs,
  });
});

testOnBoth('with more of both than there is room for, each gets every other place', async ({ store }) => {
  await store.commit(Array.from({ length: 40 }, (_, n) => changeRecord(`lead-${n}`)));
  const visits: { at: number; who: 'asked' | 'wrote' }[] = [];
  let turn: number | undefined;
  const until = NOW + 20 * intervalMs;
  for (let now = NOW; now <= until; now += intervalMs / 10) {
    if (turn !== undefined && turn <= now) {
      visits.push({ at: now, who: 'asked' });
      turn = undefined;
    }
    // Who asks comes first each time, which must not matter.
    const next = turn === undefined ? await store.outbox.takeTurn(LANE, now) : undefined;
    if (next !== undefined && 'at' in next) turn = next.at;
    if (await writeOne(store, now)) visits.push({ at: now, who: 'wrote' });
  }
  const count = (who: string) => visits.filter((each) => each.who === who).length;
  expect(Math.abs(count('asked') - count('wrote'))).toBeLessThanOrEqual(burst + 1);
  for (const { at } of visits) {
    const within = visits.filter((each) => each.at >= at && each.at < at + 10 * intervalMs);
    expect(within.length).toBeLessThanOrEqual(burst + 1 + 10);
  }
  expect(visits.length).toBeGreaterThanOrEqual(20);
});

testOnBoth('a pause is one of all, and ends for all', async ({ store }) => {
  await store.commit([changeRecord('a'), pause(NOW + 7000)]);
  await store.commit([pause(NOW + 3000)]);
  expect(await store.outbox.takeTurn(LANE, NOW + 6999)).toMatchObject({ notBefore: expect.any(Number) });
  expect(await store.outbox.takeTurn(LANE, NOW + 1)).toEqual({ notBefore: NOW + 7000 });
  expect(await writeOne(store, NOW + 6999)).toBe(false);
  expect(await store.outbox.nextDue()).toBe(NOW + 7000);
  expect(await store.outbox.takeTurn(LANE, NOW + 7000)).toEqual({ at: NOW + 7000 });
  expect(await writeOne(store, NOW + 7000)).toBe(true);
});

testOnBoth('a pause that is asked for while something is written holds what comes after it', async ({ store }) => {
  await store.commit([changeRecord('a'), changeRecord('b')]);
  const underWay = await claimOne(store);
  await store.commit([pause(NOW + 7000)]);
  await store.commit([accept(underWay, NOW)]);
  expect(await writeOne(store, NOW + 6999)).toBe(false);
  expect(await writeOne(store, NOW + 7000)).toBe(true);
});

testOnBoth('a pause outlives whoever held the lane, and fell silent', async ({ store }) => {
  await store.commit([changeRecord('a')]);
  await claimOne(store);
  await store.commit([pause(NOW + LEASE_MS + 7000)]);
  expect(await store.outbox.claim(NOW + LEASE_MS + 6999, 50)).toEqual([]);
  expect(await store.outbox.claim(NOW + LEASE_MS + 7000, 50)).toHaveLength(1);
});

testOnBoth('a write that is slow, or tried again later, keeps nobody from asking', async ({ store }) => {
  await store.commit([changeRecord('a'), changeRecord('b')]);
  const slow = await claimOne(store);
  expect(await store.outbox.takeTurn(LANE, NOW)).toEqual({ at: NOW });
  await store.commit([retryLater(slow, NOW + 900_000)]);
  expect(await ask(store, NOW + 1000, NOW + 1000 + intervalMs)).toHaveLength(burst + 2);
  expect(await store.outbox.claim(NOW + LEASE_MS, 50), 'it waits for its own').toEqual([]);
});

testOnBoth('a pause of a clock that was ahead is put right', async ({ store }) => {
  await store.commit([pause(NOW + 90 * 86_400_000)]);
  await store.outbox.limitFutures(NOW, 60_000);
  expect(await store.outbox.takeTurn(LANE, NOW)).toEqual({ notBefore: NOW + 60_000 });
  expect(await store.outbox.takeTurn(LANE, NOW + 60_000)).toEqual({ at: NOW + 60_000 });
});
