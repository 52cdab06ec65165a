import { expect } from 'vitest';
import { testOnBoth } from '../test-store.ts';

/** Made by hand, and not with a key: a database that lacked one would look through whole tables. */
const INDEXES = {
  sqlite: "select name from sqlite_master where type = 'index' and sql is not null order by name",
  postgres: `select indexname as name from pg_indexes where schemaname = current_schema()
    and indexname not in (select conname from pg_constraint where contype in ('p', 'u')) order by indexname collate "C"`,
};

const found = new Map<string, unknown[]>();

testOnBoth('the database has every index that the other has', async ({ dialect, runSql }) => {
  found.set(
    dialect,
    (await runSql(INDEXES[dialect])).map(({ name }) => name),
  );
  const [first = [], ...others] = found.values();
  expect(first.length).toBeGreaterThan(20);
  for (const other of others) expect(other).toEqual(first);
});
