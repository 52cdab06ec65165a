import { expect, test } from 'vitest';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { freshDatabase } from '../../world/database/postgres.ts';
import { asChat, makeLead, markSent, NOW, queuePost } from '../makers.ts';
import { makeTemporaryFolder, testOnBoth } from '../test-store.ts';

const DELIVERIES = 200;
const LANES = 20;
const CLAIMERS = 4;

/** Claims and sends until everything is sent, its own clock a second further each time. */
async function carry(store: Store, taken: Delivery[], isDone: () => boolean): Promise<void> {
  for (let now = NOW; !isDone(); now += 1000) {
    const due = await store.outbox.claim(now, 7);
    taken.push(...due);
    // Sent as long after the claim as a network takes, while the others claim.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    await Promise.all(due.map((delivery) => store.commit([markSent(delivery, now)])));
  }
}

testOnBoth('instances that claim at once never take the same delivery', async ({ store, openAnother }) => {
  const stores = [store];
  while (stores.length < CLAIMERS) stores.push(await openAnother());
  await store.commit(Array.from({ length: DELIVERIES }, (_, n) => queuePost(`lead-${n}`, `C${n % LANES}`)));
  const taken: Delivery[] = [];
  await Promise.all(stores.map((each) => carry(each, taken, () => taken.length >= DELIVERIES)));
  expect(taken).toHaveLength(DELIVERIES);
  expect(new Set(taken.map(({ id }) => id)).size).toBe(DELIVERIES);
  expect(taken.filter(({ attempts, doubts }) => attempts !== 1 || doubts !== 0)).toEqual([]);
  for (let lane = 0; lane < LANES; lane += 1) {
    const ids = taken.filter(({ target }) => asChat(target).id === `C${lane}`).map(({ id }) => id);
    expect(ids, `order in lane ${lane}`).toEqual([...ids].sort((a, b) => a - b));
  }
});

testOnBoth('instances that decide at once leave one lead and one card', async ({ store, openAnother }) => {
  const stores = [store, await openAnother(), await openAnother()];
  const kept = await Promise.all(
    stores.flatMap((each) =>
      Array.from({ length: 5 }, (_, n) =>
        each.commit([{ kind: 'lead.added', lead: makeLead(`l${n}`) }, queuePost(`l${n}`)]),
      ),
    ),
  );
  expect(kept.filter((each) => each === 'kept')).toHaveLength(5);
  expect(await store.outbox.lines(100)).toHaveLength(5);
});

test('instances that start together on an empty database all open it (postgres)', async () => {
  const url = await freshDatabase();
  const stores = await Promise.all([openStore(url), openStore(url), openStore(url)]);
  const [first, second] = stores;
  await first?.commit([queuePost('a')]);
  const [delivery] = (await second?.outbox.claim(NOW, 1)) ?? [];
  expect(delivery?.subject).toEqual({ kind: 'lead', lead: 'a' });
  for (const store of stores) await store.close();
});

test.each([
  ['postgres', freshDatabase],
  ['sqlite', async () => `file:${makeTemporaryFolder()}/again.db`],
] as const)('a database opened again is as it was left (%s)', async (_engine, place) => {
  const url = await place();
  const before = await openStore(url);
  await before.commit([queuePost('a')]);
  const [held] = await before.outbox.claim(NOW, 1);
  await before.close();
  const after = await openStore(url);
  expect(await after.check()).toBeUndefined();
  const [again] = await after.outbox.claim(NOW + 60_000, 1);
  expect([again?.id, again?.key, again?.doubts]).toEqual([held?.id, held?.key, 1]);
  await after.close();
});
