import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { retryBusy } from '../../../src/store/database/sqlite/busy.ts';
import { makeLead, NOW, queuePost } from '../makers.ts';
import { type TestStore, testOn } from '../test-store.ts';

const add = ({ store }: Pick<TestStore, 'store'>, id: string) =>
  store.commit([{ kind: 'lead.added', lead: makeLead(id) }, queuePost(id)]);

/** The code of what it is rejected with. */
const readCode = (failing: Promise<unknown>): Promise<unknown> =>
  failing.then(
    () => 'not rejected',
    (reason: unknown) => Object(reason).code,
  );

/** Another process that writes for as long as it likes: to SQLite it is any other connection. */
async function hold({ runSql }: TestStore): Promise<() => Promise<unknown>> {
  await runSql('begin immediate');
  return () => runSql('commit');
}

/** Longer than the next tries, and turn after turn of the loop. */
const LONG_MS = 300;

describe('while another process holds the file', () => {
  testOn(
    'sqlite',
    'everything else goes on, and what waits is kept when it lets go, in its order',
    async (testStore) => {
      const { store, runSql } = testStore;
      const letGo = await hold(testStore);
      const kept = ['a', 'b', 'c'].map((id) => add(testStore, id));
      await sleep(LONG_MS);
      await store.check();
      expect(await store.reads.organisations()).toEqual([]);
      const later = add(testStore, 'd');
      await letGo();
      expect(await Promise.all([...kept, later])).toEqual(['kept', 'kept', 'kept', 'kept']);
      expect((await runSql('select subject from deliveries order by id')).map((row) => row['subject'])).toEqual(
        ['a', 'b', 'c', 'd'].map((lead) => JSON.stringify({ kind: 'lead', lead })),
      );
    },
  );

  testOn(
    'sqlite',
    'nobody waits for ever: what is not kept in time is refused, and so is a claim',
    async (testStore) => {
      const letGo = await hold(testStore);
      const codes = await Promise.all([readCode(add(testStore, 'a')), readCode(testStore.store.outbox.claim(NOW, 1))]);
      expect(codes).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY']);
      await letGo();
      expect(await testStore.runSql('select id from leads')).toEqual([]);
      expect(await add(testStore, 'a')).toBe('kept');
    },
  );

  testOn('sqlite', 'a store that closes first keeps what waits', async (testStore) => {
    const store = await testStore.openAnother();
    const letGo = await hold(testStore);
    const kept = add({ store }, 'a');
    const closed = store.close();
    await sleep(LONG_MS);
    await letGo();
    await closed;
    expect(await kept).toBe('kept');
  });
});

test('a read that is kept out is asked again; another fault is told at once', async () => {
  const busy = Object.assign(new Error('locked'), { code: 'SQLITE_BUSY_RECOVERY' });
  let asked = 0;
  const read = (fault: Error) => () => {
    asked += 1;
    if (asked < 3) throw fault;
    return asked;
  };
  expect(await retryBusy(read(busy))).toBe(3);
  asked = 0;
  await expect(retryBusy(read(new Error('no such table')))).rejects.toThrow('no such table');
  expect(asked).toBe(1);
});
