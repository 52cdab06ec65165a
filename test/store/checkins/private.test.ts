import { expect } from 'vitest';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';
import { answerRound, closeRound, forgetAnswers, MONTH, OF, openRound, UNTIL, withdrawAnswer } from './rounds.ts';

const own = (store: Store, person: string) => store.reads.ownAnswer(ACME, MONTH, person);
const TABLES = ['rounds', 'invitations', 'keys', 'answers', 'shared', 'memories', 'lines', 'approvals'];

/** Everything of check-ins that lies in the database, as one text. */
async function everything({ runSql }: TestStore): Promise<string> {
  const rows: unknown[] = [];
  for (const table of TABLES) rows.push(await runSql(`select * from checkin_${table}`));
  return JSON.stringify(rows);
}

testOnBoth(
  'an open round keeps no name beside an answer, and a closed one no key, answer or pseudonym',
  async (testStore) => {
    const { store, runSql } = testStore;
    await store.commit([openRound()]);
    await answerRound(store, 'sanne', { gained: 'words of one' });
    const pseudonym = (await own(store, 'sanne'))?.pseudonym ?? '';
    const [row] = await runSql('select * from checkin_answers');
    expect(row).toEqual({ ...OF, pseudonym, body: '{"gained":"words of one"}', remember: 0 });
    expect(pseudonym).not.toContain('sanne');
    const [key] = await runSql('select secret from checkin_keys');
    expect(await store.commit([closeRound(1, [{ question: 'gained', text: 'words of one' }])])).toBe('kept');
    const left = await everything(testStore);
    expect(left).toContain('words of one');
    expect(left).not.toContain(pseudonym);
    expect(left).not.toContain(String(key?.['secret']));
    expect(await runSql('select * from checkin_keys')).toEqual([]);
    expect(await runSql('select * from checkin_answers')).toEqual([]);
    expect(await own(store, 'sanne')).toBeUndefined();
    expect(await store.reads.answered(ACME, MONTH)).toEqual([]);
  },
);

testOnBoth('somebody has another pseudonym in every round, and nobody else’s', async ({ store }) => {
  const names = new Set<string | undefined>();
  for (const month of ['2026-01', '2026-02', MONTH]) {
    await store.commit([openRound({ month })]);
    for (const person of ['sanne', 'bram']) {
      names.add((await store.reads.ownAnswer(ACME, month, person))?.pseudonym);
    }
  }
  expect(names.size).toBe(6);
  expect(names).not.toContain(undefined);
});

testOnBoth(
  'kept lines lie under random ids, in an order that is neither that of the answers nor the same twice',
  async (testStore) => {
    const { store } = testStore;
    const texts = Array.from({ length: 40 }, (_none, n) => `line ${n}`);
    const orders: string[][] = [];
    const ids = new Set<string>();
    for (const month of ['2026-01', '2026-02']) {
      await store.commit([openRound({ month })]);
      const lines = texts.map((text) => ({ question: 'lost' as const, team: 'sales' as const, text }));
      await store.commit([closeRound(0, lines, { month })]);
      const kept = await store.reads.lines(ACME, month);
      orders.push(kept.map(({ text }) => text));
      for (const { id, ...line } of kept) {
        ids.add(id);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(line).toEqual({ question: 'lost', team: 'sales', text: line.text, isHidden: false });
      }
    }
    expect(ids.size).toBe(80);
    for (const order of orders) {
      expect(order).not.toEqual(texts);
      expect(order.toSorted()).toEqual(texts.toSorted());
    }
    expect(orders[0]).not.toEqual(orders[1]);
    const rows = await testStore.runSql(`select line from checkin_lines where month = '2026-01'`);
    expect(rows.map(({ line }) => line)).not.toEqual(texts);
  },
);

testOnBoth(
  'a shared copy is read by that interviewer only, outlives the close and is gone on its day',
  async ({ store }) => {
    const read = (interviewer: string) => store.reads.sharedWith(ACME, MONTH, interviewer);
    await store.commit([openRound()]);
    await answerRound(store, 'sanne', { gained: 'a' }, 'helen');
    await answerRound(store, 'bram', { gained: 'b' });
    await answerRound(store, 'lotte', { gained: 'c' }, 'ruben');
    expect(await own(store, 'sanne')).toMatchObject({ isShared: true });
    expect(await own(store, 'bram')).toMatchObject({ isShared: false });
    await answerRound(store, 'sanne', { gained: 'a, and more' }, 'helen');
    const sannes = [{ person: 'sanne', answers: { gained: 'a, and more' } }];
    expect(await read('helen')).toEqual(sannes);
    expect(await read('ruben')).toEqual([{ person: 'lotte', answers: { gained: 'c' } }]);
    expect(await read('sanne')).toEqual([]);
    expect(await store.reads.sharedWith('another', MONTH, 'helen')).toEqual([]);
    expect(await store.reads.sharedBy(ACME, 'sanne')).toEqual([{ month: MONTH, answers: { gained: 'a, and more' } }]);
    await store.commit([closeRound(4)]);
    await store.commit([forgetAnswers(UNTIL - 1)]);
    expect(await read('helen')).toEqual(sannes);
    await store.commit([{ ...forgetAnswers(UNTIL), organisation: 'another' } as Change]);
    expect(await read('helen')).toEqual(sannes);
    await store.commit([forgetAnswers(UNTIL)]);
    expect(await read('helen')).toEqual([]);
  },
);

testOnBoth('a copy is taken back by answering again without one, and by withdrawing', async ({ store }) => {
  await store.commit([openRound()]);
  for (const takeBack of [() => answerRound(store, 'sanne', { gained: 'b' }), () => withdrawAnswer(store, 'sanne')]) {
    await answerRound(store, 'sanne', { gained: 'a' }, 'helen');
    expect(await store.reads.sharedBy(ACME, 'sanne')).toHaveLength(1);
    await takeBack();
    expect(await store.reads.sharedBy(ACME, 'sanne')).toEqual([]);
    expect(await store.reads.sharedWith(ACME, MONTH, 'helen')).toEqual([]);
  }
});
