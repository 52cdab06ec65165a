import Database from 'better-sqlite3';
import pg from 'pg';
import type { Question } from '../../src/domain/checkins/checkin.ts';

export type Row = Record<string, unknown>;
/** Rows in the order in which somebody found them. */
export type Table = { name: string; rows: Row[] };

export type Suspect = { id: string; name: string; email?: string; slack?: string; team: string };
/** A line as it stands in the draft; `team` only where the draft says it. */
export type Clue = { text: string; question: Question; team?: string };

/**
 * What an attacker holds after a round: the database, the log, the calls, and who answered when, all of it known to
 * them. What the person's own client sends and gets is not theirs. Nor are shared copies: those who shared, and their
 * lines, are left out of both sides, as an attacker who reads the copies leaves them out.
 */
export type Evidence = {
  month: string;
  tables: Table[];
  logged: string[];
  calls: unknown[];
  /** Each saving of an answer that stood in the end, oldest first. */
  answered: { person: string; at: number }[];
  suspects: Suspect[];
  lines: Clue[];
};

const SHARED = 'checkin_shared';

/** Every table of a database as rows, physically ordered; on PostgreSQL each once more in the order of its transactions. */
export function tablesOf(database: string): Promise<Table[]> {
  return database.startsWith('file:') ? sqliteTables(database.slice('file:'.length)) : postgresTables(database);
}

async function sqliteTables(file: string): Promise<Table[]> {
  const db = new Database(file, { readonly: true });
  try {
    const all = db.prepare("select name, sql from sqlite_master where type = 'table'").all();
    return (all as { name: string; sql: string }[])
      .filter(({ name }) => name !== SHARED)
      .map(({ name, sql }) => {
        const isKeyed = /without rowid/i.test(sql);
        const columns = isKeyed ? '*' : 'rowid as physical, *';
        const order = isKeyed ? '' : 'order by rowid';
        return { name, rows: db.prepare(`select ${columns} from "${name}" ${order}`).all() as Row[] };
      });
  } finally {
    db.close();
  }
}

async function postgresTables(url: string): Promise<Table[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: all } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const tables: Table[] = [];
    for (const { name } of all.filter((table) => table.name !== SHARED)) {
      const columns = 'xmin::text::bigint::int as xmin, cmin::text::int as cmin';
      const { rows } = await client.query<Row>(`select ${columns}, t.* from "${name}" t order by t.ctid`);
      tables.push({ name, rows: rows.map((row, physical) => ({ physical, ...row })) });
    }
    return tables;
  } finally {
    await client.end();
  }
}
