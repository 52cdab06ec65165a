import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { sql } from '../../../src/store/database/kysely.ts';
import { bind, prepareSql } from '../../../src/store/database/query.ts';
import { openSqlite } from '../../../src/store/database/sqlite.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { endAll, makeTemporaryFolder } from '../test-store.ts';

afterAll(endAll);

const addKey = prepareSql<{ key: string; at: number }>()(
  ($) => sql`insert into keys (key, at) values (${$.key}, ${$.at}) on conflict do nothing`,
);
const countKeys = prepareSql<Record<never, never>>()(() => sql<{ keys: number }>`select count(*) as keys from keys`);
/** Differs once another connection has written: then it is the thread that writes. */
const version = prepareSql<Record<never, never>>()(() => sql<{ data_version: number }>`pragma data_version`);

const key = (name: string | null) => bind(addKey, { key: name as string, at: 1 }, 'repeated');
const turn = () => new Promise((resolve) => setImmediate(resolve));

async function openBeside() {
  const url = await copyNewest(`${makeTemporaryFolder()}/beside.db`);
  const file = url.slice('file:'.length);
  const database = openSqlite(file, { isBeside: true, slowMs: 0 });
  const readVersion = async () => (await database.all(version, {}))[0]?.data_version;
  const first = await readVersion();
  for (let n = 0; (await readVersion()) === first; n += 1) {
    await database.run([key(`warm-${n}`)]);
    await turn();
  }
  const before = (await database.all(countKeys, {}))[0]?.keys ?? 0;
  const countNew = async () => ((await database.all(countKeys, {}))[0]?.keys ?? 0) - before;
  return { database, file, countNew };
}

test('what a thread writes is kept, repeated or fails, each decision by itself, and can be read once it is told', async () => {
  const { database, countNew } = await openBeside();
  const told = await Promise.allSettled([
    database.run([key('a')]),
    database.run([key('b'), key(null)]),
    database.run([key('c'), key('a')]),
    database.run([key('d')]),
  ]);
  expect(told.map((each) => (each.status === 'fulfilled' ? each.value.kept : each.reason.code))).toEqual([
    'kept',
    'SQLITE_CONSTRAINT_NOTNULL',
    'repeated',
    'kept',
  ]);
  expect(await countNew()).toBe(2);
  await database.close();
});

test('whoever is told what a thread wrote reads it, also where it was read in that turn before', async () => {
  const { database, countNew } = await openBeside();
  let seen: number | undefined;
  const keeping = database.run([key('a')]).then(async () => {
    seen = await countNew();
  });
  for (; seen === undefined; await turn()) await countNew();
  await keeping;
  expect(seen).toBe(1);
  await database.close();
});

test('while another process holds the file the event loop goes on, and what was to be kept is kept after', async () => {
  const { database, file, countNew } = await openBeside();
  const other = new Database(file);
  other.exec('begin immediate');
  let isKept = false;
  const keeping = database.run([key('a')]).then(() => {
    isKept = true;
  });
  // Written here, this would hold up everybody until it is given up; the other could never end.
  for (let turns = 0; turns < 100; turns += 1) await turn();
  expect([isKept, await countNew()]).toEqual([false, 0]);
  other.exec('commit');
  other.close();
  await keeping;
  expect(await countNew()).toBe(1);
  await database.close();
});

test('what is written while the thread writes shares the next transaction, in its order', async () => {
  const { database, file } = await openBeside();
  const order: string[] = [];
  const add = (name: string) => database.run([key(name)]).then(() => order.push(name));
  const adding = [add('first')];
  await turn();
  for (let n = 0; n < 50; n += 1) adding.push(add(`n${n}`));
  await Promise.all(adding);
  expect(order).toEqual(['first', ...Array.from({ length: 50 }, (_none, n) => `n${n}`)]);
  await database.purge([]);
  const other = new Database(file);
  expect(other.pragma('wal_checkpoint(passive)')).toMatchObject([{ log: 0 }]);
  other.close();
  await database.close();
});

test('closing waits for what the thread has to write', async () => {
  const { database, file } = await openBeside();
  const keeping = database.run([key('last')]);
  await database.close();
  expect((await keeping).kept).toBe('kept');
  const other = new Database(file);
  expect(other.prepare("select count(*) as found from keys where key = 'last'").get()).toEqual({ found: 1 });
  other.close();
});
