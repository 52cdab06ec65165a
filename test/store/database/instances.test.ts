import { expect, test } from 'vitest';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { freshDatabase } from '../../world/database/postgres.ts';
import { onBoth, temporaryFolder } from '../bed.ts';
import { lead, posted, sent, T } from '../given.ts';

const DELIVERIES = 200;
const LANES = 20;
const CLAIMERS = 4;

/** Claims and sends until everything is sent, its own clock a second further each time. */
async function carry(store: Store, taken: Delivery[], isDone: () => boolean): Promise<void> {
  for (let now = T; !isDone(); now += 1000) {
    const due = await store.outbox.claim(now, 7);
    taken.push(...due);
    // Sent as long after the claim as a network takes, while the others claim.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    await Promise.all(due.map((delivery) => store.commit([sent(delivery, now)])));
  }
}

onBoth('instances that claim at once never take the same delivery', async ({ store, another }) => {
  const stores = [store];
  while (stores.length < CLAIMERS) stores.push(await another());
  await store.commit(Array.from({ length: DELIVERIES }, (_, n) => posted(`lead-${n}`, `C${n % LANES}`)));
  const taken: Delivery[] = [];
  await Promise.all(stores.map((each) => carry(each, taken, () => taken.length >= DELIVERIES)));
  expect(taken).toHaveLength(DELIVERIES);
  expect(new Set(taken.map(({ id }) => id)).size).toBe(DELIVERIES);
  expect(taken.filter(({ attempts, doubts }) => attempts !== 1 || doubts !== 0)).toEqual([]);
  for (let lane = 0; lane < LANES; lane += 1) {
    const ids = taken.filter(({ target }) => target.id === `C${lane}`).map(({ id }) => id);
    expect(ids, `order in lane ${lane}`).toEqual([...ids].sort((a, b) => a - b));
  }
});

onBoth('instances that decide at once leave one lead and one card', async ({ store, another }) => {
  const stores = [store, await another(), await another()];
  const kept = await Promise.all(
    stores.flatMap((each) =>
      Array.from({ length: 5 }, (_, n) => each.commit([{ kind: 'lead.added', lead: lead(`l${n}`) }, posted(`l${n}`)])),
    ),
  );
  expect(kept.filter((each) => each === 'kept')).toHaveLength(5);
  expect(await store.outbox.lines(100)).toHaveLength(5);
});

test('instances that start together on an empty database all open it (postgres)', async () => {
  const url = await freshDatabase();
  const stores = await Promise.all([openStore(url), openStore(url), openStore(url)]);
  const [first, second] = stores;
  await first?.commit([posted('a')]);
  const [delivery] = (await second?.outbox.claim(T, 1)) ?? [];
  expect(delivery?.subject).toEqual({ kind: 'lead', lead: 'a' });
  for (const store of stores) await store.close();
});

test.each([
  ['postgres', freshDatabase],
  ['sqlite', async () => `file:${temporaryFolder()}/again.db`],
] as const)('a database opened again is as it was left (%s)', async (_engine, place) => {
  const url = await place();
  const before = await openStore(url);
  await before.commit([posted('a')]);
  const [held] = await before.outbox.claim(T, 1);
  await before.close();
  const after = await openStore(url);
  await after.check();
  const [again] = await after.outbox.claim(T + 60_000, 1);
  expect([again?.id, again?.key, again?.doubts]).toEqual([held?.id, held?.key, 1]);
  await after.close();
});
