import { expect } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';

type Given = Extract<Change, { kind: 'lead.outcome-given' }>;

const given = (outcome: Given['outcome'], at: number, more: Partial<Given> = {}): Change => ({
  kind: 'lead.outcome-given',
  organisation: ACME,
  lead: 'a',
  outcome,
  at,
  sinceMs: at - NOW,
  toldAt: at,
  ...more,
});
const won = { kind: 'won', value: { amount: 1e10, currency: 'EUR' } } as const;
const nurture = { kind: 'nurture', returnsOn: '2026-04-01' } as const;
const returned = (was: number, at: number, id = 'a'): Change => ({
  kind: 'lead.returned',
  organisation: ACME,
  lead: id,
  was,
  at,
});

/** The same sentence on both databases, with leads `a` and `b` there. */
function onLeads(sentence: string, body: (testStore: TestStore) => Promise<void>): void {
  testOnBoth(sentence, async (testStore) => {
    await testStore.store.commit(['a', 'b'].map((id): Change => ({ kind: 'lead.added', lead: makeLead(id) })));
    await body(testStore);
  });
}

const history = async ({ runSql }: TestStore) =>
  (await runSql('select outcome, at, until, since_ms from lead_outcomes order by at')).map((row) => [
    row['outcome'],
    Number(row['at']) - NOW,
    row['until'] === null ? null : Number(row['until']) - NOW,
    Number(row['since_ms']),
  ]);

onLeads('the clock of a lead can be read back, and is absent where it was not kept', async ({ store }) => {
  await store.commit([{ kind: 'lead.added', lead: makeLead('c', { dueAt: NOW + 9 }) }]);
  await store.commit([{ kind: 'lead.contacted', lead: 'c', by: 'sanne', at: NOW + 5, touchedMs: 4 }]);
  expect(await store.reads.lead(ACME, 'c')).toMatchObject({ dueAt: NOW + 9, touchedMs: 4 });
  await store.commit([{ kind: 'lead.contacted', lead: 'a', by: 'sanne', at: NOW + 5 }]);
  expect(await store.reads.lead(ACME, 'a')).toEqual(makeLead('a', { contactedBy: 'sanne', contactedAt: NOW + 5 }));
});

onLeads('outcomes follow each other, and the history keeps from when until when', async (testStore) => {
  const { store } = testStore;
  expect(await store.commit([given({ kind: 'opportunity' }, NOW + 10)])).toBe('kept');
  expect(await store.commit([given(won, NOW + 20, { was: NOW + 10 })])).toBe('kept');
  expect(await store.reads.lead(ACME, 'a')).toEqual(makeLead('a', { outcome: won, outcomeAt: NOW + 20 }));
  expect(await store.reads.lead(ACME, 'b')).toEqual(makeLead('b'));
  expect(await history(testStore)).toEqual([
    ['opportunity', 10, 20, 10],
    ['won', 20, null, 20],
  ]);
});

onLeads('an outcome over another than the one it was decided on is outrun, and leaves no trace', async (testStore) => {
  const { store } = testStore;
  expect(await store.commit([given(won, NOW + 10, { was: NOW + 1 })])).toBe('outrun');
  await store.commit([given({ kind: 'opportunity' }, NOW + 10)]);
  for (const was of [undefined, NOW + 9, NOW + 11])
    expect(await store.commit([given(won, NOW + 20, was === undefined ? {} : { was })])).toBe('outrun');
  expect((await store.reads.lead(ACME, 'a'))?.outcome).toEqual({ kind: 'opportunity' });
  expect(await history(testStore)).toEqual([['opportunity', 10, null, 10]]);
});

onLeads('of two outcomes at once, on two instances, exactly one is kept', async (testStore) => {
  const other = await testStore.openAnother();
  const kept = await Promise.all([
    testStore.store.commit([given(won, NOW + 10)]),
    other.commit([given({ kind: 'lost' }, NOW + 11)]),
  ]);
  expect([...kept].sort()).toEqual(['kept', 'outrun']);
  expect(await history(testStore)).toHaveLength(1);
});

onLeads('more about the same outcome leaves its moment and its history as they were', async (testStore) => {
  const { store } = testStore;
  const outcome = { kind: 'lost', competitor: 'Rivaal' } as const;
  const detailed = (was: number): Change => ({
    kind: 'lead.outcome-detailed',
    lead: 'a',
    outcome,
    was,
    at: NOW + 30,
  });
  expect(await store.commit([detailed(NOW + 10)])).toBe('outrun');
  await store.commit([given({ kind: 'lost' }, NOW + 10)]);
  expect(await store.commit([detailed(NOW + 9)])).toBe('outrun');
  expect(await store.commit([detailed(NOW + 10)])).toBe('kept');
  expect(await store.reads.lead(ACME, 'a')).toMatchObject({ outcome, outcomeAt: NOW + 10 });
  expect(await history(testStore)).toEqual([['lost', 10, null, 10]]);
  await store.commit([given(won, NOW + 40, { was: NOW + 10 })]);
  expect(await store.commit([detailed(NOW + 10)])).toBe('outrun');
});

onLeads('a lead that is not ripe is found from its moment on, and comes back once', async (testStore) => {
  const { store } = testStore;
  const returnsAt = NOW + DAY_MS;
  await store.commit([given(nurture, NOW + 10, { returnsAt })]);
  await store.commit([given(won, NOW + 10, { lead: 'b' })]);
  expect(await store.reads.returning(ACME, returnsAt - 1)).toEqual([]);
  expect(await store.reads.returning('another', returnsAt)).toEqual([]);
  const due = await store.reads.returning(ACME, returnsAt);
  expect(due).toEqual([makeLead('a', { outcome: nurture, outcomeAt: NOW + 10 })]);
  expect(await store.commit([returned(NOW + 10, returnsAt - 1)])).toBe('outrun');
  expect(await store.commit([returned(NOW + 9, returnsAt)])).toBe('outrun');
  const other = await testStore.openAnother();
  const kept = await Promise.all([store, other].map((each) => each.commit([returned(NOW + 10, returnsAt)])));
  expect([...kept].sort()).toEqual(['kept', 'outrun']);
  expect(await store.reads.lead(ACME, 'a')).toEqual(makeLead('a', { outcomeAt: returnsAt }));
  expect(await store.reads.returning(ACME, returnsAt + DAY_MS)).toEqual([]);
  expect(await history(testStore)).toContainEqual(['nurture', 10, DAY_MS, 10]);
});

onLeads(
  'a lead that is back gets its next outcome over that, and one that got another does not come back',
  async (testStore) => {
    const { store } = testStore;
    await store.commit([given(nurture, NOW + 10, { returnsAt: NOW + 20 })]);
    await store.commit([returned(NOW + 10, NOW + 20)]);
    expect(await store.commit([given(won, NOW + 30)])).toBe('outrun');
    expect(await store.commit([given(won, NOW + 30, { was: NOW + 20 })])).toBe('kept');
    expect(await history(testStore)).toEqual([
      ['nurture', 10, 20, 10],
      ['won', 30, null, 30],
    ]);
    await store.commit([given(nurture, NOW + 10, { lead: 'b', returnsAt: NOW + 20 })]);
    await store.commit([given(won, NOW + 15, { lead: 'b', was: NOW + 10 })]);
    expect(await store.reads.returning(ACME, NOW + 99)).toEqual([]);
    expect(await store.commit([returned(NOW + 10, NOW + 99, 'b')])).toBe('outrun');
  },
);

onLeads('a hundred leads come back at once, the longest due first', async ({ store }) => {
  const ids = Array.from({ length: 103 }, (_, n) => `n${n}`);
  await store.commit(ids.map((id): Change => ({ kind: 'lead.added', lead: makeLead(id) })));
  await store.commit(ids.map((id, n) => given(nurture, NOW + 1, { lead: id, returnsAt: NOW + 1000 - n })));
  const due = await store.reads.returning(ACME, NOW + 1000);
  expect(due.map(({ id }) => id)).toEqual(ids.slice(3).reverse());
});

onLeads('wins are those of a time that still are, in their order, so many at most', async ({ store }) => {
  const ids = ['c', 'd', 'e', 'f'];
  await store.commit(ids.map((id): Change => ({ kind: 'lead.added', lead: makeLead(id) })));
  const win = (id: string, at: number) => given(won, at, { lead: id });
  await store.commit([
    win('b', NOW + 30),
    win('a', NOW + 10),
    win('c', NOW + 20),
    win('d', NOW + 9),
    win('e', NOW + 40),
  ]);
  await store.commit([given({ kind: 'lost' }, NOW + 35, { lead: 'c', was: NOW + 20 })]);
  await store.commit([given({ kind: 'opportunity' }, NOW + 15, { lead: 'f' })]);
  const wins = async (most: number) =>
    (await store.reads.winsBetween(ACME, NOW + 10, NOW + 40, most)).map(({ id }) => id);
  expect(await wins(10)).toEqual(['a', 'b']);
  expect(await wins(1)).toEqual(['a']);
  expect(await store.reads.winsBetween('another', NOW, NOW + 99, 10)).toEqual([]);
  const [first] = await store.reads.winsBetween(ACME, NOW + 10, NOW + 40, 1);
  expect(first).toEqual(makeLead('a', { outcome: won, outcomeAt: NOW + 10 }));
});
