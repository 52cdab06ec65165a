import type Sqlite from 'better-sqlite3';
import { type CopiedRow, openTally, type Tallies } from './tally.ts';

/** A table with its columns by name, in that order on either engine. `isNumbered`: the database gives its ids. */
export type CopiedTable = { name: string; columns: { name: string; isInteger: boolean }[]; isNumbered: boolean };

/** How much of something is done (0 to 1), for somebody who waits. */
export type ShowShare = (share: number, words: string) => void;

/** Where a backup says what it is. */
export const MANIFEST_TABLE = 'backup';
const ROWS_AT_ONCE = 500;

/** The tables of the bot in a database file, of whatever version it is. */
export function listTables(db: Sqlite.Database): CopiedTable[] {
  const found = db.prepare<[], { name: string; sql: string }>(
    `select name, sql from sqlite_master where type = 'table' and name <> '${MANIFEST_TABLE}'
      and name not like 'sqlite!_%' escape '!' and name not like 'kysely!_%' escape '!' order by name`,
  );
  return found.all().map(({ name, sql }) => {
    const columns = db.pragma(`table_info(${quote(name)})`) as { name: string; type: string }[];
    return {
      name,
      columns: columns
        .map((column) => ({ name: column.name, isInteger: /int/i.test(column.type) }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
      isNumbered: /\bautoincrement\b/i.test(sql),
    };
  });
}

/** The names of a table’s columns, as they stand in a statement. */
export function listColumns({ columns }: CopiedTable): string {
  return columns.map(({ name }) => quote(name)).join(', ');
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** All rows of a table, some at a time. Nothing else is to be asked of the connection meanwhile. */
export function* readFileRows(db: Sqlite.Database, table: CopiedTable): Generator<CopiedRow[]> {
  const rows = db
    .prepare(`select ${listColumns(table)} from ${quote(table.name)}`)
    .raw()
    .safeIntegers()
    .iterate();
  let batch: CopiedRow[] = [];
  for (const row of rows as IterableIterator<CopiedRow>) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Counts and sums up all tables of a file. */
export function tallyFile(db: Sqlite.Database, show: ShowShare): Tallies {
  const tables = listTables(db);
  const tallies = tables.map((table, place) => {
    const tally = openTally();
    show(place / tables.length, table.name);
    for (const rows of readFileRows(db, table)) for (const row of rows) tally.add(row);
    return [table.name, tally.read()] as const;
  });
  return Object.fromEntries(tallies);
}

/** The highest id that was ever given in a table. */
export function readLastId(db: Sqlite.Database, { name }: CopiedTable): number {
  const last = db.prepare<[string], number>('select seq from sqlite_sequence where name = ?').pluck().get(name);
  return last ?? 0;
}

export function setLastId(db: Sqlite.Database, name: string, last: number): void {
  db.prepare('delete from sqlite_sequence where name = ?').run(name);
  db.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(name, last);
}
