import type { Database } from '../database/database.ts';
import { hasDatabaseFile } from '../database/files/private-files.ts';
import { openSqlite } from '../database/sqlite.ts';
import { listMigrations } from '../migrations/all.ts';
import { describeOpeningFailure } from '../opening-failure.ts';
import { BackupRefusal } from './refusal.ts';

export function isFileUrl(url: string): boolean {
  return url.startsWith(FILE);
}

export function getFile(url: string): string {
  return url.slice(FILE.length);
}

const FILE = 'file:';

/** The driver of the other database is never loaded. */
async function openDatabase(url: string): Promise<Database> {
  if (isFileUrl(url)) return openSqlite(getFile(url), { isLooking: true });
  return (await import('../database/postgres.ts')).openPostgres(url);
}

/** Refuses where there is no database, or one of another version; changes nothing. */
export async function assertNewest(url: string): Promise<void> {
  if (isFileUrl(url) && !hasDatabaseFile(getFile(url)))
    throw new BackupRefusal(`there is no database at ${getFile(url)}`);
  const isNewest = await withDatabase(url, (database) => database.isNewest());
  if (!isNewest)
    throw new BackupRefusal(
      'the database is of a version before: use that version, or start this one first, which brings it up to date',
    );
}

/** Makes what is missing of its shape. */
export async function bringUpToDate(url: string): Promise<void> {
  await withDatabase(url, (database) => database.migrate());
}

async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  let database: Database | undefined;
  try {
    database = await openDatabase(url);
    return await work(database);
  } catch (reason) {
    throw describeOpeningFailure(url, reason);
  } finally {
    await database?.close().catch(() => {});
  }
}

/** The names of all migrations that this program knows. */
export function listSchema(): string[] {
  return Object.keys(listMigrations('sqlite')).sort();
}
