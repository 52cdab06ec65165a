import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { type Bed, on, temporaryFolder } from '../bed.ts';
import { lead, posted, T } from '../given.ts';

/** How often the database was committed to, as every other connection sees it. */
async function commits({ raw }: Bed): Promise<() => Promise<number>> {
  const version = async () => Number((await raw('pragma wal_checkpoint(passive)'))[0]?.['log']);
  await raw('pragma wal_checkpoint(truncate)');
  const before = await version();
  return async () => (await version()) - before;
}

on('sqlite', 'what is decided in one turn of the event loop is one transaction', async (bed) => {
  const { store } = bed;
  const pages = async (decide: () => Promise<unknown>): Promise<number> => {
    const written = await commits(bed);
    await decide();
    return written();
  };
  const add = (id: string) => store.commit([{ kind: 'lead.added', lead: lead(id) }]);
  const apart = await pages(async () => {
    for (let n = 0; n < 50; n += 1) await add(`apart-${n}`);
  });
  const together = await pages(() => Promise.all(Array.from({ length: 50 }, (_, n) => add(`together-${n}`))));
  // Every transaction writes the pages it touched to the log, so fifty of them write some fifty times as many.
  expect(apart).toBeGreaterThanOrEqual(2 * 50);
  expect(together).toBeLessThan(apart / 5);
});

on('sqlite', 'nobody is told before the transaction of the turn is on disk', async ({ store, raw }) => {
  const seen: unknown[] = [];
  const decisions = Array.from({ length: 20 }, (_, n) =>
    store.commit([{ kind: 'lead.added', lead: lead(`l${n}`) }]).then(async () => {
      const [row] = await raw('select count(*) as leads from leads');
      seen.push(row?.['leads']);
    }),
  );
  await Promise.all(decisions);
  expect(seen).toEqual(new Array(20).fill(20));
});

on('sqlite', 'one decision of a turn that fails takes back only itself', async ({ store }) => {
  const broken = { ...lead('broken'), organisation: null } as unknown as ReturnType<typeof lead>;
  const told = await Promise.allSettled([
    store.commit([{ kind: 'lead.added', lead: lead('a') }]),
    store.commit([posted('broken'), { kind: 'lead.added', lead: broken }]),
    store.commit([posted('a'), { kind: 'lead.added', lead: lead('a') }]),
    store.commit([{ kind: 'key.taken', key: 'k', at: T }, posted('b')]),
    store.commit([posted('c'), { kind: 'key.taken', key: 'k', at: T }]),
  ]);
  const outcomes = told.map((each) => (each.status === 'fulfilled' ? each.value : 'threw'));
  expect(outcomes).toEqual(['kept', 'threw', 'outrun', 'kept', 'repeated']);
  expect((await store.outbox.lines(10)).map(({ subject }) => subject)).toEqual(['{"kind":"lead","lead":"b"}']);
});

on('sqlite', 'what waits when the store closes is still kept, and nothing after', async ({ another, raw }) => {
  const store = await another();
  const waiting = store.commit([{ kind: 'lead.added', lead: lead('a') }]);
  await store.close();
  expect(await waiting).toBe('kept');
  expect(await raw('select id from leads')).toEqual([{ id: 'a' }]);
  await expect(store.commit([posted('a')])).rejects.toThrow();
});

on('sqlite', 'while another process writes, a decision waits its turn', async ({ store, raw }) => {
  await raw('begin immediate');
  const kept = store.commit([{ kind: 'lead.added', lead: lead('a') }]);
  await raw("insert into keys (key, at) values ('theirs', 1)");
  await raw('commit');
  expect(await kept).toBe('kept');
});

test('the file is in WAL mode, so that readers and the writer do not wait for each other', async () => {
  const file = `${temporaryFolder()}/wal.db`;
  const store = await openStore(`file:${file}`);
  const db = new Database(file);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
  await store.close();
});

test('a first start that ends halfway leaves nothing half made', async () => {
  const file = `${temporaryFolder()}/half.db`;
  const db = new Database(file);
  // In the way of the last table of the first migration.
  db.exec('create table closed_targets (unrelated text)');
  await expect(openStore(`file:${file}`)).rejects.toThrow(/closed_targets/);
  const tables = () => db.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  expect(tables()).toEqual(['closed_targets']);
  db.exec('drop table closed_targets');
  const store = await openStore(`file:${file}`);
  expect(await store.commit([{ kind: 'lead.added', lead: lead('a') }])).toBe('kept');
  await store.close();
  db.close();
});

test('a database in a folder that is not there yet makes the folder', async () => {
  const store = await openStore(`file:${temporaryFolder()}/deep/down/new.db`);
  await store.check();
  await store.close();
});
