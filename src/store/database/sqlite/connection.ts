import Sqlite from 'better-sqlite3';

/** While it opens, nobody else is served yet. */
export const OPENING_BUSY_MS = 5000;
/** 16 MB of log before it is written back: a quarter as often as SQLite would by itself. */
const WAL_PAGES = 4000;

/** A connection to a database file; fully durable, unless it only looks. Once open, it waits for no other process: `retryBusy` does. */
export function openConnection(file: string, isLooking = false): Sqlite.Database {
  const db = new Sqlite(file, { timeout: OPENING_BUSY_MS });
  if (!isLooking) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // What is deleted is overwritten; the log, which holds it as it was, ends when it is dropped.
  db.pragma('secure_delete = ON');
  db.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  return db;
}

/** What was deleted is gone from the log as well: it is written back and emptied. False while somebody reads it. */
export function dropLog(db: Sqlite.Database): boolean {
  const [ended] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return ended?.busy === 0;
}
