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

export function openDrillDatabase(engine: Engine, folder: string): Promise<DrillDatabase> {
  return engine === 'sqlite' ? openFile(join(folder, 'drill.db')) : openServer();
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

async function openServer(): Promise<DrillDatabase> {
  const server = await startPostgresServer();
  await server.createDatabase('drill');
  const url = `${server.url}/drill`;
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  pool.on('error', () => {});
  return {
    url,
    port: server.port,
    read: async <Row>(sql: string) => (await pool.query(sql)).rows as Row[],
    end: async () => {
      await pool.end();
      await server.stop();
    },
  };
}
