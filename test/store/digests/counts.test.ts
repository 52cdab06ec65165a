import { expect } from 'vitest';
import type { WeekCounts } from '../../../src/domain/digests/counts.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';
import { added, back, campaign, END, erased, followUp, given, moved, shown, WEEK, week, why } from './happenings.ts';

const WEEKS: [sentence: string, changes: Change[], first: string, second: string][] = [
  ['nothing', [], '0 0 0', '0 0 0'],
  ['a judgement counts in its week', [given('a', 'bram', 'good', NOW + 1)], '1 0 0 bram', '0 0 0'],
  ['the first moment counts, the last is of the next', [given('a', 'bram', 'good', END)], '0 0 0', '1 0 0 bram'],
  ['judged at the very first moment', [given('a', 'bram', 'good', NOW)], '1 0 0 bram', '0 0 0'],
  ['judged at the very last', [given('a', 'bram', 'good', END - 1)], '1 0 0 bram', '0 0 0'],
  [
    'judged anew inside the week: the last one',
    [given('a', 'bram', 'good', NOW + 1), given('a', 'bram', 'poor', NOW + 2, 'good')],
    '0 0 1 bram',
    '0 0 0',
  ],
  [
    'judged anew after the end: each in its own week',
    [given('a', 'bram', 'good', NOW + 1), given('a', 'bram', 'poor', END + 2, 'good')],
    '1 0 0 bram',
    '0 0 1 bram',
  ],
  [
    'judged anew at the very end: it held until then',
    [given('a', 'bram', 'good', NOW + 1), given('a', 'bram', 'poor', END, 'good')],
    '1 0 0 bram',
    '0 0 1 bram',
  ],
  ['taken back inside', [given('a', 'bram', 'good', NOW + 1), back('a', 'bram', 'good', END - 1)], '0 0 0', '0 0 0'],
  ['taken back after', [given('a', 'bram', 'good', NOW + 1), back('a', 'bram', 'good', END)], '1 0 0 bram', '0 0 0'],
  [
    'taken back and given again inside',
    [given('a', 'bram', 'good', NOW), back('a', 'bram', 'good', NOW + 1), given('a', 'bram', 'fair', NOW + 2)],
    '0 1 0 bram',
    '0 0 0',
  ],
  [
    'taken back inside, given again after',
    [given('a', 'bram', 'good', NOW), back('a', 'bram', 'good', NOW + 1), given('a', 'bram', 'fair', END + 2)],
    '0 0 0',
    '0 1 0 bram',
  ],
  [
    'all in one millisecond: the last one',
    [given('a', 'bram', 'good', NOW), back('a', 'bram', 'good', NOW), given('a', 'bram', 'poor', NOW)],
    '0 0 1 bram',
    '0 0 0',
  ],
  [
    'judged by three: as two of them say',
    [given('a', 'bram', 'good', NOW), given('a', 'fleur', 'poor', NOW), given('a', 'thijs', 'poor', NOW)],
    '0 0 1 bram fleur thijs',
    '0 0 0',
  ],
  [
    'half is no majority',
    [given('a', 'bram', 'good', NOW), given('a', 'fleur', 'poor', NOW), given('b', 'bram', 'fair', NOW)],
    '0 2 0 bram fleur',
    '0 0 0',
  ],
  [
    'only those of the week make its quality',
    [given('a', 'bram', 'good', NOW), given('a', 'fleur', 'poor', END), given('a', 'thijs', 'poor', END)],
    '1 0 0 bram',
    '0 0 1 fleur thijs',
  ],
  [
    'erased people count and are nobody',
    [
      ...[given('a', 'bram', 'poor', NOW), given('a', 'fleur', 'poor', NOW), erased('bram')],
      ...[given('b', 'thijs', 'good', END), erased('thijs')],
    ],
    '0 0 1 fleur',
    '1 0 0',
  ],
];

for (const [sentence, changes, first, second] of WEEKS) {
  testOnBoth(`quality of a week: ${sentence}`, async ({ store }) => {
    expect(await store.commit([added('a'), added('b')])).toBe('kept');
    const seen = [];
    for (const change of changes) {
      // As it is asked right after the week, and three weeks late.
      if ('at' in change && change.at >= END && seen.length === 0) seen.push(shown((await week(store)).judged));
      expect(await store.commit([change])).toBe('kept');
    }
    expect([...seen, shown((await week(store)).judged)]).toEqual(seen.length === 0 ? [first] : [first, first]);
    expect(shown((await week(store, 1)).judged)).toBe(second);
    expect(shown((await week(store, 3)).judged)).toBe('0 0 0');
  });
}

testOnBoth('a reason counts in the week in which it was given, for the judgement it belongs to', async ({ store }) => {
  await store.commit(['a', 'b', 'c', 'd'].map((id) => added(id)));
  await store.commit([
    ...['a', 'b', 'c', 'd'].map((id) => given(id, 'bram', 'poor', NOW + 1)),
    given('a', 'fleur', 'poor', NOW + 1),
    why('a', 'bram', 'junk', NOW + 2),
    why('a', 'fleur', 'junk', NOW + 2),
    why('b', 'bram', 'junk', END - 1),
    why('c', 'bram', 'no_need', END),
    why('d', 'bram', 'no_need', NOW + 2),
    given('d', 'bram', 'good', NOW + 3, 'poor'),
  ]);
  const { reasons } = await week(store);
  const sorted = reasons.map(({ people, ids, ...each }) => {
    return { ...each, people: people.toSorted(), ids: ids.toSorted() };
  });
  expect(sorted).toEqual([
    { reason: 'junk', judgements: 3, leads: 2, people: ['bram', 'fleur'], ids: ['a', 'b'] },
    { judgements: 1, leads: 1, people: ['bram'], ids: ['c'] },
  ]);
  expect((await week(store, 1)).reasons).toEqual([]);
});

testOnBoth('of 25 campaigns the 20 with most leads are counted apart, and the rest together', async ({ store }) => {
  const names = Array.from({ length: 25 }, (_, n) => `campaign ${String(n).padStart(2, '0')}`);
  const leads = names.flatMap((name, n) => Array.from({ length: n < 2 ? 2 : 1 }, (_, m) => [`${n}-${m}`, name]));
  await store.commit(leads.map(([id = '', name]) => added(id, name)));
  await store.commit(leads.map(([id = '', name]) => given(id, name === names[0] ? 'bram' : 'fleur', 'good', NOW)));
  await store.commit([given('24-0', 'thijs', 'poor', NOW), given('23-0', 'sanne', 'good', NOW), erased('sanne')]);
  const { judged, campaigns, rest } = await week(store);
  expect(campaigns.map(({ campaign }) => campaign)).toEqual(names.slice(0, 20));
  expect(campaigns[0]).toMatchObject({ campaign: names[0], leads: 2, good: 2, fair: 0, poor: 0, people: ['bram'] });
  expect(rest && shown(rest)).toBe('4 1 0 fleur thijs');
  expect(shown(judged)).toBe('26 1 0 bram fleur thijs');
});

testOnBoth('campaigns are whatever people call them', async ({ store }) => {
  const names = ['', "x'); drop table leads; --", '<!channel>', '%', 'Beurs', 'beurs', 'ﬀ', '🚀', 'é'.repeat(200)];
  await store.commit(names.map((name, n) => added(`${n}`, name)));
  await store.commit(names.map((_, n) => given(`${n}`, 'bram', 'good', NOW)));
  const { campaigns, rest } = await week(store);
  const byBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(campaigns.map(({ campaign, leads }) => [campaign, leads])).toEqual(byBytes.map((name) => [name, 1]));
  expect(rest).toBeUndefined();
  for (const name of names) {
    expect(shown((await campaign(store, name)).judged)).toBe('1 0 0 bram');
  }
  expect(shown((await campaign(store, 'another')).judged)).toBe('0 0 0');
});

testOnBoth('a lead that gets another campaign takes all its judgements along', async ({ store, runSql }) => {
  await store.commit([added('a', 'fair'), added('b', 'fair')]);
  await store.commit([
    given('a', 'bram', 'good', NOW),
    given('a', 'fleur', 'good', NOW),
    given('b', 'bram', 'poor', NOW),
  ]);
  await store.commit([given('a', 'bram', 'poor', END, 'good'), erased('fleur')]);
  expect(await store.commit([moved('a', 'another', 'mail')])).toBe('outrun');
  expect(await store.commit([moved('a', 'fair', 'mail')])).toBe('kept');
  const named = (counts: WeekCounts) => counts.campaigns.map((each) => `${each.campaign}: ${shown(each)}`);
  expect(named(await week(store))).toEqual(['fair: 0 0 1 bram', 'mail: 1 0 0 bram']);
  expect(named(await week(store, 1))).toEqual(['mail: 0 0 1 bram']);
  expect(await runSql("select 1 as x from verdict_history where lead = 'a' and campaign <> 'mail'")).toEqual([]);
});

testOnBoth('two organisations in one database count, move and erase their own', async ({ store }) => {
  const theirs = { ...makeLead('z', { organisation: 'other' }), facts: makeFacts('crm-z', { campaign: 'fair' }) };
  await store.commit([added('a', 'fair'), { kind: 'lead.added', lead: theirs }]);
  await store.commit([given('a', 'bram', 'good', NOW), given('z', 'bram', 'poor', NOW), erased('bram', 'other')]);
  expect(shown((await week(store)).judged)).toBe('1 0 0 bram');
  expect((await store.reads.judgement(ACME, 'a', 'bram'))?.verdict).toBe('good');
  expect(shown((await store.reads.weekCounts('other', NOW, END)).judged)).toBe('0 0 1');
  expect((await store.reads.weekCounts('other', NOW, END)).handedOver).toBe(1);
});

/** When it was due, touched and judged, each in hours from the start of the week; a judgement only in this week. */
const FOLLOWED: [sentence: string, due: number | null, touched: number | null, judged: number | null, then: string][] =
  [
    ['due and touched in time', 5, 4, null, '1 1 0'],
    ['touched at the last moment', 5, 5, null, '1 1 0'],
    ['touched too late', 5, 6, null, '1 0 0'],
    ['touched after the week', 5, 168, null, '1 0 1'],
    ['never touched', 5, null, null, '1 0 1'],
    ['due at the end of the week', 168, 4, null, '0 0 0'],
    ['due at the end of the week and judged', 168, 4, 4, '0 0 0'],
    ['due just before the week', -1, -2, null, '0 0 0'],
    ['due before the week, judged in it', -1, -2, 4, '1 1 0'],
    ['due before the week, judged in it, untouched', -1, null, 4, '1 0 1'],
    ['due before the week, judged after it', -1, -2, 168, '0 0 0'],
    ['due and judged in the week: once', 5, 4, 6, '1 1 0'],
    ['of before there was a promise', null, 4, 6, '0 0 0'],
  ];

for (const [sentence, due, touched, judged, then] of FOLLOWED) {
  testOnBoth(`the promise: ${sentence}`, async (testStore) => {
    await followUp(testStore, 'a', due, touched);
    if (judged !== null) await testStore.store.commit([given('a', 'bram', 'good', NOW + judged * HOUR_MS)]);
    const { promise } = await week(testStore.store);
    expect([promise.due, promise.inTime, promise.untouched].join(' ')).toBe(then);
    const isShown = promise.due > promise.untouched;
    expect(promise.medianMs).toBe(isShown ? ((touched ?? 0) + 30) * HOUR_MS : undefined);
  });
}

testOnBoth('a lead whose time was moved after it was judged is counted once, by its time now', async (testStore) => {
  for (const id of ['a', 'b', 'c']) {
    await followUp(testStore, id, -1, null);
    await testStore.store.commit([given(id, 'bram', 'good', NOW + HOUR_MS)]);
  }
  await testStore.runSql(`update leads set due_at = ${NOW + 5 * HOUR_MS} where id = 'a'`);
  await testStore.runSql(`update leads set due_at = ${END} where id = 'b'`);
  expect((await week(testStore.store)).promise).toMatchObject({ due: 2, inTime: 0, untouched: 2, ids: ['a', 'c'] });
});

testOnBoth('the middle of an even number of touches is halfway two of them', async (testStore) => {
  for (const [n, touched] of [1, 3, 8, 20].entries()) await followUp(testStore, `${n}`, 5, touched);
  await testStore.runSql("update leads set touched_ms = touched_ms + 1 where id = '2'");
  expect((await week(testStore.store)).promise.medianMs).toBe(35.5 * HOUR_MS + 1);
});

testOnBoth('leads are handed over in their week, with a promise or without', async ({ store, runSql }) => {
  await store.commit([added('before', '', NOW - 1), added('first', '', NOW), added('last', '', END - 1)]);
  await store.commit([added('after', '', END), added('old', '', NOW + 5)]);
  await runSql(`update leads set due_at = received_at + ${WEEK} where id <> 'old'`);
  expect((await week(store)).handedOver).toBe(3);
  expect((await week(store, -1)).handedOver).toBe(1);
});

testOnBoth('opportunities and wins are those that held when the week ended', async ({ store, runSql }) => {
  const outcomes = [
    ['a', 'opportunity', 1, null, 10],
    ['b', 'opportunity', 1, 7 * 24, 20],
    ['c', 'opportunity', 1, 5, 30],
    ['c', 'won', 5, null, 40],
    ['d', 'won', -1, null, 50],
    ['e', 'won', 7 * 24, null, 60],
    ['f', 'lost', 3, null, 70],
  ] as const;
  for (const [id, outcome, at, until, since] of outcomes) {
    const ended = until === null ? 'null' : NOW + until * HOUR_MS;
    await runSql(`insert into lead_outcomes (organisation, at, lead, outcome, until, since_ms)
      values ('${ACME}', ${NOW + at * HOUR_MS}, '${id}', '${outcome}', ${ended}, ${since})`);
  }
  const { opportunities, wins, ended } = await week(store);
  expect(opportunities).toEqual({ leads: 2, medianMs: 15, people: [] });
  expect(wins).toEqual({ leads: 1, medianMs: 40, people: [], ids: ['c'], wonMs: [40] });
  expect({ ...ended, ids: ended.ids.toSorted() }).toEqual({ leads: 2, people: [], ids: ['c', 'f'] });
});

testOnBoth('campaigns judged since are told in the order of their first judgement', async ({ store }) => {
  const since = (at: number, most = 9) => store.reads.campaignsJudgedSince(ACME, at, most);
  await store.commit([added('a', 'one'), added('b', 'two'), added('c', 'three'), added('d', 'three')]);
  expect(await since(NOW)).toEqual({ campaigns: [] });
  await store.commit([
    given('a', 'bram', 'good', NOW),
    given('b', 'bram', 'good', NOW + 1),
    given('c', 'bram', 'poor', NOW + 2),
  ]);
  await store.commit([given('d', 'bram', 'good', NOW + 4), back('b', 'bram', 'good', NOW + 6)]);
  expect(await since(NOW)).toEqual({ campaigns: ['two', 'three'], newest: NOW + 6 });
  expect(await since(NOW + 4)).toEqual({ campaigns: ['two'], newest: NOW + 6 });
  expect(await since(NOW + 6)).toEqual({ campaigns: [] });
  // What was left out is found by asking again from there.
  expect(await since(NOW - 1, 1)).toEqual({ campaigns: ['one'], newest: NOW });
  expect(await since(NOW, 1)).toEqual({ campaigns: ['two'], newest: NOW + 1 });
  expect(await since(NOW + 1, 1)).toEqual({ campaigns: ['three'], newest: NOW + 5 });
});

testOnBoth('campaigns first judged in one millisecond never keep the asking from going on', async ({ store }) => {
  await store.commit([added('a', 'one'), added('b', 'two')]);
  await store.commit([given('a', 'bram', 'good', NOW), given('b', 'bram', 'good', NOW)]);
  expect(await store.reads.campaignsJudgedSince(ACME, NOW - 1, 1)).toEqual({ campaigns: ['one'], newest: NOW });
});

testOnBoth('notes are quoted only with consent, newest first, and never of erased people', async ({ store }) => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  await store.commit(ids.map((id) => added(id)));
  const noted = (id: string, by: string, mayBeQuoted: boolean): Change => ({
    kind: 'verdict.noted',
    lead: id,
    person: by,
    note: `words on ${id}`,
    mayBeQuoted,
    at: id === 'f' ? END + 5 : END - 1,
  });
  await store.commit([
    ...ids.map((id, n) => given(id, id === 'c' ? 'fleur' : 'bram', 'poor', id === 'f' ? END : NOW + n)),
    ...ids.map((id) => noted(id, id === 'c' ? 'fleur' : 'bram', id !== 'b')),
    erased('fleur'),
    given('d', 'bram', 'good', END + 6, 'poor'),
  ]);
  const quotes = (most: number) => store.reads.quotes(ACME, NOW, END, most);
  expect(await quotes(9)).toEqual([
    { words: 'words on e', person: 'bram' },
    { words: 'words on a', person: 'bram' },
  ]);
  expect(await quotes(1)).toEqual([{ words: 'words on e', person: 'bram' }]);
  expect(await store.reads.quotes('other', NOW, END, 9)).toEqual([]);
});
