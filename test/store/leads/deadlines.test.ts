import { expect } from 'vitest';
import type { LeadOutcome } from '../../../src/domain/leads/outcome.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const added = (id: string, dueAt?: number): Change => ({
  kind: 'lead.added',
  lead: makeLead(id, dueAt === undefined ? {} : { dueAt }),
});
const looked = (until: string, was?: string): Change => ({
  kind: 'deadlines.looked',
  organisation: ACME,
  until,
  was,
});
const START = { at: 0, id: '' };

async function list(store: Store, since = START, now = NOW): Promise<string[]> {
  return (await store.reads.overdueSince(ACME, since, now)).leads.map(({ id }) => id);
}

testOnBoth(
  'untouched leads whose deadline passed are found in its order, each until the next look',
  async ({ store }) => {
    await store.commit([
      added('c', NOW - 3),
      added('a', NOW - 1),
      added('b', NOW - 3),
      added('now', NOW),
      added('none'),
    ]);
    expect(await list(store)).toEqual(['b', 'c', 'a']);
    expect(await list(store, { at: NOW - 3, id: 'b' })).toEqual(['c', 'a']);
    expect(await list(store, { at: NOW - 3, id: 'c' })).toEqual(['a']);
    expect(await list(store, { at: NOW, id: '' })).toEqual([]);
    // What was due at the very moment of a look is found by the next.
    expect(await list(store, { at: NOW, id: '' }, NOW + 1)).toEqual(['now']);
    expect((await store.reads.overdueSince('other', START, NOW)).leads).toEqual([]);
  },
);

testOnBoth('leads that were contacted, came to an end or are back are not overdue', async ({ store }) => {
  const outcome: LeadOutcome = { kind: 'nurture', returnsOn: '2027-03-01' };
  const given = (lead: string): Change => ({
    ...{ kind: 'lead.outcome-given', organisation: ACME, lead, outcome },
    ...{ at: NOW - 2, sinceMs: 1, toldAt: NOW - 2 },
  });
  await store.commit(['touched', 'ended', 'back', 'open'].map((id) => added(id, NOW - 3)));
  await store.commit([{ kind: 'lead.contacted', lead: 'touched', by: 'sanne', at: NOW - 2 }]);
  await store.commit([given('ended'), given('back')]);
  await store.commit([{ kind: 'lead.returned', organisation: ACME, lead: 'back', was: NOW - 2, at: NOW - 1 }]);
  expect(await list(store)).toEqual(['open']);
});

testOnBoth('of many leads due at one moment a hundred are found at once, and all by and by', async ({ store }) => {
  await store.commit(Array.from({ length: 230 }, (_, n) => added(`lead-${String(n).padStart(3, '0')}`, NOW - 5)));
  const sizes: number[] = [];
  const found = new Set<string>();
  let since = START;
  for (let isAll = false; !isAll; ) {
    const some = await store.reads.overdueSince(ACME, since, NOW);
    sizes.push(some.leads.length);
    for (const { id } of some.leads) found.add(id);
    since = { at: NOW - 5, id: some.leads.at(-1)?.id ?? '' };
    isAll = some.isAll;
  }
  expect(sizes).toEqual([100, 100, 30]);
  expect(found.size).toBe(230);
});

testOnBoth('of two instances that looked at once one keeps it', async ({ store }) => {
  expect(await store.reads.deadlinesLookedAt(ACME)).toBeUndefined();
  const first = await Promise.all([store.commit([looked('5/')]), store.commit([looked('5/')])]);
  expect(first.toSorted()).toEqual(['kept', 'outrun']);
  const next = await Promise.all([store.commit([looked('9/a', '5/')]), store.commit([looked('9/a', '5/')])]);
  expect(next.toSorted()).toEqual(['kept', 'outrun']);
  expect(await store.reads.deadlinesLookedAt(ACME)).toBe('9/a');
});
