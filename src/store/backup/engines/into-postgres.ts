import type Sqlite from 'better-sqlite3';
import pg from 'pg';
import { BackupRefusal } from '../refusal.ts';
import {
  type CopiedTable,
  listColumns,
  listTables,
  quote,
  readFileRows,
  readLastId,
  type ShowShare,
} from './file-tables.ts';
import { readServerRows, runAtOnce, setLastServerId, withClient } from './postgres-rows.ts';
import { type CopiedRow, findDifferences, openTally, type Tallies } from './tally.ts';

/** What a bot that was only started once left there. */
const OWN_TABLE = 'installation';
const UNKNOWN_TABLE = '42P01';

/** `unstorable`: values that PostgreSQL does not keep, but what is nearest: U+FFFD for the sign U+0000, a whole number for a fraction. */
export type LoadedIntoServer = { tallies: Tallies; unstorable: number };

/** Refuses a database in which anything stands; changes nothing. */
export async function assertServerIsEmpty(url: string, tables: CopiedTable[]): Promise<void> {
  await withClient(url, (client) => assertEmpty(client, tables));
}

async function assertEmpty(client: pg.Client, tables: CopiedTable[]): Promise<void> {
  for (const { name } of tables) {
    if (name !== OWN_TABLE && (await hasRows(client, name)))
      throw new BackupRefusal(`the database is not empty: there are rows in ${name}. Make another, and name it`);
  }
}

async function hasRows(client: pg.Client, table: string): Promise<boolean> {
  try {
    return (await client.query(`select 1 from ${quote(table)} limit 1`)).rows.length > 0;
  } catch (reason) {
    if (reason instanceof pg.DatabaseError && reason.code === UNKNOWN_TABLE) return false;
    throw reason;
  }
}

/** Loads all tables of a file into an empty PostgreSQL of the same shape; all of them, read again and found the same, or nothing. */
export async function loadIntoPostgres(url: string, db: Sqlite.Database, show: ShowShare): Promise<LoadedIntoServer> {
  const tables = listTables(db);
  return withClient(url, async (client) => {
    const loaded = await runAtOnce(client, '', async () => {
      await client.query(`lock table ${tables.map(({ name }) => quote(name)).join(', ')} in exclusive mode`);
      await assertEmpty(client, tables);
      await client.query(`delete from ${OWN_TABLE}`);
      const [given, kept]: [Tallies, Tallies] = [{}, {}];
      let unstorable = 0;
      for (const [place, table] of tables.entries()) {
        show(place / tables.length, table.name);
        const loaded = await loadTable(client, db, table);
        unstorable += loaded.unstorable;
        given[table.name] = loaded.tally;
        kept[table.name] = await tallyServerTable(client, table);
      }
      const different = findDifferences(given, kept);
      if (different.length > 0)
        throw new BackupRefusal(`PostgreSQL keeps ${different.join(', ')} otherwise; nothing was changed`);
      return { tallies: kept, unstorable };
    });
    // So that a bot that starts at once is answered as fast as later.
    await client.query('analyze');
    return loaded;
  });
}

async function loadTable(client: pg.Client, db: Sqlite.Database, table: CopiedTable) {
  const tally = openTally();
  const types = table.columns.map(({ isInteger }, place) => `$${place + 1}::${isInteger ? 'bigint' : 'text'}[]`);
  const text = `insert into ${quote(table.name)} (${listColumns(table)}) select * from unnest(${types.join(', ')})`;
  let unstorable = 0;
  for (const rows of readFileRows(db, table)) {
    const stored = rows.map((row) => row.map(toStorable));
    for (const [place, row] of stored.entries()) {
      tally.add(row);
      unstorable += row.filter((value, column) => value !== rows[place]?.[column]).length;
    }
    await client.query(text, turn(stored, table.columns.length)).catch((reason: unknown) => {
      throw reason instanceof pg.DatabaseError
        ? new BackupRefusal(
            `PostgreSQL does not take what stands in ${table.name} (${reason.code}); nothing was changed`,
            reason,
          )
        : reason;
    });
  }
  if (table.isNumbered) await setLastServerId(client, table, readLastId(db, table));
  return { tally: tally.read(), unstorable };
}

function toStorable(value: CopiedRow[number]): CopiedRow[number] {
  // SQLite keeps a fraction in a column of whole numbers, too.
  if (typeof value === 'number') return BigInt(Math.round(value));
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

/** Rows as columns. */
function turn(rows: CopiedRow[], columns: number): CopiedRow[] {
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? null));
}

async function tallyServerTable(client: pg.Client, table: CopiedTable) {
  const tally = openTally();
  for await (const rows of readServerRows(client, table)) for (const row of rows) tally.add(row);
  return tally.read();
}
