import type Sqlite from 'better-sqlite3';
import type pg from 'pg';
import { BackupRefusal } from '../refusal.ts';
import {
  type CopiedTable,
  listColumns,
  listTables,
  quote,
  readLastId,
  type ShowShare,
  setLastId,
} from './file-tables.ts';
import { readLastServerId, readServerRows, runAtOnce, withClient } from './postgres-rows.ts';
import { openTally, type Tallies } from './tally.ts';

/** Everything there is at one moment. */
const ONE_MOMENT = 'isolation level repeatable read read only';

/** `tallies`: of what the server gave. */
export type CopiedFromServer = { moment: number; tallies: Tallies };

/** `now`: the time. `isAlone`: refused where anybody else is connected. */
type CopyOptions = { now(): number; isAlone: boolean; show: ShowShare };

/** Copies all tables of a PostgreSQL of this version, as they stand at one moment, into a file of the same shape in which nothing stands. */
export async function copyFromPostgres(
  url: string,
  db: Sqlite.Database,
  { now, isAlone, show }: CopyOptions,
): Promise<CopiedFromServer> {
  return withClient(url, (client) =>
    runAtOnce(client, ONE_MOMENT, async () => {
      const tables = listTables(db);
      // A lock before the first question, as of which all is seen.
      if (isAlone) await holdServer(client, tables);
      await client.query('select 1 from deliveries limit 1');
      const moment = now();
      const tallies: Tallies = {};
      for (const [place, table] of tables.entries()) {
        show(place / tables.length, table.name);
        tallies[table.name] = await copyTable(client, db, table);
      }
      return { moment, tallies };
    }),
  );
}

/** Whoever comes meanwhile can write nothing. */
async function holdServer(client: pg.Client, tables: CopiedTable[]): Promise<void> {
  await client.query(`lock table ${tables.map(({ name }) => quote(name)).join(', ')} in share mode`);
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and backend_type = 'client backend'`,
  );
  if (rows.length > 0)
    throw new BackupRefusal(
      `${rows.length} others are connected to the database: stop all bots (and whatever else is) first`,
    );
}

async function copyTable(client: pg.Client, db: Sqlite.Database, table: CopiedTable) {
  const tally = openTally();
  const places = table.columns.map(() => '?').join(', ');
  const insert = db.prepare(`insert into ${quote(table.name)} (${listColumns(table)}) values (${places})`);
  for await (const rows of readServerRows(client, table)) {
    db.exec('begin');
    for (const row of rows) {
      tally.add(row);
      insert.run(row);
    }
    db.exec('commit');
  }
  if (table.isNumbered)
    setLastId(db, table.name, Math.max(readLastId(db, table), await readLastServerId(client, table)));
  return tally.read();
}
