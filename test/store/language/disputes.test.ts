import { expect } from 'vitest';
import { WORDING } from '../../../src/domain/leads/definition/points.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const add = (id: string, definition: number): Change => ({ kind: 'lead.added', lead: makeLead(id, { definition }) });
const judge = (lead: string, person: string): Change => ({
  kind: 'verdict.given',
  lead,
  person,
  verdict: 'poor',
  at: NOW,
});
const dispute = (lead: string, person: string, point: string, at = NOW): Change => ({
  ...{ kind: 'verdict.disputed', lead, person, point, at },
});
testOnBoth(
  'points are counted by judgements and people, of a version and a span, without managers and nobodies',
  async ({ store }) => {
    const commit = async (...changes: Change[]) => expect(await store.commit(changes)).toBe('kept');
    const span = { from: NOW - DAY_MS, until: NOW + 1, without: ['ruben'] };
    const count = (version: number, more: Partial<typeof span> = {}) =>
      store.reads.disputedPoints(ACME, { version, ...span, ...more });
    await commit(add('one', 1), add('two', 1), add('new', 2));
    for (const person of ['sanne', 'bram', 'ruben', 'gone']) {
      await commit(judge('one', person));
      await commit(dispute('one', person, 'budget'));
    }
    await commit(judge('two', 'sanne'));
    await commit(dispute('two', 'sanne', 'budget'));
    await commit(judge('two', 'bram'));
    await commit(dispute('two', 'bram', WORDING, NOW + 5));
    await commit(judge('new', 'bram'));
    await commit(dispute('new', 'bram', 'budget'));
    expect(await count(1)).toEqual([{ point: 'budget', judgements: 4, people: 3 }]);
    // What nobodies said is no people’s.
    await commit({ kind: 'person.erased', organisation: ACME, person: 'gone', at: NOW });
    expect(await count(1)).toEqual([{ point: 'budget', judgements: 3, people: 2 }]);
    expect(await count(2)).toEqual([{ point: 'budget', judgements: 1, people: 1 }]);
    expect(await count(1, { until: NOW })).toEqual([]);
    expect(await count(1, { from: NOW + 1, until: NOW + 9 })).toEqual([{ point: WORDING, judgements: 1, people: 1 }]);
    expect(await store.reads.disputedPoints('another', { version: 1, ...span })).toEqual([]);
    // Another verdict takes its point along.
    await commit({ kind: 'verdict.given', lead: 'two', person: 'sanne', verdict: 'good', was: 'poor', at: NOW + 1 });
    expect(await store.commit([dispute('two', 'sanne', 'budget')])).toBe('outrun');
    expect((await store.reads.judgement(ACME, 'two', 'sanne'))?.disputed).toBeUndefined();
    expect((await store.reads.judgement(ACME, 'one', 'sanne'))?.disputed).toBe('budget');
  },
);

testOnBoth('parts of the profile are counted the same way', async ({ store }) => {
  const commit = async (...changes: Change[]) => expect(await store.commit(changes)).toBe('kept');
  await commit(add('one', 1));
  for (const person of ['sanne', 'ruben']) {
    await commit(judge('one', person));
    await commit({
      ...{ kind: 'verdict.explained', organisation: ACME, lead: 'one', person, at: NOW },
      ...{ reason: 'not_our_customer', misfit: 'region' },
    });
  }
  const span = { from: NOW, until: NOW + 1, without: ['ruben'] };
  expect(await store.reads.namedMisfits(ACME, span)).toEqual([{ point: 'region', judgements: 1, people: 1 }]);
  expect(await store.reads.namedMisfits(ACME, { ...span, from: NOW + 1, until: NOW + 2 })).toEqual([]);
});

testOnBoth('disputes are looked at once a day, by whichever instance comes first', async ({ store }) => {
  const look = (day: string, was?: string): Change => {
    const watch = (of: string) => ({ day: of, told: { 'definition 1/budget': NOW } });
    return {
      kind: 'disputes.looked',
      organisation: ACME,
      watch: watch(day),
      was: was === undefined ? undefined : watch(was),
    };
  };
  expect(await store.commit([look('2026-03-02')])).toBe('kept');
  expect(await store.commit([look('2026-03-02')])).toBe('outrun');
  expect(await store.commit([look('2026-03-03', '2026-03-02')])).toBe('kept');
  expect(await store.commit([look('2026-03-03', '2026-03-02')])).toBe('outrun');
  expect(await store.reads.disputeWatch(ACME)).toEqual({ day: '2026-03-03', told: { 'definition 1/budget': NOW } });
});
