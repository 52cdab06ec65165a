import { expect } from 'vitest';
import type { SubjectOf } from '../../../src/domain/subject.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, claimOne, markSent, NOW, refuse, toPerson } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const MONDAY = { day: '2026-03-02', begun: 1 };
const of = { organisation: ACME, person: 'sanne' };
const makeStep = (lead: string): SubjectOf<'lead-step'> => ({ kind: 'lead-step', lead, step: 50, person: 'sanne' });
const subject = makeStep('a');
const begin = (open = subject, was?: typeof MONDAY): Change[] => [
  {
    ...{ kind: 'messages.counted', ...of, now: { ...MONDAY, begun: (was?.begun ?? 0) + 1 }, open },
    ...(was !== undefined && { was }),
  },
  { kind: 'direct.queued', organisation: ACME, subject: open, target: toPerson('U-sanne'), at: NOW },
];
const grow = (was: string[], ...added: string[]): Change => ({
  ...{ kind: 'message.grown', ...of, on: MONDAY, was, added, at: NOW },
});
const readOpen = ({ reads }: Store) => reads.openMessage(ACME, 'sanne');

testOnBoth('what joins a message is drawn again where it stands, once however much joins', async ({ store }) => {
  await store.commit(begin());
  await store.commit([markSent(await claimOne(store))]);
  expect(await store.commit([grow([], 'b')])).toBe('kept');
  expect(await store.commit([grow(['b'], 'c', 'd')])).toBe('kept');
  expect(await readOpen(store)).toEqual({ subject, added: ['b', 'c', 'd'] });
  const update = await claimOne(store);
  expect(update).toMatchObject({ kind: 'update', subject, target: toPerson('U-sanne') });
  expect(update.of).toBeDefined();
});

testOnBoth('what is on its way is drawn when it leaves', async ({ store }) => {
  await store.commit(begin());
  await store.commit([grow([], 'b')]);
  expect(await claimOne(store)).toMatchObject({ kind: 'direct', subject });
});

testOnBoth('of two who let something join at once one is outrun', async ({ store, openAnother }) => {
  await store.commit(begin());
  const kept = await Promise.all([store.commit([grow([], 'b')]), (await openAnother()).commit([grow([], 'c')])]);
  expect(kept.toSorted()).toEqual(['kept', 'outrun']);
  expect(await store.commit([{ ...grow(['b'], 'd'), on: { ...MONDAY, begun: 2 } } as Change])).toBe('outrun');
});

testOnBoth('nothing joins a message that went nowhere, or of another day', async ({ store }) => {
  await store.commit(begin());
  await store.commit([refuse(await claimOne(store))]);
  expect(await readOpen(store)).toBeUndefined();
  await store.commit([{ kind: 'messages.counted', ...of, was: MONDAY, now: { day: '2026-03-03', begun: 1 } }]);
  expect(await store.commit([{ ...grow([], 'b'), on: { day: '2026-03-03', begun: 1 } } as Change])).toBe('outrun');
  expect(await store.reads.openMessage('another', 'sanne')).toBeUndefined();
});

testOnBoth('another message begins anew; one that cannot grow leaves it open', async ({ store }) => {
  await store.commit(begin());
  await store.commit([grow([], 'b')]);
  await store.commit([{ kind: 'messages.counted', ...of, was: MONDAY, now: { ...MONDAY, begun: 2 } }]);
  expect(await readOpen(store)).toEqual({ subject, added: ['b'] });
  await store.commit(begin(makeStep('z'), { ...MONDAY, begun: 2 }));
  expect(await readOpen(store)).toEqual({ subject: makeStep('z'), added: [] });
});
