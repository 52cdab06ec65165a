import type Sqlite from 'better-sqlite3';
import { retryBusy } from './busy.ts';

/** Reads of one connection. `end` comes before it does anything else, and before anybody is told that something was kept. */
export type ReadTurns = { read<T>(work: () => T): Promise<T>; end(): void };

/**
 * Reads of one turn of the event loop share one transaction: each by itself would take its lock anew and, when another
 * connection has written, read its pages anew. So they all see the database as it was at one moment of that turn.
 */
export function createReadTurns(db: Sqlite.Database): ReadTurns {
  const begin = db.prepare('begin');
  const commit = db.prepare('commit');
  let isOpen = false;
  const open = (): void => {
    if (isOpen) return;
    begin.run();
    isOpen = true;
    setImmediate(end);
  };
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    // A disk that fails ends it by itself.
    if (db.inTransaction) commit.run();
  };
  return {
    read: (work) =>
      retryBusy(() => {
        open();
        return work();
      }),
    end,
  };
}
