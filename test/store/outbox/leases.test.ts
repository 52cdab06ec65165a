import { expect } from 'vitest';
import { LEASE_MS, PACE } from '../../../src/domain/deliveries/delivery.ts';
import {
  asChat,
  changeCard,
  claimOne,
  endDelivery,
  leaveInDoubt,
  markSent,
  NOW,
  postCards,
  queueDirect,
  queueLine,
  queuePost,
  refuse,
  retryLater,
  sendAllDue,
} from '../makers.ts';
import { testOn, testOnBoth } from '../test-store.ts';

testOnBoth('a delivery whose holder fell silent comes back when its lease ends, in doubt', async ({ store }) => {
  await store.commit([queuePost('a')]);
  const first = await claimOne(store);
  expect(await store.outbox.nextDue()).toBe(NOW + LEASE_MS);
  expect(await store.outbox.claim(NOW + LEASE_MS - 1, 50)).toEqual([]);
  const second = await claimOne(store, NOW + LEASE_MS);
  expect([second.id, second.key, second.attempts, second.doubts]).toEqual([first.id, first.key, 2, 1]);
  expect(second.token).not.toBe(first.token);
  expect((await claimOne(store, NOW + 2 * LEASE_MS)).doubts).toBe(2);
});

testOnBoth('an attempt that may have arrived is in doubt at the next', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await store.commit([leaveInDoubt(await claimOne(store), NOW + 10)]);
  expect((await store.outbox.lines(1))[0]).toMatchObject({ state: 'unknown', reason: 'silence', dueAt: NOW + 10 });
  const again = await claimOne(store, NOW + 10);
  expect(again.doubts).toBe(1);
  await store.commit([retryLater(again, NOW + 20, NOW + 10)]);
  expect((await claimOne(store, NOW + 20)).doubts).toBe(1);
});

testOnBoth('whoever lost the lease cannot say any more how it ended', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b')]);
  const old = await claimOne(store);
  const now = NOW + LEASE_MS;
  const held = await claimOne(store, now);
  for (const result of [markSent(old), retryLater(old, now), leaveInDoubt(old, now), refuse(old)]) {
    expect(await store.commit([result])).toBe('outrun');
  }
  expect(await store.outbox.claim(now, 50), 'the lane is still held').toEqual([]);
  expect((await store.outbox.lines(2)).map(({ state }) => state)).toEqual(['queued', 'sending']);
  expect(await store.commit([markSent(held, now)])).toBe('kept');
  expect(await store.commit([markSent(held, now)]), 'said twice').toBe('outrun');
});

testOnBoth('an old result does not free a lane that somebody else holds', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b')]);
  const old = await claimOne(store);
  await claimOne(store, NOW + LEASE_MS);
  const both = [markSent(old), queuePost('c', 'C2')];
  expect(await store.commit(both)).toBe('outrun');
  expect(await store.outbox.lines(10)).toHaveLength(2);
  expect(await store.outbox.claim(NOW + LEASE_MS, 50)).toEqual([]);
});

/** The first goes for nothing, then as many as the burst has. */
const atOnce = (pace: keyof typeof PACE) => PACE[pace].burst + 1;

testOnBoth('a channel has a burst and then a message a second', async ({ store }) => {
  await store.commit(Array.from({ length: atOnce('channel') + 4 }, (_, n) => queuePost(`lead-${n}`)));
  expect(await sendAllDue(store, NOW)).toHaveLength(atOnce('channel'));
  expect(await store.outbox.nextDue()).toBe(NOW + 1000);
  expect(await sendAllDue(store, NOW + 999)).toEqual([]);
  expect(await sendAllDue(store, NOW + 1000)).toHaveLength(1);
  expect(await sendAllDue(store, NOW + 1999)).toEqual([]);
  expect(await sendAllDue(store, NOW + 3500)).toHaveLength(2);
  expect(await sendAllDue(store, NOW + 4000)).toHaveLength(1);
});

testOnBoth('a channel that was quiet has its whole burst again, and no more', async ({ store }) => {
  await store.commit(Array.from({ length: 3 * atOnce('channel') }, (_, n) => queuePost(`lead-${n}`)));
  await sendAllDue(store, NOW);
  expect(await sendAllDue(store, NOW + 60_000)).toHaveLength(atOnce('channel'));
});

testOnBoth('updates of a workspace share one pace, apart from its channels’', async ({ store }) => {
  const ids = Array.from({ length: atOnce('update') + 4 }, (_, n) => `lead-${n}`);
  await postCards(store, ...ids);
  await store.commit(ids.map((id) => changeCard(id)));
  await store.commit([queueLine('lead-0')]);
  const gone = await sendAllDue(store, NOW);
  expect(gone.filter(({ kind }) => kind === 'update')).toHaveLength(atOnce('update'));
  expect(gone.filter(({ kind }) => kind === 'line')).toHaveLength(1);
  expect(await sendAllDue(store, NOW + PACE.update.intervalMs - 1)).toEqual([]);
  expect(await sendAllDue(store, NOW + PACE.update.intervalMs)).toHaveLength(1);
});

testOnBoth('direct messages keep a person’s pace', async ({ store }) => {
  await store.commit(Array.from({ length: atOnce('person') + 2 }, () => queueDirect('a', 'U1')));
  expect(await sendAllDue(store, NOW)).toHaveLength(atOnce('person'));
  expect(await sendAllDue(store, NOW + 1000)).toHaveLength(1);
});

testOnBoth('what the platform tells to wait waits to the millisecond', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b'), queuePost('c', 'C2')]);
  const [first] = await store.outbox.claim(NOW, 50);
  if (first === undefined) throw new Error('nothing was due');
  const told = { kind: 'retry', reason: 'ratelimited', isRateLimit: true, afterMs: 7000 } as const;
  await store.commit([endDelivery(first, told, NOW, NOW + 7000)]);
  expect(await store.outbox.claim(NOW + 6999, 50)).toEqual([]);
  expect((await claimOne(store, NOW + 7000)).id).toBe(first.id);
});

testOn('postgres', 'a late result and the claim that overtakes it do not lock each other out', async (testStore) => {
  const { store, runSql } = testStore;
  await store.commit([queuePost('a')]);
  const delivery = await claimOne(store);
  // What a claim does, step by step: first the lane, then what stands at its head.
  await runSql('begin');
  await runSql('select lane from lanes for update');
  const late = store.commit([markSent(delivery)]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await runSql('update deliveries set attempts = attempts');
  await runSql('commit');
  expect(await late).toBe('kept');
});

testOn(
  'postgres',
  'a lane that another instance is just taking is left to it, and nobody waits',
  async ({ store, runSql }) => {
    await store.commit([queuePost('a'), queuePost('b', 'C2')]);
    await runSql('begin');
    await runSql("select lane from lanes where lane = 'slack/T1/C1' for update");
    try {
      expect(asChat((await claimOne(store)).target).id).toBe('C2');
    } finally {
      await runSql('commit');
    }
  },
);
