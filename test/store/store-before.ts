import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { z } from 'zod';
import type { Dialect } from '../../src/store/database/query.ts';
import { openStore } from '../../src/store/open.ts';
import type { Reads, Store } from '../../src/store/store.ts';
import { copyDatabase, freshDatabase } from '../world/database/postgres.ts';
import { makeTemporaryFolder } from './test-store.ts';

/** See the README there. */
const FOLDER = join(import.meta.dirname, '../fixtures/databases');
const VERSION = '2026-11-26';

/** What the database was sealed with, and the moment at which it ends. */
export const BEFORE = z
  .object({ secret: z.string(), now: z.number() })
  .parse(JSON.parse(readFileSync(join(FOLDER, `${VERSION}.json`), 'utf8')));

/** What that version called reads that are called otherwise now. */
const RENAMED: Record<string, keyof Reads> = {
  monthTold: 'postedMonth',
  asked: 'invitedBefore',
  voices: 'peopleWhoSaid',
};

/**
 * What that version read of organisations besides all of them, the first; of a month, which is the sum of its weeks now;
 * codes that could be computed; and one key of a company.
 */
const NO_LONGER_READ = ['intakeOrganisation', 'monthCounts', 'linkCode', 'linkOffered', 'companiesAmong'];
/**
 * What it said within its answers: why something was held back, how many leads reasons overlapped in, and addresses that
 * are not kept any more.
 */
const NO_LONGER_SAID = ['withheld', 'isJudged', 'poorLeads', 'ownerEmail', 'partnerEmail'];

/** What the version before read from its database, by the names that its reads have now. */
export function readBefore(): Record<string, unknown[]> {
  const answers = z
    .record(z.string(), z.array(z.unknown()))
    .parse(JSON.parse(unpack('reads.json').toString(), dropOld));
  const stillRead = Object.entries(answers).filter(([read]) => !NO_LONGER_READ.includes(read));
  const now = Object.fromEntries(stillRead.map(([read, answer]) => [RENAMED[read] ?? read, answer]));
  // Nobody had been asked whether a goal should be remembered.
  return { ...now, rememberedGoal: now['rememberedGoal']?.map(() => null) ?? [] };
}

function dropOld(key: string, value: unknown): unknown {
  return NO_LONGER_SAID.includes(key) ? undefined : value;
}

/** A copy of the database that the version before filled, opened by this one. The test closes it. */
export async function openBefore(dialect: Dialect): Promise<Store> {
  return openStore(await restoreBefore(dialect), BEFORE.secret);
}

/** Brought to the newest shape once, as that takes longer than what most tests ask of it. */
const renewed = new Map<Dialect, Promise<string>>();

/** Where a copy of that database is, as this version opens it. */
export async function restoreBefore(dialect: Dialect): Promise<string> {
  const renewing = renewed.get(dialect) ?? renew(dialect);
  renewed.set(dialect, renewing);
  const url = await renewing;
  if (dialect === 'postgres') return copyDatabase(url);
  const file = join(makeTemporaryFolder(), 'before.db');
  copyFileSync(url.slice('file:'.length), file);
  return `file:${file}`;
}

async function renew(dialect: Dialect): Promise<string> {
  const url = await (dialect === 'sqlite' ? `file:${unpackFile()}` : restoreDump());
  await (await openStore(url, BEFORE.secret)).close();
  return url;
}

/** Where the database is that the version before filled, as it left it. */
export function unpackFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'smarketing-before-')), 'before.db');
  writeFileSync(file, unpack('db'));
  return file;
}

async function restoreDump(): Promise<string> {
  const url = await freshDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(unpack('sql').toString()).finally(() => client.end());
  return url;
}

function unpack(ending: string): Buffer {
  return gunzipSync(readFileSync(join(FOLDER, `${VERSION}.${ending}.gz`)));
}
