import { expect } from 'vitest';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const given = (id: string, at: number): Change => ({
  kind: 'verdict.given',
  lead: id,
  person: 'sanne',
  verdict: 'poor',
  at,
});

testOnBoth('leads are silent when neither they nor a judgement of them changed since', async ({ store }) => {
  await store.commit(['old', 'judged', 'claimed', 'updated'].map((id) => ({ kind: 'lead.added', lead: makeLead(id) })));
  await store.commit([{ kind: 'lead.added', lead: makeLead('new', { receivedAt: NOW + 10 }) }]);
  await store.commit([{ kind: 'lead.added', lead: makeLead('theirs', { organisation: 'another' }) }]);
  const was = JSON.stringify(makeFacts('crm-updated'));
  await store.commit([
    given('judged', NOW + 10),
    given('old', NOW + 9),
    { kind: 'lead.claimed', lead: 'claimed', by: 'sanne', at: NOW + 10 },
    { kind: 'lead.updated', lead: 'updated', facts: makeFacts('crm-updated', { score: 1 }), was, at: NOW + 10 },
  ]);
  expect(await store.reads.leadsSilentSince(ACME, NOW + 10)).toEqual([{ id: 'old', facts: makeFacts('crm-old') }]);
  const all = await store.reads.leadsSilentSince(ACME, NOW + 11);
  expect(all.map(({ id }) => id).sort()).toEqual(['claimed', 'judged', 'new', 'old', 'updated']);
  expect(await store.reads.leadsSilentSince(ACME, NOW)).toEqual([]);
});

testOnBoth(
  'a forgotten lead says nothing of its people, still counts, and is not found again',
  async ({ store, runSql }) => {
    await store.commit([{ kind: 'lead.added', lead: makeLead('a') }, given('a', NOW + 1)]);
    await store.commit([
      {
        kind: 'verdict.noted',
        lead: 'a',
        person: 'sanne',
        note: 'Iris belt nooit terug',
        mayBeQuoted: true,
        at: NOW + 2,
      },
    ]);
    const nameless = { externalId: 'crm-a', company: '—', contact: {} };
    expect(await store.commit([{ kind: 'lead.forgotten', lead: 'a', facts: nameless }])).toBe('kept');
    expect((await store.reads.lead(ACME, 'a'))?.facts).toEqual(nameless);
    const left = [...(await runSql('select * from leads')), ...(await runSql('select * from verdicts'))];
    expect(JSON.stringify(left)).not.toMatch(/Iris|Voorbeeld|voorbeeld/);
    expect(await store.reads.judgement(ACME, 'a', 'sanne')).toMatchObject({ verdict: 'poor', mayBeQuoted: false });
    expect(await store.reads.counts(ACME, 'a')).toEqual({ good: 0, fair: 0, poor: 1 });
    expect(await store.reads.leadsSilentSince(ACME, NOW + 99)).toEqual([]);
  },
);

testOnBoth('a day is swept once, whatever the number of instances', async ({ store, openAnother }) => {
  const organisation = 'swept-once';
  const other = await openAnother();
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
