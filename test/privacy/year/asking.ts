import Database from 'better-sqlite3';
import pg from 'pg';
import type { Row } from '../evidence.ts';

export type Ask = (sql: string) => Promise<Row[]>;

/** A connection of somebody who is not the bot. */
export async function openAsking(database: string): Promise<{ ask: Ask; end(): Promise<void> }> {
  if (database.startsWith('file:')) {
    const db = new Database(database.slice('file:'.length), { readonly: true });
    return { ask: async (sql) => db.prepare<[], Row>(sql).all(), end: async () => void db.close() };
  }
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  return { ask: async (sql) => (await client.query<Row>(sql)).rows, end: () => client.end() };
}
