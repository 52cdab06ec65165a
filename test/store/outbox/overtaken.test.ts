import { expect } from 'vitest';
import { type Delivery, LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  ACME,
  changeCard,
  claimOne,
  leaveInDoubt,
  markSent,
  NOW,
  postCards,
  queueLine,
  queuePost,
  refuse,
  retryLater,
  showLead,
} from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const LATER = NOW + LEASE_MS;
const sent = { channel: 'C1', message: 'ts-first' };
const overtake = (delivery: Delivery, more: { sent?: typeof sent } = { sent }): Change => ({
  kind: 'delivery.overtaken',
  delivery,
  ...more,
  at: LATER,
});

/** A card whose first holder was silent for longer than the lease. */
async function loseLease(store: Store): Promise<{ old: Delivery; held: Delivery }> {
  await store.commit([queuePost('a')]);
  const old = await claimOne(store);
  return { old, held: await claimOne(store, LATER) };
}

const readStates = async (store: Store) => (await store.outbox.lines(10)).map(({ state }) => state);
const isThere = async (store: Store) => (await store.reads.placesOf(ACME, showLead('a')))[0]?.isThere;

testOnBoth(
  'what a stale holder learnt is known, and the one who holds it now says nothing about it any more',
  async ({ store }) => {
    const { old, held } = await loseLease(store);
    expect(await store.commit([overtake(old)])).toBe('kept');
    expect([await readStates(store), await isThere(store)]).toEqual([['sent'], true]);
    for (const result of [
      retryLater(held, LATER),
      leaveInDoubt(held, LATER),
      refuse(held, LATER),
      markSent(held, LATER),
    ])
      expect(await store.commit([result])).toBe('outrun');
    expect(await store.commit([overtake(held, { sent: { channel: 'C1', message: 'ts-second' } })])).toBe('kept');
    expect(await store.outbox.claim(LATER + 10 * LEASE_MS, 50), 'never again').toEqual([]);
    await store.commit([changeCard('a', LATER)]);
    expect((await claimOne(store, LATER + 10 * LEASE_MS)).of, 'the first is the one that is known').toEqual(sent);
  },
);

testOnBoth('what a stale holder learnt is known whatever the other made of it before', async ({ store }) => {
  const makings = [
    (held: Delivery) => retryLater(held, LATER + 1000, LATER),
    (held: Delivery) => leaveInDoubt(held, LATER + 1000, LATER),
    (held: Delivery) => refuse(held, LATER),
  ];
  for (const [place, end] of makings.entries()) {
    await store.commit([queuePost(`lead-${place}`, `C-${place}`)]);
    const old = await claimOne(store, NOW + place * 10 * LEASE_MS);
    const at = NOW + place * 10 * LEASE_MS + LEASE_MS;
    await store.commit([end(await claimOne(store, at))]);
    await store.commit([overtake(old)]);
    expect((await readStates(store))[0]).toBe('sent');
    expect(await store.outbox.claim(at + 5 * LEASE_MS, 50)).toEqual([]);
  }
});

testOnBoth('a message that another has sent keeps the id that is known of it', async ({ store }) => {
  const { old, held } = await loseLease(store);
  await store.commit([markSent(held, LATER)]);
  await store.commit([overtake(old)]);
  await store.commit([changeCard('a', LATER)]);
  expect((await claimOne(store, LATER + 1000)).of?.message).toBe(`ts-${held.id}`);
});

testOnBoth('whoever was overtaken lets go of the lane, and of nobody else’s', async ({ store }) => {
  const { old, held } = await loseLease(store);
  await store.commit([queuePost('b')]);
  await store.commit([overtake(old, {})]);
  expect(await store.outbox.claim(LATER + 2000, 50), 'it is the other’s').toEqual([]);
  await store.commit([overtake(old)]);
  await store.commit([overtake(held, {})]);
  expect((await claimOne(store, LATER + 2000)).subject).toEqual(showLead('b'));
});

testOnBoth('lines wait no longer once it is known that their card stands', async ({ store }) => {
  const { old, held } = await loseLease(store);
  await store.commit([queueLine('a')]);
  await store.commit([overtake(old), overtake(held, {})]);
  expect(await claimOne(store, LATER + 2000)).toMatchObject({ kind: 'line', of: sent });
});

testOnBoth('an update is repeated: it may have more to draw by now', async ({ store }) => {
  await postCards(store, 'a');
  await store.commit([changeCard('a')]);
  const old = await claimOne(store);
  await store.commit([retryLater(await claimOne(store, LATER), LATER + 1000, LATER)]);
  await store.commit([overtake(old)]);
  expect((await claimOne(store, LATER + 1000)).kind).toBe('update');
});

testOnBoth('only who holds a delivery is under way with it', async ({ store }) => {
  const { old, held } = await loseLease(store);
  const ask = (delivery: Delivery, organisation = ACME) => store.reads.isUnderWay(organisation, delivery);
  expect([await ask(old), await ask(held), await ask(held, 'other')]).toEqual([false, true, false]);
  await store.commit([markSent(held, LATER)]);
  expect(await ask(held)).toBe(false);
});

testOnBoth('a lease that ended begins anew where nobody took it meanwhile, its lane with it', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('b')]);
  const held = await claimOne(store);
  expect(await store.outbox.renew(held, LATER)).toBe(true);
  expect(await store.outbox.claim(LATER + LEASE_MS - 1, 50)).toEqual([]);
  const other = await claimOne(store, LATER + LEASE_MS);
  expect([other.id, await store.outbox.renew(held, LATER + LEASE_MS)]).toEqual([held.id, false]);
  await store.commit([markSent(other, LATER + LEASE_MS)]);
  expect(await store.outbox.renew(other, LATER + LEASE_MS)).toBe(false);
});
