import { expect } from 'vitest';
import { nameAsked } from '../../../src/domain/deliveries/asking/asked.ts';
import { OUTBOX_KEPT_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, claimOne, markSent, NOW, toPerson } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const pair = (person: string, version = 3): Subject => ({ kind: 'pair-proposal', version, person });
const leads = (...ids: string[]): Subject => ({ kind: 'lead-escalation', leads: ids, person: 'ruben' });
const queue = (subject: Subject, user: string, organisation = ACME): Change => {
  return { kind: 'direct.queued', organisation, subject, target: toPerson(user), at: NOW };
};
const change = (about: string[], organisation = ACME, at = NOW): Change => {
  return { kind: 'asks.changed', organisation, about, at };
};
const send = async (store: Store, ...all: Change[]) => {
  for (const each of all) {
    await store.commit([each]);
    await store.commit([markSent(await claimOne(store))]);
  }
};
const claimAll = async (store: Store, now = NOW + DAY_MS) =>
  (await store.outbox.claim(now, 9)).map(({ kind, subject }) => [kind, subject]);

testOnBoth('what a message asked about is done: it is drawn again, and no other', async ({ store }) => {
  await send(store, queue(pair('helen'), 'U-helen'), queue(pair('ruben', 4), 'U-ruben'), queue(pair('x'), 'U-x', 'o'));
  expect(await store.commit([change([nameAsked('pair', 3)])])).toBe('kept');
  const update = await claimOne(store);
  expect(update).toMatchObject({ kind: 'update', subject: pair('helen'), target: toPerson('U-helen') });
  expect(update.of).toBeDefined();
  await store.commit([markSent(update)]);
  expect(await claimAll(store)).toEqual([]);
});

testOnBoth('one that asks about several is drawn again with each; twice at once is once', async ({ store }) => {
  await send(store, queue(leads('a', 'b'), 'U-ruben'));
  await store.commit([change([nameAsked('lead', 'b')])]);
  await store.commit([change([nameAsked('lead', 'a'), nameAsked('lead', 'b')])]);
  expect(await claimAll(store)).toEqual([['update', leads('a', 'b')]]);
});

testOnBoth('one that is still on its way is drawn when it leaves', async ({ store }) => {
  await store.commit([queue(pair('helen'), 'U-helen')]);
  await store.commit([change([nameAsked('pair', 3)])]);
  expect(await claimAll(store)).toEqual([['direct', pair('helen')]]);
  // While it is under way it was drawn before.
  await store.commit([change([nameAsked('pair', 3)])]);
  expect(await store.outbox.lines(9)).toHaveLength(2);
});

testOnBoth('what joined a message of the clock is what it asks about, too', async ({ store }) => {
  const open = { kind: 'lead-step', lead: 'a', step: 50, person: 'sanne' } as const;
  const on = { day: '2026-03-02', begun: 1 };
  const own = { organisation: ACME, person: 'sanne' };
  await store.commit([{ kind: 'messages.counted', ...own, now: on, open }]);
  await send(store, queue(open, 'U-sanne'));
  await store.commit([{ kind: 'message.grown', ...own, on, was: [], added: ['b'], at: NOW }]);
  await store.commit([markSent(await claimOne(store))]);
  await store.commit([change([nameAsked('lead', 'b')])]);
  expect(await claimAll(store)).toEqual([['update', open]]);
});

testOnBoth('a post that asks is drawn again like a direct message', async ({ store }) => {
  const subject: Subject = { kind: 'leads-unattended', leads: ['a'], at: NOW };
  await send(store, { ...queue(subject, 'U-x'), kind: 'post.queued' } as Change);
  await store.commit([change([nameAsked('lead', 'a')])]);
  expect(await claimAll(store)).toEqual([['update', subject]]);
});

testOnBoth('a signature that is asked for is kept until it is given, other messages two weeks', async ({ store }) => {
  await send(
    store,
    queue(pair('helen'), 'U-helen'),
    queue({ kind: 'pair-agreed', version: 1, person: 'ruben' }, 'U-r'),
  );
  const forget = (at: number): Change => ({ kind: 'past.forgotten', at });
  await store.commit([forget(NOW + OUTBOX_KEPT_MS + DAY_MS)]);
  expect((await store.outbox.lines(9)).map(({ subject }) => JSON.parse(subject).kind)).toEqual(['pair-proposal']);
  await store.commit([change([nameAsked('pair', 3)], ACME, NOW + 100 * DAY_MS)]);
  expect(await claimAll(store, NOW + 101 * DAY_MS)).toEqual([['update', pair('helen')]]);
  await store.commit([forget(NOW + 401 * DAY_MS)]);
  expect((await store.outbox.lines(9)).map(({ kind }) => kind)).toEqual(['update']);
});

testOnBoth(
  'what lapses by itself is drawn again then, once, and is there for that, however old it is',
  async ({ store }) => {
    const over = NOW + 500 * DAY_MS;
    const lapsing: Subject = { kind: 'pair-proposal', version: 3, person: 'helen', over };
    await send(store, queue(lapsing, 'U-helen'), queue(pair('ruben', 4), 'U-ruben'));
    const pass = (at: number) => store.commit([{ kind: 'past.forgotten', at }]);
    await pass(over);
    expect(await claimAll(store, over)).toEqual([]);
    await pass(over + 1);
    await pass(over + 2);
    const [update, ...others] = await store.outbox.claim(over + 2, 9);
    expect(others).toEqual([]);
    expect(update).toMatchObject({ kind: 'update', subject: lapsing, target: toPerson('U-helen') });
    if (update !== undefined) await store.commit([markSent(update, over + 3)]);
    await pass(over + 4);
    expect(await claimAll(store, over + DAY_MS)).toEqual([]);
  },
);

testOnBoth('what lapses while it is on its way is drawn when it leaves, and not again', async ({ store }) => {
  const lapsing: Subject = { kind: 'pair-proposal', version: 3, person: 'helen', over: NOW + DAY_MS };
  await store.commit([queue(lapsing, 'U-helen')]);
  await store.commit([{ kind: 'past.forgotten', at: NOW + DAY_MS + 1 }]);
  // It is drawn when it leaves.
  expect(await claimAll(store, NOW + DAY_MS + 1)).toEqual([['direct', lapsing]]);
});

testOnBoth(
  'of somebody who is erased nothing is left of what they were asked; of others it is',
  async ({ store, runSql }) => {
    await send(store, queue(pair('helen'), 'U-helen'), queue(pair('ruben', 4), 'U-ruben'));
    await store.commit([{ kind: 'person.erased', organisation: ACME, person: 'helen', at: NOW }]);
    expect((await runSql('select about from asks')).map(({ about }) => about)).toEqual([nameAsked('pair', 4)]);
  },
);
