import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { makeLead, NOW, queuePost } from '../makers.ts';
import { makeTemporaryFolder, type TestStore, testOn } from '../test-store.ts';

/** How often the database was committed to, as every other connection sees it. */
async function commits({ runSql }: TestStore): Promise<() => Promise<number>> {
  const version = async () => Number((await runSql('pragma wal_checkpoint(passive)'))[0]?.['log']);
  await runSql('pragma wal_checkpoint(truncate)');
  const before = await version();
  return async () => (await version()) - before;
}

testOn('sqlite', 'what is decided in one turn of the event loop is one transaction', async (testStore) => {
  const { store } = testStore;
  const pages = async (decide: () => Promise<unknown>): Promise<number> => {
    const written = await commits(testStore);
    await decide();
    return written();
  };
  const add = (id: string) => store.commit([{ kind: 'lead.added', lead: makeLead(id) }]);
  const apart = await pages(async () => {
    for (let n = 0; n < 50; n += 1) await add(`apart-${n}`);
  });
  const together = await pages(() => Promise.all(Array.from({ length: 50 }, (_, n) => add(`together-${n}`))));
  // Every transaction writes the pages it touched to the log, so fifty of them write some fifty times as many.
  expect(apart).toBeGreaterThanOrEqual(2 * 50);
  expect(together).toBeLessThan(apart / 5);
});

testOn(
  'sqlite',
  'what is decided in the next turns shares the transaction, but none waits for an endless stream',
  async (testStore) => {
    const { store, runSql } = testStore;
    let added = 0;
    let isStreaming = true;
    const countKept = async () => Number((await runSql('select count(*) as leads from leads'))[0]?.['leads']);
    const add = () => store.commit([{ kind: 'lead.added', lead: makeLead(`l${added++}`) }]);
    const stream = () => {
      if (!isStreaming) return;
      void add();
      setImmediate(stream);
    };
    const first = add().then(countKept);
    setImmediate(stream);
    const kept = await first;
    isStreaming = false;
    expect(kept).toBeGreaterThan(1);
    expect(kept).toBeLessThan(10);
  },
);

testOn('sqlite', 'nobody is told before the transaction of the turn is on disk', async ({ store, runSql }) => {
  const seen: unknown[] = [];
  const decisions = Array.from({ length: 20 }, (_, n) =>
    store.commit([{ kind: 'lead.added', lead: makeLead(`l${n}`) }]).then(async () => {
      const [row] = await runSql('select count(*) as leads from leads');
      seen.push(row?.['leads']);
    }),
  );
  await Promise.all(decisions);
  expect(seen).toEqual(new Array(20).fill(20));
});

testOn('sqlite', 'one decision of a turn that fails takes back only itself', async ({ store }) => {
  const broken = { ...makeLead('broken'), organisation: null } as unknown as ReturnType<typeof makeLead>;
  const told = await Promise.allSettled([
    store.commit([{ kind: 'lead.added', lead: makeLead('a') }]),
    store.commit([queuePost('broken'), { kind: 'lead.added', lead: broken }]),
    store.commit([queuePost('a'), { kind: 'lead.added', lead: makeLead('a') }]),
    store.commit([{ kind: 'key.taken', key: 'k', at: NOW }, queuePost('b')]),
    store.commit([queuePost('c'), { kind: 'key.taken', key: 'k', at: NOW }]),
  ]);
  const outcomes = told.map((each) => (each.status === 'fulfilled' ? each.value : 'threw'));
  expect(outcomes).toEqual(['kept', 'threw', 'outrun', 'kept', 'repeated']);
  expect((await store.outbox.lines(10)).map(({ subject }) => subject)).toEqual(['{"kind":"lead","lead":"b"}']);
});

testOn(
  'sqlite',
  'what waits when the store closes is still kept, and nothing after',
  async ({ openAnother, runSql }) => {
    const store = await openAnother();
    const waiting = store.commit([{ kind: 'lead.added', lead: makeLead('a') }]);
    await store.close();
    expect(await waiting).toBe('kept');
    expect(await runSql('select id from leads')).toEqual([{ id: 'a' }]);
    await expect(store.commit([queuePost('a')])).rejects.toThrow();
  },
);

testOn('sqlite', 'while another process writes, a decision waits its turn', async ({ store, runSql }) => {
  await runSql('begin immediate');
  const kept = store.commit([{ kind: 'lead.added', lead: makeLead('a') }]);
  await runSql("insert into keys (key, at) values ('theirs', 1)");
  await runSql('commit');
  expect(await kept).toBe('kept');
});

test('the file is in WAL mode, so that readers and the writer do not wait for each other', async () => {
  const file = `${makeTemporaryFolder()}/wal.db`;
  const store = await openStore(`file:${file}`);
  const db = new Database(file);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
  await store.close();
});

test('a first start that ends halfway leaves nothing half made', async () => {
  const file = `${makeTemporaryFolder()}/half.db`;
  const db = new Database(file);
  // In the way of the last table of the first migration.
  db.exec('create table closed_targets (unrelated text)');
  await expect(openStore(`file:${file}`)).rejects.toThrow(/closed_targets/);
  const tables = () => db.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  expect(tables()).toEqual(['closed_targets']);
  db.exec('drop table closed_targets');
  const store = await openStore(`file:${file}`);
  expect(await store.commit([{ kind: 'lead.added', lead: makeLead('a') }])).toBe('kept');
  await store.close();
  db.close();
});

test('a database in a folder that is not there yet makes the folder', async () => {
  const store = await openStore(`file:${makeTemporaryFolder()}/deep/down/new.db`);
  expect(await store.check()).toBeUndefined();
  await store.close();
});
