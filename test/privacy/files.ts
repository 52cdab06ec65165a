import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { World } from '../world/world.ts';

const TABLES = ['keys', 'answers', 'lines', 'shared', 'memories'].map((name) => `checkin_${name}`);

/** What a test does with a database whose bytes it reads. */
export type Place = {
  world: World;
  ask(sql: string): Promise<Record<string, string>[]>;
  /** Every file that check-ins are kept in, as bytes, and PostgreSQL's statistics, which quote columns; all written out before. */
  bytes(): Promise<Buffer>;
  /** The same without what the engine itself leaves behind. */
  vacuumed(): Promise<Buffer>;
};

type Ending = { end(): Promise<void> };

export async function onSqlite(world: World): Promise<Place & Ending> {
  const file = world.database.slice('file:'.length);
  const bytes = async () =>
    Buffer.concat(['', '-wal', '-shm'].map((end) => (existsSync(file + end) ? readFileSync(file + end) : Buffer.of())));
  return {
    world,
    bytes,
    ask: async (sql) => withSqlite(file, (db) => db.prepare(sql).all() as Record<string, string>[]),
    vacuumed: async () => {
      // What the bot read in this turn would hold the log until it ends.
      await nextTurn();
      withSqlite(file, (db) => {
        db.exec('vacuum');
        db.pragma('wal_checkpoint(TRUNCATE)');
      });
      return bytes();
    },
    end: async () => {},
  };
}

function withSqlite<Result>(file: string, work: (db: Database.Database) => Result): Result {
  const db = new Database(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

export async function onPostgres(world: World, url: string): Promise<Place & Ending> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (sql: string) => (await client.query<Record<string, string>>(sql)).rows;
  const bytes = async () => {
    await ask('analyze');
    await ask('checkpoint');
    const [folder] = await ask('show data_directory');
    const paths = await ask(
      `select pg_relation_filepath(c.oid) as path from pg_class c where c.relkind in ('r', 'i', 't')
        and (c.relname = any ('{${TABLES},pg_statistic}') or c.oid in (select i.indexrelid from pg_index i where i.indrelid = any ('{${TABLES}}'::regclass[]))
        or c.oid in (select t.reltoastrelid from pg_class t where t.relname = any ('{${TABLES},pg_statistic}')))`,
    );
    return Buffer.concat(paths.map(({ path = '' }) => readFileSync(join(folder?.['data_directory'] ?? '', path))));
  };
  return { world, ask, bytes, vacuumed: bytes, end: () => client.end() };
}
