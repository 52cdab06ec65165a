import { setImmediate as nextTurn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { sql } from '../../../../src/store/database/kysely.ts';
import { bind, prepareSql } from '../../../../src/store/database/query.ts';
import { openSqlite } from '../../../../src/store/database/sqlite.ts';
import { copyNewest } from '../../../world/database/sqlite.ts';
import { endAll, makeTemporaryFolder } from '../../test-store.ts';

afterAll(endAll);

const addKey = prepareSql<{ key: string; at: number }>()(
  ($) => sql`insert into keys (key, at) values (${$.key}, ${$.at})`,
);
const countKeys = prepareSql<Record<never, never>>()(() => sql<{ keys: number }>`select count(*) as keys from keys`);

async function openAlone() {
  const url = await copyNewest(`${makeTemporaryFolder()}/turns.db`);
  const file = url.slice('file:'.length);
  const database = openSqlite(file);
  onTestFinished(() => database.close());
  const count = async () => (await database.all(countKeys, {}))[0]?.keys;
  const add = (key: string) => database.run([bind(addKey, { key, at: 1 }, 'repeated')]);
  return { database, file, count, add };
}

test('what is read in one turn is of one moment; in the next it is what others have written since', async () => {
  const { file, count } = await openAlone();
  const other = new Sqlite(file);
  const before = await count();
  other.exec(`insert into keys (key, at) values ('other', 1)`);
  other.close();
  expect(await count()).toBe(before);
  await nextTurn();
  expect(await count()).toBe(Number(before) + 1);
});

test('who reads keeps nobody of the same turn from writing or purging', async () => {
  const { database, count, add } = await openAlone();
  const adding = add('a').then(count);
  const before = Number(await count());
  expect(await adding).toBe(before + 1);
  await count();
  await database.purge([]);
  expect(await count()).toBe(before + 1);
});
