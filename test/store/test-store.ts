import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, test } from 'vitest';
import type { Dialect } from '../../src/store/database/query.ts';
import { openStore } from '../../src/store/open.ts';
import * as rooms from '../../src/store/rooms.ts';
import type { Store } from '../../src/store/store.ts';
import { newestDatabase } from '../world/database/postgres.ts';
import { copyNewest } from '../world/database/sqlite.ts';
import { APP_SECRET, TOKEN_KEYS } from '../world/intake.ts';

export const DIALECTS: readonly Dialect[] = ['sqlite', 'postgres'];

type Row = Record<string, unknown>;

/** A store on one database, and the database seen by somebody else. */
export type TestStore = {
  dialect: Dialect;
  url: string;
  store: Store;
  /** Runs any SQL on a connection of its own. */
  runSql(sql: string): Promise<Row[]>;
  /** A second instance on the same database; closed when the test file ends. */
  openAnother(): Promise<Store>;
};

/** What the installation knows about itself stays. */
const EMPTYING = Object.values(rooms)
  .flatMap(({ tables }) => Object.keys(tables))
  .filter((table) => table !== 'installation')
  .map((table) => `delete from ${table}`);
/** A server is told all of it at once: forty times there and back take longer than most tests. */
const EMPTYING_ON = { sqlite: EMPTYING, postgres: [EMPTYING.join('; ')] };

/** The same sentence on both databases, each time an empty one. */
export function testOnBoth(sentence: string, body: (of: TestStore) => Promise<void>, timeoutMs?: number): void {
  for (const dialect of DIALECTS) testOn(dialect, sentence, body, timeoutMs);
}

export function testOn(
  dialect: Dialect,
  sentence: string,
  body: (of: TestStore) => Promise<void>,
  timeoutMs?: number,
): void {
  afterAll(endAll);
  test(`${sentence} (${dialect})`, async () => body(await emptyStore(dialect)), timeoutMs);
}

/** One database a dialect and test file; emptied, not made anew, for each test. */
const opened = new Map<Dialect, Promise<TestStore>>();
const endings: (() => Promise<void> | void)[] = [];

/** Files share this module, so each of them asks for its own stores to be closed. */
export async function endAll(): Promise<void> {
  opened.clear();
  for (const end of endings.splice(0).reverse()) await end();
}

async function emptyStore(dialect: Dialect): Promise<TestStore> {
  const opening = opened.get(dialect) ?? openTestStore(dialect);
  opened.set(dialect, opening);
  const given = await opening;
  for (const sql of EMPTYING_ON[dialect]) await given.runSql(sql);
  return given;
}

async function openTestStore(dialect: Dialect): Promise<TestStore> {
  const url = await (dialect === 'sqlite' ? copyNewest(join(makeTemporaryFolder(), 'test.db')) : newestDatabase());
  const openAnother = async (): Promise<Store> => {
    const store = await openStore(url, APP_SECRET, { tokenKeys: TOKEN_KEYS });
    endings.push(() => store.close());
    return store;
  };
  const store = await openAnother();
  return { dialect, url, store, openAnother, runSql: await connect(dialect, url) };
}

/** Runs any SQL on a connection of its own, until the test file ends. */
export async function connect(dialect: Dialect, url: string): Promise<TestStore['runSql']> {
  if (dialect === 'sqlite') {
    const db = new Database(url.slice('file:'.length));
    endings.push(() => void db.close());
    return async (sql) => {
      const statement = db.prepare<[], Row>(sql);
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  endings.push(() => client.end());
  return async (sql) => (await client.query<Row>(sql)).rows;
}

/** A folder that goes when the test file ends. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
