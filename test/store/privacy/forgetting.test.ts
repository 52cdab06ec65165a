import { expect } from 'vitest';
import type { Change } from '../../../src/store/change.ts';
import { onBoth } from '../bed.ts';
import { ACME, facts, lead, T } from '../given.ts';

const given = (id: string, at: number): Change => ({
  kind: 'verdict.given',
  lead: id,
  person: 'sanne',
  verdict: 'poor',
  at,
});

onBoth('leads are silent when neither they nor a judgement of them changed since', async ({ store }) => {
  await store.commit(['old', 'judged', 'claimed', 'updated'].map((id) => ({ kind: 'lead.added', lead: lead(id) })));
  await store.commit([{ kind: 'lead.added', lead: lead('new', { receivedAt: T + 10 }) }]);
  await store.commit([{ kind: 'lead.added', lead: lead('theirs', { organisation: 'another' }) }]);
  const was = JSON.stringify(facts('crm-updated'));
  await store.commit([
    given('judged', T + 10),
    given('old', T + 9),
    { kind: 'lead.claimed', lead: 'claimed', by: 'sanne', at: T + 10 },
    { kind: 'lead.updated', lead: 'updated', facts: facts('crm-updated', { score: 1 }), was, at: T + 10 },
  ]);
  expect(await store.reads.leadsSilentSince(ACME, T + 10)).toEqual([{ id: 'old', facts: facts('crm-old') }]);
  const all = await store.reads.leadsSilentSince(ACME, T + 11);
  expect(all.map(({ id }) => id).sort()).toEqual(['claimed', 'judged', 'new', 'old', 'updated']);
  expect(await store.reads.leadsSilentSince(ACME, T)).toEqual([]);
});

onBoth('a forgotten lead says nothing of its people, still counts, and is not found again', async ({ store, raw }) => {
  await store.commit([{ kind: 'lead.added', lead: lead('a') }, given('a', T + 1)]);
  await store.commit([
    { kind: 'verdict.noted', lead: 'a', person: 'sanne', note: 'Iris belt nooit terug', mayBeQuoted: true, at: T + 2 },
  ]);
  const nameless = { externalId: 'crm-a', company: '—', contact: {} };
  expect(await store.commit([{ kind: 'lead.forgotten', lead: 'a', facts: nameless }])).toBe('kept');
  expect((await store.reads.lead('a'))?.facts).toEqual(nameless);
  const left = [...(await raw('select * from leads')), ...(await raw('select * from verdicts'))];
  expect(JSON.stringify(left)).not.toMatch(/Iris|Voorbeeld|voorbeeld/);
  expect(await store.reads.judgement('a', 'sanne')).toMatchObject({ verdict: 'poor', mayBeQuoted: false });
  expect(await store.reads.counts('a')).toEqual({ good: 0, fair: 0, poor: 1 });
  expect(await store.reads.leadsSilentSince(ACME, T + 99)).toEqual([]);
});

onBoth('a day is swept once, whatever the number of instances', async ({ store, another }) => {
  const organisation = 'swept-once';
  const other = await another();
  const sweep = (day: string, was?: string): Change => ({ kind: 'day.swept', organisation, day, was });
  const atOnce = (change: Change) => Promise.all([store, other, store].map((each) => each.commit([change])));
  expect(await store.reads.sweptOn(organisation)).toBeUndefined();
  expect((await atOnce(sweep('2026-03-02'))).sort()).toEqual(['kept', 'outrun', 'outrun']);
  expect((await atOnce(sweep('2026-03-03', '2026-03-02'))).sort()).toEqual(['kept', 'outrun', 'outrun']);
  expect(await store.commit([sweep('2026-03-04', '2026-03-02')])).toBe('outrun');
  expect(await store.commit([sweep('2026-03-04')])).toBe('outrun');
  expect(await store.reads.sweptOn(organisation)).toBe('2026-03-03');
  expect(await store.reads.sweptOn('another')).toBeUndefined();
});
