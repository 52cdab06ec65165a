import { expect } from 'vitest';
import type { Verdict } from '../../../src/domain/leads/verdict.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeLead, NOW } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';

const of = { lead: 'a', person: 'sanne' };
const given = (verdict: Verdict, was?: Verdict, at = NOW): Change => ({
  kind: 'verdict.given',
  ...of,
  verdict,
  ...(was && { was }),
  at,
});
const withdrawn = (was: Verdict): Change => ({ kind: 'verdict.withdrawn', ...of, was, at: NOW + 9 });
const explained: Change = {
  kind: 'verdict.explained',
  organisation: ACME,
  ...of,
  reason: 'not_our_customer',
  misfit: 'size',
  at: NOW + 1,
};
const noted: Change = { kind: 'verdict.noted', ...of, note: 'te klein', mayBeQuoted: true, at: NOW + 2 };
const none = { good: 0, fair: 0, poor: 0 };

/** The same sentence on both databases, with leads `a` and `b` there to be judged. */
function onLeads(sentence: string, body: (testStore: TestStore) => Promise<void>): void {
  testOnBoth(sentence, async (testStore) => {
    await testStore.store.commit(['a', 'b'].map((id): Change => ({ kind: 'lead.added', lead: makeLead(id) })));
    await body(testStore);
  });
}

onLeads('a verdict that is given can be read back and is counted', async ({ store }) => {
  expect(await store.reads.judgement(ACME, 'a', 'sanne')).toBeUndefined();
  expect(await store.reads.counts(ACME, 'a')).toEqual(none);
  expect(await store.commit([given('good')])).toBe('kept');
  expect(await store.reads.judgement(ACME, 'a', 'sanne')).toEqual({
    ...of,
    verdict: 'good',
    mayBeQuoted: false,
    givenAt: NOW,
  });
  expect(await store.reads.counts(ACME, 'a')).toEqual({ ...none, good: 1 });
  expect(await store.reads.counts(ACME, 'b')).toEqual(none);
});

onLeads('a first verdict given by one person at ten places at once is counted once', async ({ store }) => {
  const kept = await Promise.all(Array.from({ length: 10 }, () => store.commit([given('good')])));
  expect(kept.filter((each) => each === 'kept')).toHaveLength(1);
  expect(await store.reads.counts(ACME, 'a')).toEqual({ ...none, good: 1 });
});

onLeads('a first verdict is outrun when there is one already', async ({ store }) => {
  await store.commit([given('good')]);
  expect(await store.commit([given('poor')])).toBe('outrun');
  expect(await store.reads.counts(ACME, 'a')).toEqual({ ...none, good: 1 });
});

onLeads('a changed mind takes the place of the verdict it was decided on', async ({ store }) => {
  await store.commit([given('poor')]);
  await store.commit([explained]);
  await store.commit([noted]);
  expect(await store.commit([given('fair', 'poor', NOW + 5)])).toBe('kept');
  expect(await store.reads.judgement(ACME, 'a', 'sanne')).toEqual({
    ...of,
    verdict: 'fair',
    mayBeQuoted: false,
    givenAt: NOW,
  });
  expect(await store.reads.counts(ACME, 'a')).toEqual({ ...none, fair: 1 });
});

onLeads('a changed mind over another verdict, or over none, is outrun', async ({ store }) => {
  expect(await store.commit([given('fair', 'poor')])).toBe('outrun');
  await store.commit([given('good')]);
  expect(await store.commit([given('fair', 'poor')])).toBe('outrun');
  expect(await store.reads.counts(ACME, 'a')).toEqual({ ...none, good: 1 });
});

onLeads('a verdict is withdrawn only while it is the one that stands', async ({ store }) => {
  expect(await store.commit([withdrawn('good')])).toBe('outrun');
  await store.commit([given('good')]);
  expect(await store.commit([withdrawn('poor')])).toBe('outrun');
  expect(await store.commit([withdrawn('good')])).toBe('kept');
  expect(await store.reads.counts(ACME, 'a')).toEqual(none);
  expect(await store.reads.judgement(ACME, 'a', 'sanne')).toBeUndefined();
});

onLeads('a poor verdict keeps its reason, its misfit and a note', async ({ store }) => {
  await store.commit([given('poor')]);
  expect(await store.commit([explained])).toBe('kept');
  expect(await store.commit([noted])).toBe('kept');
  expect(await store.reads.judgement(ACME, 'a', 'sanne')).toEqual({
    ...of,
    verdict: 'poor',
    reason: 'not_our_customer',
    misfit: 'size',
    note: 'te klein',
    mayBeQuoted: true,
    givenAt: NOW,
  });
  const another: Change = { kind: 'verdict.explained', organisation: ACME, ...of, reason: 'junk', at: NOW + 3 };
  expect(await store.commit([another])).toBe('kept');
  expect((await store.reads.judgement(ACME, 'a', 'sanne'))?.misfit).toBeUndefined();
});

onLeads('a reason or a note for a verdict that is not poor is outrun', async ({ store }) => {
  expect(await store.commit([explained])).toBe('outrun');
  await store.commit([given('good')]);
  expect(await store.commit([explained])).toBe('outrun');
  expect(await store.commit([noted])).toBe('outrun');
});

onLeads('the history remembers every verdict and its withdrawal, and nothing that was outrun', async (testStore) => {
  const { store, runSql } = testStore;
  await store.commit([given('good')]);
  await store.commit([given('poor')]);
  await store.commit([given('poor', 'good', NOW + 5)]);
  await store.commit([withdrawn('good')]);
  await store.commit([withdrawn('poor')]);
  const rows = await runSql('select verdict, at, until from verdict_history order by at');
  expect(rows.map(({ verdict, at, until }) => [verdict, Number(at) - NOW, until && Number(until) - NOW])).toEqual([
    ['good', 0, 5],
    ['poor', 5, 9],
    [null, 9, null],
  ]);
});

onLeads('people are counted by verdict, each once', async ({ store }) => {
  const by = (person: string, verdict: Verdict): Change => ({
    kind: 'verdict.given',
    lead: 'a',
    person,
    verdict,
    at: NOW,
  });
  await store.commit([by('sanne', 'good'), by('bram', 'good'), by('fleur', 'poor')]);
  await store.commit([by('thijs', 'fair')]);
  expect(await store.reads.counts(ACME, 'a')).toEqual({ good: 2, fair: 1, poor: 1 });
});
