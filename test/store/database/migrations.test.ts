import Database from 'better-sqlite3';
import type { Dialect as KyselyDialect } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from '../../../src/store/database/kysely.ts';
import type { Dialect } from '../../../src/store/database/query.ts';
import { listMigrations } from '../../../src/store/migrations/all.ts';
import { openStore } from '../../../src/store/open.ts';
import { freshDatabase } from '../../world/database/postgres.ts';
import { makeFacts, NOW } from '../makers.ts';
import { DIALECTS, makeTemporaryFolder } from '../test-store.ts';

type Row = Record<string, unknown>;

function openDialect(dialect: Dialect, url: string): KyselyDialect {
  if (dialect === 'sqlite') return new SqliteDialect({ database: new Database(url.slice('file:'.length)) });
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) });
}

/** A database as it was before digests, with what these statements put in it, brought to the newest shape. */
async function migrate(dialect: Dialect, ...before: string[]): Promise<(statement: string) => Promise<Row[]>> {
  const url = dialect === 'sqlite' ? `file:${makeTemporaryFolder()}/old.db` : await freshDatabase();
  const ask = async <R>(work: (db: Kysely<never>) => Promise<R>): Promise<R> => {
    const db = new Kysely<never>({ dialect: openDialect(dialect, url) });
    return work(db).finally(() => db.destroy());
  };
  await ask(async (db) => {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => listMigrations(dialect) } });
    expect((await migrator.migrateTo('0002-checkins')).error).toBeUndefined();
    for (const statement of before) await sql.raw(statement).execute(db);
  });
  await (await openStore(url)).close();
  return (statement) => ask(async (db) => (await sql.raw<Row>(statement).execute(db)).rows);
}

const lead = (id: string, campaign?: string): string =>
  `insert into leads (id, organisation, external_id, facts, received_at, changed_at) values
    ('${id}', 'acme', 'crm-${id}', '${JSON.stringify(makeFacts(id, campaign === undefined ? {} : { campaign }))}', ${NOW}, ${NOW})`;
const stands = (of: string, verdict: string, given: number, changed: number, reason?: string): string =>
  `insert into verdicts (lead, person, verdict, reason, may_be_quoted, given_at, changed_at) values
    (${of}, '${verdict}', ${reason === undefined ? 'null' : `'${reason}'`}, 0, ${NOW + given}, ${NOW + changed})`;
const said = (of: string, verdict: string | null, at: number): string =>
  `insert into verdict_history (lead, person, verdict, at) values
    (${of}, ${verdict === null ? 'null' : `'${verdict}'`}, ${NOW + at})`;

const BEFORE = [
  ...[lead('a', 'Beurs'), lead('b')],
  ...[said("'a', 'bram'", 'good', 0), said("'a', 'bram'", 'poor', 5), stands("'a', 'bram'", 'poor', 0, 8, 'junk')],
  ...[said("'a', 'fleur'", 'good', 1), said("'a', 'fleur'", null, 4), said("'a', 'fleur'", 'fair', 6)],
  ...[stands("'a', 'fleur'", 'fair', 6, 6), said("'b', 'bram'", 'fair', 2), said("'b', 'bram'", null, 3)],
  // Twice in one millisecond, and taken back in the one in which it was given.
  ...[said("'b', 'noor'", 'poor', 7), said("'b', 'noor'", 'good', 7), stands("'b', 'noor'", 'good', 7, 7)],
  ...[said("'b', 'thijs'", 'good', 9), said("'b', 'thijs'", null, 9)],
  // An erased person is another nobody in each table.
  ...[said("'b', 'erased-1'", 'poor', 8), stands("'b', 'erased-2'", 'poor', 8, 8, 'junk')],
];

const HISTORY = [
  'a bram good 0-5 Beurs',
  'a bram poor 5- Beurs junk@8',
  'a fleur good 1-4 Beurs',
  'a fleur null 4-6 Beurs',
  'a fleur fair 6- Beurs',
  'b bram fair 2-3 ',
  'b bram null 3- ',
  'b erased-1 poor 8- ',
  'b noor good 7- ',
  'b thijs null 9- ',
];

const since = (at: unknown): string => (at === null ? '' : `${Number(at) - NOW}`);

for (const dialect of DIALECTS) {
  test(`judgements of before digests hold from when to when they held (${dialect})`, async () => {
    const ask = await migrate(dialect, ...BEFORE);
    const rows = await ask('select * from verdict_history order by lead, person, at');
    const shown = rows.map((row) => {
      const spell = `${since(row['at'])}-${since(row['until'])}`;
      const why = row['reason'] === null ? '' : ` ${row['reason']}@${since(row['reason_at'])}`;
      return `${row['lead']} ${row['person']} ${row['verdict']} ${spell} ${row['campaign']}${why}`;
    });
    expect(shown).toEqual(HISTORY);
    expect(new Set(rows.map((row) => row['organisation']))).toEqual(new Set(['acme']));
    const standing = await ask('select person, judged_at, organisation from verdicts order by lead, person');
    expect(standing.map((row) => `${row['person']} ${since(row['judged_at'])} ${row['organisation']}`)).toEqual([
      'bram 5 acme',
      'fleur 6 acme',
      'erased-2 8 acme',
      'noor 7 acme',
    ]);
    expect(await ask('select id, campaign, due_at from leads order by id')).toEqual([
      { id: 'a', campaign: 'Beurs', due_at: null },
      { id: 'b', campaign: '', due_at: null },
    ]);
  });
}
