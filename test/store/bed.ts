import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { freshDatabase } from '../world/database/postgres.ts';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof ENGINES)[number];

type Row = Record<string, unknown>;

/** A store on one engine, and the database seen by somebody else. */
export type Bed = {
  engine: EngineName;
  url: string;
  store: Store;
  /** Runs any SQL on a connection of its own. */
  raw(sql: string): Promise<Row[]>;
  /** A second instance on the same database; closed with the bed. */
  another(): Promise<Store>;
};

const TABLES = [
  'organisations',
  'people',
  'identities',
  'leads',
  'verdicts',
  'verdict_history',
  'lead_outcomes',
  'digests',
  'monthly_figures',
  'signals',
  'deliveries',
  'lanes',
  'keys',
  'closed_targets',
  'checkin_rounds',
  'checkin_invitations',
  'checkin_keys',
  'checkin_answers',
  'checkin_shared',
  'checkin_memories',
  'checkin_lines',
  'checkin_approvals',
  'absences',
  'market_notes',
  'actions',
  'action_receipts',
  'thanks',
  'celebrations',
  'place_references',
  'link_codes',
];

/** The same sentence on both engines, each time on an empty database. */
export function onBoth(sentence: string, body: (bed: Bed) => Promise<void>): void {
  for (const engine of ENGINES) on(engine, sentence, body);
}

export function on(engine: EngineName, sentence: string, body: (bed: Bed) => Promise<void>): void {
  afterAll(endAll);
  test(`${sentence} (${engine})`, async () => body(await emptyBed(engine)));
}

/** One database an engine and test file; emptied, not made anew, for each test. */
const beds = new Map<EngineName, Promise<Bed>>();
const endings: (() => Promise<void> | void)[] = [];

/** Files share this module, so each of them asks for its own beds to be ended. */
async function endAll(): Promise<void> {
  beds.clear();
  for (const end of endings.splice(0).reverse()) await end();
}

async function emptyBed(engine: EngineName): Promise<Bed> {
  const opening = beds.get(engine) ?? openBed(engine);
  beds.set(engine, opening);
  const bed = await opening;
  for (const table of TABLES) await bed.raw(`delete from ${table}`);
  return bed;
}

async function openBed(engine: EngineName): Promise<Bed> {
  const url = engine === 'sqlite' ? `file:${join(temporaryFolder(), 'test.db')}` : await freshDatabase();
  const another = async (): Promise<Store> => {
    const store = await openStore(url);
    endings.push(() => store.close());
    return store;
  };
  const store = await another();
  return { engine, url, store, another, raw: await rawOf(engine, url) };
}

async function rawOf(engine: EngineName, url: string): Promise<Bed['raw']> {
  if (engine === 'sqlite') {
    const db = new Database(url.slice('file:'.length));
    endings.push(() => void db.close());
    return async (sql) => {
      const statement = db.prepare<[], Row>(sql);
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  endings.push(() => client.end());
  return async (sql) => (await client.query<Row>(sql)).rows;
}

/** A folder that goes when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
