import { expect } from 'vitest';
import type { Band } from '../../../src/domain/checkins/band.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';
import {
  answerRound,
  cancelRound,
  closeRound,
  erasePerson,
  findRound,
  giveAnswer,
  lapseRound,
  MONTH,
  OF,
  openRound,
  reopenRound,
  setGoal,
  shelveRound,
  withdrawAnswer,
} from './rounds.ts';

const all = async (store: Store) => (await store.reads.answered(ACME, MONTH)).map(({ answers }) => answers);
const own = (store: Store, person: string) => store.reads.ownAnswer(ACME, MONTH, person);
const flags = async (store: Store) =>
  (await store.reads.invitations(ACME, MONTH)).filter(({ hasAnswered }) => hasAnswered).map(({ person }) => person);

/** A round that closed with the answers of Sanne, who shared hers, and of Bram. */
async function fellShort(store: Store): Promise<void> {
  await store.commit([openRound()]);
  await answerRound(store, 'sanne', { gained: 'a' }, 'helen');
  await answerRound(store, 'bram', { gained: 'b' });
  expect(await store.commit([shelveRound(1)])).toBe('outrun');
  expect(await store.commit([shelveRound(2)])).toBe('kept');
  expect(await findRound(store)).toMatchObject({ state: 'short', settledAt: NOW + 9 });
}

testOnBoth(
  'a round that fell short has no line, and keeps its key, answers, flags and copies',
  async ({ store, runSql }) => {
    await fellShort(store);
    expect(await runSql('select * from checkin_lines')).toEqual([]);
    expect(await runSql('select * from checkin_keys')).toHaveLength(1);
    expect(await all(store)).toEqual([{ gained: 'b' }, { gained: 'a' }]);
    expect(await flags(store)).toEqual(['bram', 'sanne']);
    expect(await store.reads.sharedWith(ACME, MONTH, 'helen')).toHaveLength(1);
  },
);

testOnBoth(
  'nobody answers a round that fell short; everybody may withdraw, and be erased',
  async ({ store, runSql }) => {
    await fellShort(store);
    expect(await answerRound(store, 'lotte', { gained: 'c' })).toBe('outrun');
    expect(await withdrawAnswer(store, 'bram')).toBe('kept');
    expect(await all(store)).toEqual([{ gained: 'a' }]);
    const pseudonym = (await own(store, 'sanne'))?.pseudonym ?? '';
    expect(await store.commit(erasePerson('sanne', [pseudonym]))).toBe('kept');
    expect(await all(store)).toEqual([]);
    expect(await flags(store)).toEqual([]);
    expect(await runSql('select * from checkin_shared')).toEqual([]);
  },
);

testOnBoth('opened again it goes on with the same key and answers', async ({ store }) => {
  await fellShort(store);
  const before = await own(store, 'sanne');
  expect(await store.commit([reopenRound('short')])).toBe('kept');
  expect(await own(store, 'sanne')).toEqual(before);
  expect(await flags(store)).toEqual(['bram', 'sanne']);
  expect(await findRound(store)).not.toHaveProperty('settledAt');
  await answerRound(store, 'sanne', { gained: 'better' });
  await answerRound(store, 'lotte', { gained: 'c' });
  expect(await all(store)).toEqual([{ gained: 'b' }, { gained: 'c' }, { gained: 'better' }]);
  expect(await store.commit([closeRound(4)])).toBe('kept');
  expect(await own(store, 'sanne')).toBeUndefined();
});

testOnBoth('an answer decided before it closed and was opened again is decided anew', async ({ store }) => {
  await store.commit([openRound()]);
  const { pseudonym = '' } = (await own(store, 'sanne')) ?? {};
  await store.commit([shelveRound(0), reopenRound('short')]);
  expect(await store.commit([giveAnswer('sanne', pseudonym, { gained: 'late' })])).toBe('outrun');
  expect(await answerRound(store, 'sanne', { gained: 'anew' })).toBe('kept');
});

testOnBoth(
  'when its time is over the key, answers and flags are gone for good; copies stay',
  async ({ store, runSql }) => {
    await fellShort(store);
    await store.commit([reminded('lotte')]);
    expect(await store.commit([lapseRound()])).toBe('kept');
    expect(await store.commit([lapseRound()])).toBe('outrun');
    for (const table of ['keys', 'answers', 'lines']) {
      expect(await runSql(`select * from checkin_${table}`), table).toEqual([]);
    }
    const traces = await runSql('select answered, shared, reminders, reminded_on from checkin_invitations');
    expect(traces).toEqual(Array(3).fill({ answered: 0, shared: 0, reminders: 0, reminded_on: null }));
    expect(await findRound(store)).toMatchObject({ state: 'lapsed', touches: 0 });
    expect(await store.reads.sharedWith(ACME, MONTH, 'helen')).toHaveLength(1);
    expect(await store.commit([reopenRound('short')])).toBe('outrun');
  },
);

testOnBoth('only what fell short lapses', async ({ store }) => {
  await store.commit([openRound()]);
  expect(await store.commit([lapseRound()])).toBe('outrun');
  await store.commit([closeRound(0)]);
  expect(await store.commit([lapseRound()])).toBe('outrun');
});

testOnBoth('cancelled it leaves nothing of anybody', async ({ store, runSql }) => {
  await fellShort(store);
  expect(await store.commit([cancelRound('short')])).toBe('kept');
  for (const table of ['keys', 'answers', 'shared', 'memories']) {
    expect(await runSql(`select * from checkin_${table}`), table).toEqual([]);
  }
  expect(await flags(store)).toEqual([]);
});

const reminded = (person: string): Change => ({
  kind: 'reminder.counted',
  ...OF,
  person,
  was: 0,
  reminders: 1,
  on: '2026-03-03',
});

for (const [ending, end] of [
  ['closes', closeRound(2, [{ question: 'gained', text: 'a' }], { participation: { asked: 3, kind: 'most' } })],
  ['is cancelled', cancelRound('open')],
] as const) {
  testOnBoth(`once a round ${ending} nothing tells who answered, shared or was reminded`, async (testStore) => {
    const { store, runSql, dialect } = testStore;
    await store.commit([openRound()]);
    await setGoal(store, 'sanne', 'a');
    await answerRound(store, 'bram', { gained: 'a' }, 'helen');
    await store.commit([reminded('lotte')]);
    await store.commit([end]);
    const rows = await runSql('select answered, shared from checkin_invitations');
    expect(rows).toEqual(Array(3).fill({ answered: 0, shared: 0 }));
    expect(await findRound(store)).toMatchObject({ touches: 0 });
    // Nor which rows the ending had to change.
    if (dialect === 'postgres') {
      expect(await runSql('select distinct xmin::text from checkin_invitations')).toHaveLength(1);
    }
  });
}

testOnBoth('how many took part is kept with the round as it may be said', async ({ store }) => {
  for (const [month, participation] of [
    ['2026-01', { asked: 3, kind: 'exact', answered: 3 }],
    ['2026-02', { asked: 3, kind: 'nearly-all' }],
  ] as const) {
    await store.commit([openRound({ month }), closeRound(0, [], { month, participation })]);
    expect(await findRound(store, month)).toMatchObject({ state: 'review', participation });
  }
});

testOnBoth(
  'what managers know of a morning is kept once a day, and gone when the round is closed',
  async ({ store, openAnother }) => {
    const other = await openAnother();
    const morning = (day: string, band: Band): Change => ({ kind: 'morning.kept', ...OF, day, band });
    await store.commit([openRound()]);
    await store.commit([morning('2026-03-03', 'all')]);
    expect(await findRound(store)).toMatchObject({ morning: { day: '2026-03-03', band: 'none' } });
    expect(
      await Promise.all([store.commit([morning('2026-03-04', 'few')]), other.commit([morning('2026-03-04', 'few')])]),
    ).toEqual(['kept', 'kept']);
    await store.commit([morning('2026-03-04', 'most')]);
    await store.commit([morning('2026-03-02', 'all')]);
    expect(await findRound(store)).toMatchObject({ morning: { day: '2026-03-04', band: 'few' } });
    await store.commit([shelveRound(0), reopenRound('short')]);
    expect(await findRound(store)).toMatchObject({ morning: { day: '2026-03-04', band: 'few' }, reopenedAt: NOW + 11 });
    await store.commit([closeRound(0)]);
    await store.commit([morning('2026-03-05', 'all')]);
    expect(await findRound(store)).not.toHaveProperty('morning');
  },
);
