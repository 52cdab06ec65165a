import { expect } from 'vitest';
import {
  type BegunSubject,
  type MessageDay,
  type Urgency,
  WAITING_MAX,
} from '../../../src/domain/deliveries/message-kinds.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, claimOne, markSent, NOW, toPerson } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const MONDAY = '2026-03-02';
const of = { organisation: ACME, person: 'sanne' };
const thanks = (id: string): BegunSubject => ({ kind: 'thanks', thanks: id });
const wait = (subject: BegunSubject, more: { urgency?: Urgency; at?: number; until?: number; person?: string } = {}) =>
  ({ kind: 'message.waits', ...of, subject, urgency: 'else', at: NOW, until: NOW + DAY_MS, ...more }) satisfies Change;
const count = (now: MessageDay, was?: MessageDay, person = 'sanne'): Change => ({
  ...{ kind: 'messages.counted', organisation: ACME, person, now },
  ...(was && { was }),
});
const listWaiting = async ({ reads }: Store, person = 'sanne') =>
  (await reads.waitingMessages(ACME, person)).map(({ subject }) =>
    'thanks' in subject ? subject.thanks : subject.kind,
  );

testOnBoth('of two who count the same message of a day one is outrun, whoever it was before', async ({ store }) => {
  const [one, two] = [1, 2].map((begun) => ({ day: MONDAY, begun }));
  if (one === undefined || two === undefined) throw new Error('there are two');
  expect(await store.commit([count(one)])).toBe('kept');
  expect(await store.commit([count(one)])).toBe('outrun');
  expect(await store.commit([count(two, one)])).toBe('kept');
  expect(await store.commit([count(two, one)])).toBe('outrun');
  const tomorrow = { day: '2026-03-03', begun: 1 };
  expect(await store.commit([count(tomorrow, two), wait(thanks('a'))])).toBe('kept');
  expect(await store.reads.messageDays(ACME)).toEqual([
    { person: 'sanne', newest: tomorrow, waitsFrom: '', waiting: 1 },
  ]);
  expect(await store.reads.messageDays('another')).toEqual([]);
});

testOnBoth('of many who count at once each is counted once', async ({ store, openAnother }) => {
  const stores = [store, await openAnother()];
  const countOne = async (which: Store): Promise<void> => {
    const newest = (await which.reads.messageDays(ACME))[0]?.newest;
    const kept = await which.commit([count({ day: MONDAY, begun: (newest?.begun ?? 0) + 1 }, newest)]);
    if (kept === 'outrun') await countOne(which);
  };
  await Promise.all(Array.from({ length: 8 }, (_none, place) => countOne(stores[place % 2] ?? store)));
  expect(await store.reads.messageDays(ACME)).toEqual([{ person: 'sanne', newest: { day: MONDAY, begun: 8 } }]);
});

testOnBoth('what waits comes the most urgent first, then the oldest; the same waits once', async ({ store }) => {
  await store.commit([wait(thanks('late'), { at: NOW + 2 }), wait(thanks('early'))]);
  await store.commit([wait(thanks('overdue'), { urgency: 'lead overdue', at: NOW + 3 })]);
  await store.commit([wait(thanks('late'), { urgency: 'invitation', at: NOW + 9 })]);
  await store.commit([wait(thanks('late'), { urgency: 'else' })]);
  await store.commit([wait(thanks('his'), { person: 'bram' })]);
  expect(await listWaiting(store)).toEqual(['overdue', 'late', 'early']);
  const among = await store.reads.waitingAmong(ACME, ['bram', 'sanne', 'nobody']);
  expect(among.map(({ person }) => person)).toEqual(['bram', 'sanne', 'sanne', 'sanne']);
  expect(await store.reads.waitingMessages('another', 'sanne')).toEqual([]);
});

testOnBoth('of one person so many wait: of the least urgent the oldest falls away', async ({ store }) => {
  const many = Array.from({ length: WAITING_MAX }, (_none, n) => wait(thanks(`${n}`), { at: NOW + n }));
  await store.commit([...many, wait(thanks('his'), { person: 'bram' })]);
  await store.commit([wait(thanks('overdue'), { urgency: 'lead overdue', at: NOW - DAY_MS })]);
  const waiting = await listWaiting(store);
  expect(waiting).toHaveLength(WAITING_MAX);
  expect([waiting[0], waiting[1]]).toEqual(['overdue', '1']);
  expect(await listWaiting(store, 'bram')).toEqual(['his']);
});

testOnBoth('what goes as itself waits no longer; of two instances one lets it go', async ({ store, openAnother }) => {
  await store.commit([wait(thanks('a'))]);
  const [{ id } = { id: 0 }] = await store.reads.waitingMessages(ACME, 'sanne');
  const release: Change = { kind: 'message.released', ...of, message: id };
  const kept = await Promise.all([store.commit([release]), (await openAnother()).commit([release])]);
  expect(kept.toSorted()).toEqual(['kept', 'outrun']);
  expect(await listWaiting(store)).toEqual([]);
});

const bundle = (messages: number[]): Change[] => [
  { kind: 'messages.bundled', ...of, messages, at: NOW, leftUntil: '2026-03-03' },
  {
    ...{ kind: 'direct.queued', organisation: ACME, target: toPerson('U-sanne'), at: NOW },
    subject: { kind: 'bundle', person: 'sanne', at: NOW },
  },
];

/** Two are put together, one is left. */
async function bundleTwo(store: Store): Promise<void> {
  await store.commit([wait(thanks('a')), wait(thanks('b')), wait(thanks('left'))]);
  const ids = (await store.reads.waitingMessages(ACME, 'sanne')).map(({ id }) => id);
  expect(await store.commit(bundle(ids.slice(0, 2)))).toBe('kept');
  expect(await store.commit(bundle(ids.slice(0, 2)))).toBe('outrun');
}

testOnBoth(
  'a bundle holds what was put together until it is sent; what is left waits for another day',
  async ({ store }) => {
    await bundleTwo(store);
    expect(await store.reads.bundled(ACME, 'sanne', NOW)).toEqual([thanks('a'), thanks('b')]);
    expect(await listWaiting(store)).toEqual(['left']);
    expect(await store.reads.messageDays(ACME)).toEqual([{ person: 'sanne', waitsFrom: '2026-03-03', waiting: 1 }]);
    // The same may wait anew meanwhile.
    await store.commit([wait(thanks('a'))]);
    expect(await listWaiting(store)).toEqual(['left', 'a']);
    await store.commit([markSent(await claimOne(store))]);
    expect(await store.reads.bundled(ACME, 'sanne', NOW)).toEqual([]);
    expect(await listWaiting(store)).toEqual(['left', 'a']);
  },
);

testOnBoth('a bundle that goes nowhere holds nothing any more', async ({ store }) => {
  await bundleTwo(store);
  await store.commit([{ kind: 'bundle.dropped', ...of, at: NOW }]);
  expect(await store.reads.bundled(ACME, 'sanne', NOW)).toEqual([]);
  expect(await listWaiting(store)).toEqual(['left']);
});

testOnBoth(
  'what waited too long, and days that are over, are forgotten; what is on its way is not',
  async ({ store }) => {
    await bundleTwo(store);
    await store.commit([count({ day: MONDAY, begun: 1 })]);
    await store.commit([{ kind: 'past.forgotten', at: NOW + DAY_MS }]);
    expect(await listWaiting(store)).toEqual(['left']);
    await store.commit([{ kind: 'past.forgotten', at: NOW + 3 * DAY_MS }]);
    expect(await store.reads.messageDays(ACME)).toEqual([]);
    expect(await store.reads.bundled(ACME, 'sanne', NOW)).toEqual([thanks('a'), thanks('b')]);
  },
);
