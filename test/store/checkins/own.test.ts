import { expect } from 'vitest';
import { ANSWER_MAX } from '../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson, NOW } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';
import {
  answerRound,
  closeRound,
  erasePerson,
  forgetAnswers,
  giveAnswer,
  MONTH,
  openRound,
  setGoal,
  withdrawAnswer,
} from './rounds.ts';

const own = (store: Store, person: string) => store.reads.ownAnswer(ACME, MONTH, person);
const goal = (store: Store, person: string, months = [MONTH]) => store.reads.rememberedGoal(ACME, person, months);

/** Another instance on the same database, with a secret of its own choice. */
async function withSecret<R>({ url }: TestStore, secret: string, body: (store: Store) => Promise<R>): Promise<R> {
  const store = await openStore(url, secret);
  try {
    return await body(store);
  } finally {
    await store.close();
  }
}

testOnBoth('a goal is remembered for its writer under the same secret, and under no other', async (testStore) => {
  const secret = 'the-secret-of-this-installation';
  await withSecret(testStore, secret, async (store) => {
    await store.commit([openRound()]);
    await setGoal(store, 'sanne', 'Één beurs winnen 🎯');
    await setGoal(store, 'lotte', 'x'.repeat(ANSWER_MAX));
    await setGoal(store, 'bram', '漢'.repeat(ANSWER_MAX));
  });
  await withSecret(testStore, secret, async (store) => {
    expect(await goal(store, 'sanne', ['2026-02', MONTH])).toBe('Één beurs winnen 🎯');
    expect(await goal(store, 'bram')).toBe('漢'.repeat(ANSWER_MAX));
    expect(await goal(store, 'sanne', ['2026-02'])).toBeUndefined();
    expect(await goal(store, 'helen')).toBeUndefined();
  });
  const sealed = await testStore.runSql('select slot, sealed from checkin_memories');
  expect(new Set(sealed.map((row) => String(row['sealed']).length)).size).toBe(1);
  expect(JSON.stringify(sealed)).not.toMatch(/winnen|x{20}/);
  await withSecret(testStore, 'another-secret', async (store) => {
    expect(await goal(store, 'sanne')).toBeUndefined();
    await setGoal(store, 'sanne', 'mine');
    expect(await goal(store, 'sanne')).toBe('mine');
    expect(await testStore.runSql('select slot from checkin_memories')).toHaveLength(4);
    // Nor where somebody puts what was sealed before in the place of their own.
    await testStore.runSql(`update checkin_memories set sealed = '${sealed[0]?.['sealed']}'`);
    expect(await goal(store, 'sanne')).toBeUndefined();
  });
});

testOnBoth('while two secrets hold, what the older sealed is remembered, and goes when it is to', async (testStore) => {
  const keep = (person: string) => withSecret(testStore, 'older', (store) => setGoal(store, person, 'kept before'));
  await withSecret(testStore, 'older', (store) => store.commit([openRound()]));
  for (const person of ['sanne', 'bram', 'lotte']) await keep(person);
  await withSecret(testStore, 'newer,older', async (store) => {
    expect(await goal(store, 'sanne')).toBe('kept before');
    await setGoal(store, 'sanne', 'kept now');
    expect(await goal(store, 'sanne')).toBe('kept now');
    await withdrawAnswer(store, 'bram');
    await store.commit(erasePerson('lotte'));
    expect(await testStore.runSql('select slot from checkin_memories')).toHaveLength(1);
  });
  await withSecret(testStore, 'newer', async (store) => expect(await goal(store, 'sanne')).toBe('kept now'));
});

testOnBoth(
  'a goal is forgotten with its answer, without its tick, when it is left open, and after a hundred days',
  async ({ store }) => {
    await store.commit([openRound()]);
    const forget = [
      () => withdrawAnswer(store, 'sanne'),
      () => answerRound(store, 'sanne', { goal: 'no tick' }),
      () => answerRound(store, 'sanne', { gained: 'no goal' }),
      () => store.commit([forgetAnswers(Date.UTC(2026, 3, 1) + 100 * DAY_MS)]),
    ];
    for (const each of forget) {
      await setGoal(store, 'sanne', 'a');
      await setGoal(store, 'sanne', 'b');
      await store.commit([forgetAnswers(Date.UTC(2026, 2, 31) + 100 * DAY_MS)]);
      expect(await goal(store, 'sanne')).toBe('b');
      await each();
      expect(await goal(store, 'sanne')).toBeUndefined();
    }
  },
);

testOnBoth(
  'of somebody who is erased nothing of their own is left, and nothing of others is gone',
  async (testStore) => {
    const { store } = testStore;
    await store.commit([openRound()]);
    for (const person of ['sanne', 'lotte']) {
      await setGoal(store, person, 'g');
      const { pseudonym = '' } = (await own(store, person)) ?? {};
      const given = giveAnswer(person, pseudonym, { gained: `of ${person}`, goal: 'g' }, 'helen');
      await store.commit([{ ...given, isRemembered: true }]);
    }
    const absence = (person: string): Change => {
      const now = [{ from: '2026-03-02', to: '2026-03-06' }];
      return { kind: 'absences.kept', organisation: ACME, person, was: [], now };
    };
    const people = ['sanne', 'lotte'].map((id) => makePerson(id));
    await store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation(), people }]);
    await store.commit([absence('sanne'), absence('lotte')]);
    const pseudonym = (await own(store, 'sanne'))?.pseudonym ?? '';
    expect(await store.commit(erasePerson('sanne', [pseudonym]))).toBe('kept');
    for (const table of ['answers', 'shared', 'memories']) {
      const left = JSON.stringify(await testStore.runSql(`select * from checkin_${table}`));
      expect(left, table).not.toContain('sanne');
      expect(left, table).not.toBe('[]');
    }
    expect(await own(store, 'sanne')).toEqual({ pseudonym, isShared: false, isRemembered: false });
    expect(await goal(store, 'sanne')).toBeUndefined();
    expect((await store.reads.absences(ACME)).map(({ person }) => person)).toEqual(['lotte']);
    expect(await store.reads.sharedWith(ACME, MONTH, 'helen')).toHaveLength(1);
    expect(await goal(store, 'lotte')).toBe('g');
    const answering = (await store.reads.invitations(ACME, MONTH)).filter(({ hasAnswered }) => hasAnswered);
    expect(answering.map(({ person }) => person)).toEqual(['lotte']);
  },
);

testOnBoth(
  'a goal of before is forgotten when the next round closes, and not when it falls short',
  async ({ store }) => {
    await store.commit([openRound()]);
    await setGoal(store, 'sanne', 'a');
    const next = '2026-04';
    await store.commit([closeRound(1), openRound({ month: next })]);
    await store.commit([{ kind: 'round.fell-short', organisation: ACME, month: next, touches: 0, at: NOW }]);
    expect(await goal(store, 'sanne')).toBe('a');
    await store.commit([
      { kind: 'round.reopened', organisation: ACME, month: next, was: 'short', closesAt: NOW, managers: [], at: NOW },
    ]);
    await store.commit([closeRound(0, [], { month: next })]);
    expect(await goal(store, 'sanne')).toBeUndefined();
  },
);
