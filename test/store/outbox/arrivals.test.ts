import { expect } from 'vitest';
import { LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, markSent, NOW, queuePost, showLead } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const COUNT = 30;
const LATER = NOW + LEASE_MS;

const queueMany = (store: Store) =>
  store.commit(Array.from({ length: COUNT }, (_, n) => queuePost(`lead-${n}`, `C-${n}`)));
const readStates = async (store: Store) => (await store.outbox.lines(COUNT)).map(({ state }) => state);

testOnBoth('what arrives in the same turn is kept together, each by its own token', async ({ store }) => {
  await queueMany(store);
  const [stale] = await store.outbox.claim(NOW, 1);
  const held = await store.outbox.claim(LATER, COUNT);
  const ended = [...(stale ? [stale] : []), ...held].map((delivery): Change[] => [markSent(delivery, LATER)]);
  expect(await Promise.all(ended.map(store.commit))).toEqual(['outrun', ...held.map(() => 'kept')]);
  expect(await readStates(store)).toEqual(new Array(COUNT).fill('sent'));
  expect(await store.reads.placesOf(ACME, showLead('lead-7'))).toMatchObject([{ isThere: true, since: LATER }]);
});

testOnBoth('one arrival that cannot be written keeps back none of the others', async ({ store }) => {
  await queueMany(store);
  const [odd, ...others] = await store.outbox.claim(NOW, COUNT);
  if (odd === undefined) throw new Error('nothing was due');
  // PostgreSQL takes no such letter.
  const result = { kind: 'sent', channel: 'C\0', message: 'ts-odd' } as const;
  const unwritable: Change = { kind: 'delivery.ended', delivery: odd, result, at: NOW, againAt: NOW };
  const ended = [unwritable, ...others.map((delivery) => markSent(delivery))];
  const settled = await Promise.allSettled(ended.map((each) => store.commit([each])));
  expect(settled.slice(1)).toEqual(others.map(() => ({ status: 'fulfilled', value: 'kept' })));
});
