import Database from 'better-sqlite3';
import pg from 'pg';
import { openPostgres } from '../../src/store/database/postgres.ts';
import { openStore } from '../../src/store/open.ts';
import { ORGANISATION } from '../load/sample.ts';

const PARTS = [
  ['Jansma', 'Visser', 'Botlek', 'Noorder', 'Zuider', 'Veluwe', 'Betuwe', 'Maasvlakte', 'Drechtstad', 'Waterland'],
  ['Staalbouw', 'Betonwerken', 'Terminals', 'Scheepswerf', 'Installatie', 'Logistiek', 'Machines', 'Tuinbouw'],
];
const READ_AT_ONCE = 2000;
const COPIED_AT_ONCE = 5000;

/** Gives each lead one of 50,000 companies, two leads each, and keeps by what words they are found. */
export async function seedCompanies(file: string): Promise<void> {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.function('name_company', (nth: unknown) => nameCompany(Number(nth)));
  db.exec(`update leads set facts = json_set(facts, '$.company', name_company(rowid % 50000))`);
  const named = db
    .prepare<[], { lead: string; company: string }>(
      `select id as lead, json_extract(facts, '$.company') as company from leads`,
    )
    .all();
  db.close();
  const store = await openStore(`file:${file}`);
  for (let from = 0; from < named.length; from += READ_AT_ONCE) {
    const part = named.slice(from, from + READ_AT_ONCE);
    await store.commit(part.map((each) => ({ kind: 'company.read', organisation: ORGANISATION, ...each })));
  }
  await store.commit([{ kind: 'companies.read', organisation: ORGANISATION, until: Date.now() + 1, was: undefined }]);
  await store.close();
}

/** One word of trade, one of place, and one that few share, as names of companies are made. */
export function nameCompany(nth: number): string {
  const [places = [], trades = []] = PARTS;
  const own = `${String.fromCharCode(97 + (nth % 26))}${(nth * 7919).toString(36)}`;
  return `${places[nth % places.length]} ${trades[Math.floor(nth / 10) % trades.length]} ${own} BV`;
}

/** The same rows in an empty PostgreSQL. */
export async function copyToPostgres(file: string, url: string): Promise<void> {
  const database = openPostgres(url);
  await database.migrate();
  await database.close();
  const db = new Database(file, { readonly: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of await listTables(client)) await copyTable(db, client, name);
    // As it is once its own work in the background has been done.
    await client.query('vacuum analyze');
  } finally {
    await client.end();
    db.close();
  }
}

/** Those of the store; what the migrations know of themselves is not copied. */
async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  );
  return rows.map(({ name }) => name);
}

async function copyTable(db: Database.Database, client: pg.Client, name: string): Promise<void> {
  const insert = `insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, $1)`;
  await client.query(`delete from ${name}`);
  let rows: unknown[] = [];
  for (const row of db.prepare<[], Record<string, unknown>>(`select * from ${name}`).iterate()) {
    rows.push(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toWhole(value)])));
    if (rows.length < COPIED_AT_ONCE) continue;
    await client.query(insert, [JSON.stringify(rows)]);
    rows = [];
  }
  if (rows.length > 0) await client.query(insert, [JSON.stringify(rows)]);
}

/** Moments that were made by dividing have fractions, which SQLite keeps. */
function toWhole(value: unknown): unknown {
  return typeof value === 'number' ? Math.trunc(value) : value;
}
