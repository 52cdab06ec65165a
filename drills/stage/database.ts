import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { startPostgresServer } from '../../test/world/database/server.ts';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/** The bot's database, and a look into it from beside. */
export type DrillDatabase = {
  /** DATABASE_URL. */
  url: string;
  /** Where a server listens; absent for a file. */
  port?: number;
  read<Row>(sql: string): Promise<Row[]>;
  end(): Promise<void>;
};

/** `server`: a PostgreSQL that runs already, as a URL without a database; else one is started. */
export async function openDrillDatabase(engine: Engine, folder: string, server?: string): Promise<DrillDatabase> {
  if (engine === 'sqlite') return openFile(join(folder, 'drill.db'));
  if (server !== undefined) return openDatabaseOn(server);
  const own = await startPostgresServer();
  const database = await openDatabaseOn(own.url);
  const end = async (): Promise<void> => {
    await database.end();
    await own.stop();
  };
  return { ...database, port: own.port, end };
}

async function openFile(file: string): Promise<DrillDatabase> {
  return {
    url: `file:${file}`,
    read: async <Row>(sql: string) => {
      const database = new Sqlite(file, { readonly: true, timeout: 10_000 });
      try {
        return database.prepare(sql).all() as Row[];
      } finally {
        database.close();
      }
    },
    end: async () => {},
  };
}

async function openDatabaseOn(server: string): Promise<DrillDatabase> {
  const name = `drill_${process.pid}_${Date.now().toString(36)}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = `${server}/${name}`;
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  pool.on('error', () => {});
  return {
    url,
    read: async <Row>(sql: string) => (await pool.query(sql)).rows as Row[],
    end: () => pool.end(),
  };
}
