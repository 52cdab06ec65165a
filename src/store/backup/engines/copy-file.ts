import type Sqlite from 'better-sqlite3';
import { openConnection } from '../../database/sqlite/connection.ts';
import { BackupRefusal } from '../refusal.ts';
import type { ShowShare } from './file-tables.ts';

/** 4 MB: a step takes some milliseconds, and in between it can be seen how far it is. */
const PAGES_AT_ONCE = 1000;

/** Copies a database file as it stands at one moment while others write into it; they wait for nothing. Resolves with that moment. */
export async function copyFile(from: string, to: string, now: () => number, show: ShowShare): Promise<number> {
  const db = openConnection(from, true);
  try {
    // Whoever reads in WAL sees one moment throughout: else each write of the bot would begin the copy anew.
    db.exec('begin');
    db.prepare('select count(*) from sqlite_master').get();
    const moment = now();
    await db.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        show(1 - remainingPages / Math.max(1, totalPages), 'copied');
        return PAGES_AT_ONCE;
      },
    });
    return moment;
  } finally {
    db.close();
  }
}

/** Works with a file that nobody else has open, and whom nobody can open meanwhile; refuses where somebody has. */
export async function holdFile<T>(file: string, work: (db: Sqlite.Database) => Promise<T>): Promise<T> {
  const db = openConnection(file, true);
  try {
    db.pragma('busy_timeout = 0');
    takeAlone(db, file);
    const done = await work(db);
    db.exec('commit');
    db.pragma('locking_mode = normal');
    db.pragma('journal_mode = wal');
    return done;
  } finally {
    db.close();
  }
}

/** A file leaves WAL only when one connection alone has it open; each that has shows it, also where it does nothing. */
function takeAlone(db: Sqlite.Database, file: string): void {
  try {
    db.pragma('journal_mode = delete');
    db.exec('begin exclusive');
  } catch (reason) {
    throw new BackupRefusal(`${file} is in use: stop the bot (and whatever else has it open) first`, reason);
  }
}
