import { expect } from 'vitest';
import { HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';
import { added, campaign, erased, followUp, given, moved, shown, week } from './happenings.ts';

testOnBoth('whoever owns a lead or contacted it had it; whoever contacted it touched it', async (testStore) => {
  const { store, runSql } = testStore;
  for (const [id, due, touched] of [
    ['a', 5, 4],
    ['b', 5, null],
    ['c', -1, 3],
    ['d', 5, 170],
    ['e', 170, 4],
  ] as const) {
    await followUp(testStore, id, due, touched);
  }
  const owners = { a: 'bram', b: 'fleur', c: 'thijs', d: 'noor', e: 'sanne' };
  for (const [id, owner] of Object.entries(owners))
    await runSql(`update leads set owner = '${owner}' where id = '${id}'`);
  await runSql("update leads set contacted_by = 'sam' where id = 'c'");
  await store.commit([given('c', 'priya', 'good', NOW + 1)]);
  const { promise } = await week(store);
  // Contacted by Bram, all but the third; that one was due before and is judged now.
  expect(promise.people.toSorted()).toEqual(['bram', 'fleur', 'noor', 'sam', 'thijs']);
  expect(promise.touchers.toSorted()).toEqual(['bram', 'sam']);
  expect([promise.due, promise.ids.toSorted()]).toEqual([4, ['a', 'b', 'c', 'd']]);
  await store.commit([erased('thijs'), erased('sam')]);
  expect((await week(store)).promise.people.toSorted()).toEqual(['bram', 'fleur', 'noor']);
});

testOnBoth('leads that wait are those of the week that nobody contacted in it', async (testStore) => {
  for (const [id, touched] of [
    ['a', null],
    ['b', 5],
    ['c', 168],
    ['d', null],
  ] as const) {
    await testStore.store.commit([added(id, '', id === 'd' ? NOW - 1 : NOW + 1)]);
    if (touched === null) continue;
    await testStore.store.commit([
      { kind: 'lead.contacted', lead: id, by: 'bram', at: NOW + touched * HOUR_MS, touchedMs: 1 },
    ]);
  }
  const { handedOver, waiting } = await week(testStore.store);
  expect([handedOver, waiting]).toEqual([3, 2]);
});

testOnBoth(
  'a campaign is counted without some people, and without leads behind another’s signal',
  async ({ store }) => {
    await store.commit([added('a', 'fair'), added('b', 'fair'), added('c', 'mail')]);
    await store.commit([
      given('a', 'ruben', 'poor', NOW),
      given('a', 'bram', 'good', NOW),
      given('b', 'ruben', 'poor', NOW),
      given('c', 'fleur', 'poor', NOW),
    ]);
    expect(shown((await campaign(store, 'fair')).judged)).toBe('0 1 1 bram ruben');
    expect(shown((await campaign(store, 'fair', ['ruben', "o'brien"])).judged)).toBe('1 0 0 bram');
    const signalled = (at: number): Change => ({
      kind: 'campaign.signalled',
      organisation: ACME,
      campaign: 'fair',
      judged: { from: NOW, until: NOW + 1 },
      reasons: ['junk'],
      at,
    });
    await store.commit([signalled(NOW + 5)]);
    expect(await store.reads.signal(ACME, 'fair', NOW + 5)).toEqual({ reasons: ['junk'] });
    expect(await store.reads.signal(ACME, 'fair', NOW + 6)).toBeUndefined();
    await store.commit([moved('a', 'fair', 'mail'), given('a', 'thijs', 'poor', NOW)]);
    const mail = async (toldSince: number) =>
      shown(
        (await store.reads.campaignCounts(ACME, 'mail', { from: NOW, until: NOW + 1, without: [], toldSince })).judged,
      );
    expect(await mail(NOW)).toBe('0 0 1 fleur');
    expect(await mail(NOW + 5)).toBe('0 0 2 bram fleur ruben thijs');
    // Of its own campaign they stand behind it all the same.
    expect(shown((await campaign(store, 'fair')).judged)).toBe('0 0 1 ruben');
    expect(await store.commit([signalled(NOW + 7)])).toBe('outrun');
  },
);
