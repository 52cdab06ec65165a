import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** The id of the installation stays: a store that is open knows it. */
const EMPTYING = Object.values(rooms)
  .flatMap(({ tables }) => Object.keys(tables))
  .map((table) => `delete from ${table}${table === 'installation' ? " where name <> 'id'" : ''}`);
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

type Ending = () => Promise<void> | void;
type Opened = Omit<TestStore, 'dialect' | 'openAnother'>;

/**
 * One database a dialect; emptied, not made anew, for each test. That on the server is for all files that share this module:
 * to make it and come to know it takes longer than what most of them ask of it.
 */
const opened = new Map<Dialect, Promise<Opened>>();
/** Beyond this, which some tests fill, another takes its place: nobody tidies up the room that rows leave. */
const GROWN_BYTES = 24_000_000;
let isServerUsed = false;
const endings: Ending[] = [];
const endingsOnServer: Ending[] = [];

/** Files share this module, so each of them asks for its own stores to be closed. */
export async function endAll(): Promise<void> {
  opened.delete('sqlite');
  await runEndings(endings);
  if (!isServerUsed) return;
  isServerUsed = false;
  const sql = 'select pg_database_size(current_database())::float8 as bytes';
  const [size] = (await (await opened.get('postgres'))?.runSql(sql)) ?? [];
  if (Number(size?.['bytes']) < GROWN_BYTES) return;
  opened.delete('postgres');
  await runEndings(endingsOnServer);
}

async function runEndings(list: Ending[]): Promise<void> {
  for (const end of list.splice(0).reverse()) await end();
}

async function emptyStore(dialect: Dialect): Promise<TestStore> {
  isServerUsed ||= dialect === 'postgres';
  const opening = opened.get(dialect) ?? open(dialect);
  opened.set(dialect, opening);
  const given = await opening;
  await emptyTables({ dialect, ...given });
  return { ...given, dialect, openAnother: () => openOwn(given.url, endings) };
}

/** As before anything happened. */
export async function emptyTables({ dialect, runSql }: Pick<TestStore, 'dialect' | 'runSql'>): Promise<void> {
  for (const sql of EMPTYING_ON[dialect]) await runSql(sql);
}

async function open(dialect: Dialect): Promise<Opened> {
  const until = dialect === 'sqlite' ? endings : endingsOnServer;
  const url = await (dialect === 'sqlite' ? copyNewest(join(makeTemporaryFolder(), 'test.db')) : newestDatabase());
  return { url, store: await openOwn(url, until), runSql: await connect(dialect, url, until) };
}

async function openOwn(url: string, until: Ending[]): Promise<Store> {
  const store = await openStore(url, APP_SECRET, { tokenKeys: TOKEN_KEYS });
  until.push(() => store.close());
  return store;
}

/** Runs any SQL on a connection of its own, until the test file ends. */
export async function connect(dialect: Dialect, url: string, until = endings): Promise<TestStore['runSql']> {
  if (dialect === 'sqlite') {
    const db = new Database(url.slice('file:'.length));
    until.push(() => void db.close());
    return async (sql) => {
      const statement = db.prepare<[], Row>(sql);
      if (statement.reader) return statement.all();
      statement.run();
      // What is read in the same turn may be of a moment before.
      await nextTurn();
      return [];
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  until.push(() => client.end());
  return async (sql) => (await client.query<Row>(sql)).rows;
}

/** A folder that goes when the test file ends. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
