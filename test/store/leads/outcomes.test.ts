import { expect } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { type Bed, onBoth } from '../bed.ts';
import { ACME, lead, T } from '../given.ts';

type Given = Extract<Change, { kind: 'lead.outcome-given' }>;

const given = (outcome: Given['outcome'], at: number, more: Partial<Given> = {}): Change => ({
  kind: 'lead.outcome-given',
  organisation: ACME,
  lead: 'a',
  outcome,
  at,
  sinceMs: at - T,
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

/** The same sentence on both engines, with leads `a` and `b` there. */
function onLeads(sentence: string, body: (bed: Bed) => Promise<void>): void {
  onBoth(sentence, async (bed) => {
    await bed.store.commit(['a', 'b'].map((id): Change => ({ kind: 'lead.added', lead: lead(id) })));
    await body(bed);
  });
}

const history = async ({ raw }: Bed) =>
  (await raw('select outcome, at, until, since_ms from lead_outcomes order by at')).map((row) => [
    row['outcome'],
    Number(row['at']) - T,
    row['until'] === null ? null : Number(row['until']) - T,
    Number(row['since_ms']),
  ]);

onLeads('the clock of a lead can be read back, and is absent where it was not kept', async ({ store }) => {
  await store.commit([{ kind: 'lead.added', lead: lead('c', { dueAt: T + 9 }) }]);
  await store.commit([{ kind: 'lead.contacted', lead: 'c', by: 'sanne', at: T + 5, touchedMs: 4 }]);
  expect(await store.reads.lead('c')).toMatchObject({ dueAt: T + 9, touchedMs: 4 });
  await store.commit([{ kind: 'lead.contacted', lead: 'a', by: 'sanne', at: T + 5 }]);
  expect(await store.reads.lead('a')).toEqual(lead('a', { contactedBy: 'sanne', contactedAt: T + 5 }));
});

onLeads('outcomes follow each other, and the history keeps from when until when', async (bed) => {
  const { store } = bed;
  expect(await store.commit([given({ kind: 'opportunity' }, T + 10)])).toBe('kept');
  expect(await store.commit([given(won, T + 20, { was: T + 10 })])).toBe('kept');
  expect(await store.reads.lead('a')).toEqual(lead('a', { outcome: won, outcomeAt: T + 20 }));
  expect(await store.reads.lead('b')).toEqual(lead('b'));
  expect(await history(bed)).toEqual([
    ['opportunity', 10, 20, 10],
    ['won', 20, null, 20],
  ]);
});

onLeads('an outcome over another than the one it was decided on is outrun, and leaves no trace', async (bed) => {
  const { store } = bed;
  expect(await store.commit([given(won, T + 10, { was: T + 1 })])).toBe('outrun');
  await store.commit([given({ kind: 'opportunity' }, T + 10)]);
  for (const was of [undefined, T + 9, T + 11])
    expect(await store.commit([given(won, T + 20, was === undefined ? {} : { was })])).toBe('outrun');
  expect((await store.reads.lead('a'))?.outcome).toEqual({ kind: 'opportunity' });
  expect(await history(bed)).toEqual([['opportunity', 10, null, 10]]);
});

onLeads('of two outcomes at once, on two instances, exactly one is kept', async (bed) => {
  const other = await bed.another();
  const kept = await Promise.all([
    bed.store.commit([given(won, T + 10)]),
    other.commit([given({ kind: 'lost' }, T + 11)]),
  ]);
  expect([...kept].sort()).toEqual(['kept', 'outrun']);
  expect(await history(bed)).toHaveLength(1);
});

onLeads('more about the same outcome leaves its moment and its history as they were', async (bed) => {
  const { store } = bed;
  const outcome = { kind: 'lost', competitor: 'Rivaal' } as const;
  const detailed = (was: number): Change => ({
    kind: 'lead.outcome-detailed',
    lead: 'a',
    outcome,
    was,
    at: T + 30,
  });
  expect(await store.commit([detailed(T + 10)])).toBe('outrun');
  await store.commit([given({ kind: 'lost' }, T + 10)]);
  expect(await store.commit([detailed(T + 9)])).toBe('outrun');
  expect(await store.commit([detailed(T + 10)])).toBe('kept');
  expect(await store.reads.lead('a')).toMatchObject({ outcome, outcomeAt: T + 10 });
  expect(await history(bed)).toEqual([['lost', 10, null, 10]]);
  await store.commit([given(won, T + 40, { was: T + 10 })]);
  expect(await store.commit([detailed(T + 10)])).toBe('outrun');
});

onLeads('a lead that is not ripe is found from its moment on, and comes back once', async (bed) => {
  const { store } = bed;
  const returnsAt = T + DAY_MS;
  await store.commit([given(nurture, T + 10, { returnsAt })]);
  await store.commit([given(won, T + 10, { lead: 'b' })]);
  expect(await store.reads.returning(ACME, returnsAt - 1)).toEqual([]);
  expect(await store.reads.returning('another', returnsAt)).toEqual([]);
  const due = await store.reads.returning(ACME, returnsAt);
  expect(due).toEqual([lead('a', { outcome: nurture, outcomeAt: T + 10 })]);
  expect(await store.commit([returned(T + 10, returnsAt - 1)])).toBe('outrun');
  expect(await store.commit([returned(T + 9, returnsAt)])).toBe('outrun');
  const other = await bed.another();
  const kept = await Promise.all([store, other].map((each) => each.commit([returned(T + 10, returnsAt)])));
  expect([...kept].sort()).toEqual(['kept', 'outrun']);
  expect(await store.reads.lead('a')).toEqual(lead('a', { outcomeAt: returnsAt }));
  expect(await store.reads.returning(ACME, returnsAt + DAY_MS)).toEqual([]);
  expect(await history(bed)).toContainEqual(['nurture', 10, DAY_MS, 10]);
});

onLeads(
  'a lead that is back gets its next outcome over that, and one that got another does not come back',
  async (bed) => {
    const { store } = bed;
    await store.commit([given(nurture, T + 10, { returnsAt: T + 20 })]);
    await store.commit([returned(T + 10, T + 20)]);
    expect(await store.commit([given(won, T + 30)])).toBe('outrun');
    expect(await store.commit([given(won, T + 30, { was: T + 20 })])).toBe('kept');
    expect(await history(bed)).toEqual([
      ['nurture', 10, 20, 10],
      ['won', 30, null, 30],
    ]);
    await store.commit([given(nurture, T + 10, { lead: 'b', returnsAt: T + 20 })]);
    await store.commit([given(won, T + 15, { lead: 'b', was: T + 10 })]);
    expect(await store.reads.returning(ACME, T + 99)).toEqual([]);
    expect(await store.commit([returned(T + 10, T + 99, 'b')])).toBe('outrun');
  },
);

onLeads('a hundred leads come back at once, the longest due first', async ({ store }) => {
  const ids = Array.from({ length: 103 }, (_, n) => `n${n}`);
  await store.commit(ids.map((id): Change => ({ kind: 'lead.added', lead: lead(id) })));
  await store.commit(ids.map((id, n) => given(nurture, T + 1, { lead: id, returnsAt: T + 1000 - n })));
  const due = await store.reads.returning(ACME, T + 1000);
  expect(due.map(({ id }) => id)).toEqual(ids.slice(3).reverse());
});

onLeads('wins are those of a time that still are, in their order, so many at most', async ({ store }) => {
  const ids = ['c', 'd', 'e', 'f'];
  await store.commit(ids.map((id): Change => ({ kind: 'lead.added', lead: lead(id) })));
  const win = (id: string, at: number) => given(won, at, { lead: id });
  await store.commit([win('b', T + 30), win('a', T + 10), win('c', T + 20), win('d', T + 9), win('e', T + 40)]);
  await store.commit([given({ kind: 'lost' }, T + 35, { lead: 'c', was: T + 20 })]);
  await store.commit([given({ kind: 'opportunity' }, T + 15, { lead: 'f' })]);
  const wins = async (most: number) => (await store.reads.winsBetween(ACME, T + 10, T + 40, most)).map(({ id }) => id);
  expect(await wins(10)).toEqual(['a', 'b']);
  expect(await wins(1)).toEqual(['a']);
  expect(await store.reads.winsBetween('another', T, T + 99, 10)).toEqual([]);
  const [first] = await store.reads.winsBetween(ACME, T + 10, T + 40, 1);
  expect(first).toEqual(lead('a', { outcome: won, outcomeAt: T + 10 }));
});
