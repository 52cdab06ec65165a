import { expect } from 'vitest';
import { LEASE_MS, PACE } from '../../../src/domain/deliveries/delivery.ts';
import { on, onBoth } from '../bed.ts';
import {
  claimOne,
  direct,
  doubtful,
  drain,
  ended,
  later,
  lined,
  posted,
  redrawn,
  refused,
  sent,
  standing,
  T,
} from '../given.ts';

onBoth('a delivery whose holder fell silent comes back when its lease ends, in doubt', async ({ store }) => {
  await store.commit([posted('a')]);
  const first = await claimOne(store);
  expect(await store.outbox.nextDue()).toBe(T + LEASE_MS);
  expect(await store.outbox.claim(T + LEASE_MS - 1, 50)).toEqual([]);
  const second = await claimOne(store, T + LEASE_MS);
  expect([second.id, second.key, second.attempts, second.doubts]).toEqual([first.id, first.key, 2, 1]);
  expect(second.token).not.toBe(first.token);
  expect((await claimOne(store, T + 2 * LEASE_MS)).doubts).toBe(2);
});

onBoth('an attempt that may have arrived is in doubt at the next', async ({ store }) => {
  await store.commit([posted('a')]);
  await store.commit([doubtful(await claimOne(store), T + 10)]);
  expect((await store.outbox.lines(1))[0]).toMatchObject({ state: 'unknown', reason: 'silence', dueAt: T + 10 });
  const again = await claimOne(store, T + 10);
  expect(again.doubts).toBe(1);
  await store.commit([later(again, T + 20, T + 10)]);
  expect((await claimOne(store, T + 20)).doubts).toBe(1);
});

onBoth('whoever lost the lease cannot say any more how it ended', async ({ store }) => {
  await store.commit([posted('a'), posted('b')]);
  const old = await claimOne(store);
  const now = T + LEASE_MS;
  const held = await claimOne(store, now);
  for (const result of [sent(old), later(old, now), doubtful(old, now), refused(old)]) {
    expect(await store.commit([result])).toBe('outrun');
  }
  expect(await store.outbox.claim(now, 50), 'the lane is still held').toEqual([]);
  expect((await store.outbox.lines(2)).map(({ state }) => state)).toEqual(['queued', 'sending']);
  expect(await store.commit([sent(held, now)])).toBe('kept');
  expect(await store.commit([sent(held, now)]), 'said twice').toBe('outrun');
});

onBoth('an old result does not free a lane that somebody else holds', async ({ store }) => {
  await store.commit([posted('a'), posted('b')]);
  const old = await claimOne(store);
  await claimOne(store, T + LEASE_MS);
  const both = [sent(old), posted('c', 'C2')];
  expect(await store.commit(both)).toBe('outrun');
  expect(await store.outbox.lines(10)).toHaveLength(2);
  expect(await store.outbox.claim(T + LEASE_MS, 50)).toEqual([]);
});

/** The first goes for nothing, then as many as the burst has. */
const atOnce = (pace: keyof typeof PACE) => PACE[pace].burst + 1;

onBoth('a channel has a burst and then a message a second', async ({ store }) => {
  await store.commit(Array.from({ length: atOnce('channel') + 4 }, (_, n) => posted(`lead-${n}`)));
  expect(await drain(store, T)).toHaveLength(atOnce('channel'));
  expect(await store.outbox.nextDue()).toBe(T + 1000);
  expect(await drain(store, T + 999)).toEqual([]);
  expect(await drain(store, T + 1000)).toHaveLength(1);
  expect(await drain(store, T + 1999)).toEqual([]);
  expect(await drain(store, T + 3500)).toHaveLength(2);
  expect(await drain(store, T + 4000)).toHaveLength(1);
});

onBoth('a channel that was quiet has its whole burst again, and no more', async ({ store }) => {
  await store.commit(Array.from({ length: 3 * atOnce('channel') }, (_, n) => posted(`lead-${n}`)));
  await drain(store, T);
  expect(await drain(store, T + 60_000)).toHaveLength(atOnce('channel'));
});

onBoth('updates of a workspace share one pace, apart from its channels’', async ({ store }) => {
  const ids = Array.from({ length: atOnce('update') + 4 }, (_, n) => `lead-${n}`);
  await standing(store, ...ids);
  await store.commit(ids.map((id) => redrawn(id)));
  await store.commit([lined('lead-0')]);
  const gone = await drain(store, T);
  expect(gone.filter(({ kind }) => kind === 'update')).toHaveLength(atOnce('update'));
  expect(gone.filter(({ kind }) => kind === 'line')).toHaveLength(1);
  expect(await drain(store, T + PACE.update.intervalMs - 1)).toEqual([]);
  expect(await drain(store, T + PACE.update.intervalMs)).toHaveLength(1);
});

onBoth('direct messages keep a person’s pace', async ({ store }) => {
  await store.commit(Array.from({ length: atOnce('person') + 2 }, () => direct('a', 'U1')));
  expect(await drain(store, T)).toHaveLength(atOnce('person'));
  expect(await drain(store, T + 1000)).toHaveLength(1);
});

onBoth('what the platform tells to wait waits to the millisecond', async ({ store }) => {
  await store.commit([posted('a'), posted('b'), posted('c', 'C2')]);
  const [first] = await store.outbox.claim(T, 50);
  if (first === undefined) throw new Error('nothing was due');
  const told = { kind: 'retry', reason: 'ratelimited', isRateLimit: true, afterMs: 7000 } as const;
  await store.commit([ended(first, told, T, T + 7000)]);
  expect(await store.outbox.claim(T + 6999, 50)).toEqual([]);
  expect((await claimOne(store, T + 7000)).id).toBe(first.id);
});

on('postgres', 'a late result and the claim that overtakes it do not lock each other out', async (bed) => {
  const { store, raw } = bed;
  await store.commit([posted('a')]);
  const delivery = await claimOne(store);
  // What a claim does, step by step: first the lane, then what stands at its head.
  await raw('begin');
  await raw('select lane from lanes for update');
  const late = store.commit([sent(delivery)]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await raw('update deliveries set attempts = attempts');
  await raw('commit');
  expect(await late).toBe('kept');
});

on(
  'postgres',
  'a lane that another instance is just taking is left to it, and nobody waits',
  async ({ store, raw }) => {
    await store.commit([posted('a'), posted('b', 'C2')]);
    await raw('begin');
    await raw("select lane from lanes where lane = 'slack/T1/C1' for update");
    try {
      expect((await claimOne(store)).target.id).toBe('C2');
    } finally {
      await raw('commit');
    }
  },
);
