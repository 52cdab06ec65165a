import { expect } from 'vitest';
import { ANSWER_MAX } from '../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';
import {
  answerRound,
  cancelRound,
  closeRound,
  erasePerson,
  findRound,
  forgetAnswers,
  giveAnswer,
  MONTH,
  openRound,
  reopenRound,
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
  const secret = 'the secret of this installation';
  await withSecret(testStore, secret, async (store) => {
    await store.commit([openRound()]);
    await answerRound(store, 'sanne', { goal: 'Één beurs winnen 🎯' });
    await answerRound(store, 'lotte', { goal: 'x'.repeat(ANSWER_MAX) });
    await answerRound(store, 'bram', { goal: '漢'.repeat(ANSWER_MAX) });
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
  await withSecret(testStore, 'another secret', async (store) => {
    expect(await goal(store, 'sanne')).toBeUndefined();
    await answerRound(store, 'sanne', { goal: 'mine' });
    expect(await goal(store, 'sanne')).toBe('mine');
    expect(await testStore.runSql('select slot from checkin_memories')).toHaveLength(4);
    // Nor where somebody puts what was sealed before in the place of their own.
    await testStore.runSql(`update checkin_memories set sealed = '${sealed[0]?.['sealed']}'`);
    expect(await goal(store, 'sanne')).toBeUndefined();
  });
});

testOnBoth('a goal is forgotten with its answer, when it is left open, and after a hundred days', async ({ store }) => {
  await store.commit([openRound()]);
  const forget = [
    () => withdrawAnswer(store, 'sanne'),
    () => answerRound(store, 'sanne', { gained: 'no goal' }),
    () => store.commit([forgetAnswers(Date.UTC(2026, 3, 1) + 100 * DAY_MS)]),
  ];
  for (const each of forget) {
    await answerRound(store, 'sanne', { goal: 'a' });
    await answerRound(store, 'sanne', { goal: 'b' });
    await store.commit([forgetAnswers(Date.UTC(2026, 2, 31) + 100 * DAY_MS)]);
    expect(await goal(store, 'sanne')).toBe('b');
    await each();
    expect(await goal(store, 'sanne')).toBeUndefined();
  }
});

testOnBoth(
  'of somebody who is erased nothing of their own is left, and nothing of others is gone',
  async (testStore) => {
    const { store } = testStore;
    await store.commit([openRound()]);
    for (const person of ['sanne', 'lotte'])
      await answerRound(store, person, { gained: `of ${person}`, goal: 'g' }, 'helen');
    const absence = (person: string): Change => {
      const away = { person, from: '2026-03-02', to: '2026-03-06' };
      return { kind: 'person.away', organisation: ACME, absence: away };
    };
    await store.commit([absence('sanne'), absence('lotte')]);
    const pseudonym = (await own(store, 'sanne'))?.pseudonym ?? '';
    expect(await store.commit(erasePerson('sanne', [pseudonym]))).toBe('kept');
    for (const table of ['answers', 'shared', 'memories']) {
      const left = JSON.stringify(await testStore.runSql(`select * from checkin_${table}`));
      expect(left, table).not.toContain('sanne');
      expect(left, table).not.toBe('[]');
    }
    expect(await own(store, 'sanne')).toEqual({ pseudonym, isShared: false });
    expect(await goal(store, 'sanne')).toBeUndefined();
    expect((await store.reads.absences(ACME)).map(({ person }) => person)).toEqual(['lotte']);
    expect(await store.reads.sharedWith(ACME, MONTH, 'helen')).toHaveLength(1);
    expect(await goal(store, 'lotte')).toBe('g');
    const answering = (await store.reads.invitations(ACME, MONTH)).filter(({ hasAnswered }) => hasAnswered);
    expect(answering.map(({ person }) => person)).toEqual(['lotte']);
  },
);

testOnBoth(
  'whoever is erased after their line became nobody’s still counts as having answered it',
  async ({ store }) => {
    await store.commit([openRound()]);
    await answerRound(store, 'sanne', { gained: 'a' });
    await store.commit([closeRound(1, [{ question: 'gained', text: 'a' }], { state: 'short' }), reopenRound('short')]);
    await answerRound(store, 'lotte', { gained: 'b' });
    const pseudonym = (await own(store, 'sanne'))?.pseudonym ?? '';
    await store.commit(erasePerson('sanne', [pseudonym]));
    const sanne = (await store.reads.invitations(ACME, MONTH)).find(({ person }) => person === 'sanne');
    // Otherwise one person could have two lines, and stand for two of the k.
    expect(sanne?.hasAnswered).toBe(true);
    expect(await store.commit([cancelRound('open')])).toBe('kept');
    expect((await findRound(store))?.opensAt).toBe(NOW);
  },
);

testOnBoth(
  'an answer decided before the round was closed and opened again is not kept under its old name',
  async ({ store }) => {
    await store.commit([openRound()]);
    const own = await store.reads.ownAnswer(ACME, MONTH, 'sanne');
    await store.commit([closeRound(0, [], { state: 'short' })]);
    await store.commit([reopenRound('short')]);
    expect(await store.commit([giveAnswer('sanne', own?.pseudonym ?? '', { gained: 'late' })])).toBe('outrun');
    expect(await answerRound(store, 'sanne', { gained: 'anew' })).toBe('kept');
    expect(await store.reads.answered(ACME, MONTH)).toMatchObject([{ answers: { gained: 'anew' } }]);
  },
);
