import { expect } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';
import {
  ASKED,
  answerRound,
  cancelRound,
  closeRound,
  erasePerson,
  findRound,
  giveAnswer,
  MONTH,
  makeRound,
  OF,
  openRound,
  publishRound,
  reopenRound,
  withdrawAnswer,
} from './rounds.ts';

const all = (store: Store) => store.reads.answered(ACME, MONTH);
const own = (store: Store, person: string) => store.reads.ownAnswer(ACME, MONTH, person);
const flags = async (store: Store) =>
  (await store.reads.invitations(ACME, MONTH)).filter(({ hasAnswered }) => hasAnswered).map(({ person }) => person);

testOnBoth('a round that opens can be read back with everybody asked, newest month first', async ({ store }) => {
  expect(await store.commit([openRound()])).toBe('kept');
  await store.commit([openRound({ month: '2026-04', k: 7 })]);
  expect(await store.reads.rounds(ACME)).toEqual([makeRound({ month: '2026-04', k: 7 }), makeRound()]);
  expect(await store.reads.invitations(ACME, MONTH)).toEqual(ASKED);
  expect(await store.reads.rounds('another')).toEqual([]);
});

testOnBoth('a month has one round: a second is outrun with all that came with it', async ({ store }) => {
  await store.commit([openRound()]);
  const people = [makePerson('sanne')];
  await store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation(), people }]);
  const away = { person: 'sanne', was: [], now: [{ from: '2026-03-02', to: '2026-03-06' }] };
  const second: Change = { ...(openRound({ k: 9 }) as Extract<Change, { kind: 'round.opened' }>), invitations: [] };
  expect(await store.commit([{ kind: 'absences.kept', organisation: ACME, ...away }, second])).toBe('outrun');
  expect(await store.reads.absences(ACME)).toEqual([]);
  expect(await store.reads.rounds(ACME)).toEqual([makeRound()]);
  expect(await store.reads.invitations(ACME, MONTH)).toEqual(ASKED);
  expect(await store.commit([openRound({ organisation: 'another' })])).toBe('kept');
});

testOnBoth(
  'of one month opened at six places at once by two instances one is kept',
  async ({ store, openAnother, runSql }) => {
    const other = await openAnother();
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_none, n) => (n % 2 ? store : other).commit([openRound()])),
    );
    expect(tries.sort()).toEqual(['kept', ...Array(5).fill('outrun')]);
    expect(await runSql('select month from checkin_keys')).toHaveLength(1);
  },
);

testOnBoth('an answer can be given, changed and withdrawn while the round is open', async ({ store }) => {
  await store.commit([openRound()]);
  const nothing = { pseudonym: expect.any(String), isShared: false, isRemembered: false };
  expect(await own(store, 'sanne')).toEqual(nothing);
  expect(await answerRound(store, 'sanne', { gained: 'a' })).toBe('kept');
  expect(await answerRound(store, 'lotte', { lost: 'b', goal: 'c' })).toBe('kept');
  expect(await answerRound(store, 'sanne', { learning: 'd' })).toBe('kept');
  expect((await own(store, 'sanne'))?.answers).toEqual({ learning: 'd' });
  expect(await all(store)).toEqual([
    { team: 'marketing', answers: { lost: 'b', goal: 'c' }, wasShared: false, isRemembered: false },
    { team: 'sales', answers: { learning: 'd' }, wasShared: false, isRemembered: false },
  ]);
  expect(await flags(store)).toEqual(['lotte', 'sanne']);
  expect(await withdrawAnswer(store, 'lotte')).toBe('kept');
  expect(await all(store)).toHaveLength(1);
  expect(await flags(store)).toEqual(['sanne']);
  expect((await findRound(store))?.touches).toBe(4);
});

testOnBoth('nobody answers who was not asked', async ({ store }) => {
  await store.commit([openRound()]);
  expect(await answerRound(store, 'stranger', { gained: 'a' }, 'helen')).toBe('outrun');
  expect(await all(store)).toEqual([]);
  expect(await store.reads.sharedBy(ACME, 'stranger')).toEqual([]);
  expect((await findRound(store))?.touches).toBe(0);
});

for (const [state, ending] of [
  ['missing', undefined],
  ['in review', closeRound(1)],
  ['cancelled', cancelRound('open')],
] as const) {
  testOnBoth(`an answer or its withdrawal is outrun when the round is ${state}`, async ({ store, runSql }) => {
    if (ending !== undefined) await store.commit([openRound()]);
    if (ending !== undefined) await answerRound(store, 'sanne', { gained: 'before' });
    const pseudonym = (await own(store, 'sanne'))?.pseudonym ?? 'nobody';
    if (ending !== undefined) expect(await store.commit([ending])).toBe('kept');
    expect(await store.commit([giveAnswer('bram', pseudonym, { gained: 'late', goal: 'late' }, 'helen')])).toBe(
      'outrun',
    );
    expect(await withdrawAnswer(store, 'sanne')).toBe('outrun');
    for (const table of ['answers', 'shared', 'memories']) {
      expect(await runSql(`select * from checkin_${table}`)).toEqual([]);
    }
    expect(await flags(store)).toEqual([]);
  });
}

testOnBoth('a close is outrun when somebody answered, changed, withdrew or was erased since', async ({ store }) => {
  await store.commit([openRound()]);
  const deeds = [
    () => answerRound(store, 'sanne', { gained: 'a' }),
    () => answerRound(store, 'sanne', { gained: 'b' }),
    () => withdrawAnswer(store, 'sanne'),
    () => store.commit(erasePerson('bram')),
  ];
  for (const deed of deeds) {
    const touches = (await findRound(store))?.touches ?? -1;
    expect(await deed()).toBe('kept');
    expect(await store.commit([closeRound(touches)])).toBe('outrun');
    expect(await findRound(store)).toMatchObject({ state: 'open' });
  }
  expect(await store.commit([closeRound(4)])).toBe('kept');
  expect(await store.commit([closeRound(4)])).toBe('outrun');
});

testOnBoth('of answers and closes at once by two instances no answer is lost', async ({ store, openAnother }) => {
  const other = await openAnother();
  await store.commit([openRound()]);
  const names = await Promise.all(ASKED.map(({ person }) => own(store, person)));
  const giving = ASKED.map(({ person }, n) =>
    (n % 2 ? store : other).commit([giveAnswer(person, names[n]?.pseudonym ?? '', { gained: person })]),
  );
  const closing = [0, 1, 2, 3].map((touches) => {
    const lines = Array.from({ length: touches }, () => ({ question: 'gained' as const, text: 'seen' }));
    return other.commit([closeRound(touches, lines)]);
  });
  const given = (await Promise.all(giving)).filter((kept) => kept === 'kept').length;
  const wasClosed = (await Promise.all(closing)).filter((kept) => kept === 'kept').length;
  expect(wasClosed).toBeLessThanOrEqual(1);
  if (wasClosed === 1) expect(await store.reads.lines(ACME, MONTH)).toHaveLength(given);
  else expect(await all(store)).toHaveLength(given);
});

testOnBoth('a cancelled round keeps nothing of anybody, and opened again it asks everybody anew', async (testStore) => {
  const { store, runSql } = testStore;
  await store.commit([openRound()]);
  await answerRound(store, 'sanne', { gained: 'a', goal: 'b' }, 'helen');
  expect(await store.commit([cancelRound('review')])).toBe('outrun');
  expect(await store.commit([cancelRound('open')])).toBe('kept');
  for (const table of ['keys', 'answers', 'shared', 'memories', 'lines', 'approvals']) {
    expect(await runSql(`select * from checkin_${table}`), table).toEqual([]);
  }
  expect(await store.commit([reopenRound('short')])).toBe('outrun');
  expect(await store.commit([reopenRound('cancelled')])).toBe('kept');
  expect(await findRound(store)).toMatchObject({
    state: 'open',
    version: 2,
    closesAt: makeRound().opensAt + 20 * DAY_MS,
  });
  expect(await flags(store)).toEqual([]);
  expect(await own(store, 'sanne')).toMatchObject({ isShared: false });
});

testOnBoth('what was shared once stays known to be, however the answer is given again', async ({ store }) => {
  const known = async () => (await all(store)).map(({ wasShared }) => wasShared);
  await store.commit([openRound()]);
  await answerRound(store, 'sanne', { gained: 'a' });
  expect(await known()).toEqual([false]);
  await answerRound(store, 'sanne', { gained: 'a' }, 'helen');
  expect(await known()).toEqual([true]);
  await answerRound(store, 'sanne', { gained: 'a' });
  expect(await own(store, 'sanne')).toMatchObject({ isShared: false });
  await withdrawAnswer(store, 'sanne');
  await answerRound(store, 'sanne', { gained: 'a' });
  await answerRound(store, 'bram', { gained: 'b' });
  expect(await known()).toEqual([false, true]);
  await store.commit([cancelRound('open'), reopenRound('cancelled')]);
  await answerRound(store, 'sanne', { gained: 'anew' });
  expect(await known()).toEqual([false]);
});

testOnBoth('a reminder is counted once, and a talk is held', async ({ store }) => {
  await store.commit([openRound()]);
  const reminder: Change = { kind: 'reminder.counted', ...OF, person: 'bram', was: 0, reminders: 1, on: '2026-03-03' };
  const tries = await Promise.all([store.commit([reminder]), store.commit([reminder])]);
  expect(tries.sort()).toEqual(['kept', 'outrun']);
  expect(await store.commit([{ kind: 'talk.held', ...OF, person: 'bram' }])).toBe('kept');
  const [bram, ...others] = await store.reads.invitations(ACME, MONTH);
  expect(bram).toMatchObject({ person: 'bram', reminders: 1, remindedOn: '2026-03-03', hasTalked: true });
  expect(others).toEqual(ASKED.slice(1));
});

testOnBoth('whoever was asked before is known of earlier rounds that were held only', async ({ store }) => {
  await store.commit([openRound()]);
  expect([...(await store.reads.invitedBefore(ACME, '2026-04'))].sort()).toEqual(['bram', 'lotte', 'sanne']);
  expect(await store.reads.invitedBefore(ACME, MONTH)).toEqual(new Set());
  await store.commit([cancelRound('open')]);
  expect(await store.reads.invitedBefore(ACME, '2026-04')).toEqual(new Set());
  expect(await store.commit([publishRound(1)])).toBe('outrun');
});
