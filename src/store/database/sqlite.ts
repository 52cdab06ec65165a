import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Database, RunResult } from './database.ts';
import { createFileWatch } from './files/lost-files.ts';
import { prepareDatabaseFile } from './files/private-files.ts';
import { SqliteDialect } from './kysely.ts';
import { isMigrated, migrateToNewest } from './migrate.ts';
import type { Query, Step } from './query.ts';
import { BUSY_PAUSE_MS, BUSY_WITHIN_MS, isBusy, retryBusy } from './sqlite/busy.ts';
import { type Control, createRunner, prepareControl, type RunQuery } from './sqlite-statements.ts';

/** While it opens, nobody else is served yet. */
const OPENING_BUSY_MS = 5000;
/** For whoever reads just then what was deleted. */
const PURGE_WITHIN_MS = 1000;
/** Waiting units are bounded: beyond this the caller is told the database is overloaded. */
const WAITING_MAX = 10_000;
/** So many turns of the event loop a unit waits at most for others to come. */
const TURNS_MAX = 4;
/** 16 MB of log before it is written back, which stops the loop: a quarter as often as SQLite would by itself. */
const WAL_PAGES = 4000;

/** `until`: by the process's own clock (ms). */
type Unit = {
  steps: Step[];
  until: number;
  resolve: (result: RunResult) => void;
  reject: (reason: unknown) => void;
};

/**
 * One file, one writer, fully durable (WAL, synchronous=FULL). Units that arrive in one turn of the event loop, or in
 * the next few, share one transaction and so one flush of the disk; each is answered only after that flush (group commit).
 */
export function openSqlite(file: string, isLooking = false): Database {
  prepareDatabaseFile(file, isLooking);
  const db = new Sqlite(file, { timeout: OPENING_BUSY_MS });
  if (!isLooking) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // What is deleted is overwritten; the log, which holds it as it was, ends with `purge`.
  db.pragma('secure_delete = ON');
  db.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  const assertInPlace = createFileWatch(file);
  const runQuery = createRunner(db);
  const control = prepareControl(db, assertInPlace);
  db.pragma('busy_timeout = 0');
  let waiting: Unit[] = [];
  let seen = 0;
  let turns = 0;
  let runs = 0;

  /** While every turn of the event loop brings more, they share one flush of the disk. */
  const flushSoon = (): void => {
    if (waiting.length > seen && turns < TURNS_MAX) {
      seen = waiting.length;
      turns += 1;
      setImmediate(flushSoon);
    } else flush();
  };

  const flush = (): void => {
    if (waiting.length === 0) return;
    const units = waiting;
    [waiting, seen, turns] = [[], 0, 0];
    runs += 1;
    const busy = runUnits(db, units, { runQuery, ...control });
    if (busy !== undefined) waitTheirTurn(units, busy);
  };

  /** First again when the file is free, for as long as they have. */
  const waitTheirTurn = (units: Unit[], busy: unknown): void => {
    const now = performance.now();
    for (const unit of units) if (unit.until <= now) unit.reject(busy);
    waiting = [...units.filter(({ until }) => until > now), ...waiting];
    if (waiting.length > 0) setTimeout(flush, Math.random() * BUSY_PAUSE_MS);
  };

  return {
    all: (query, values) => retryBusy(() => runQuery(query as unknown as Query<never, unknown>, values) as never),
    run: (steps) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= WAITING_MAX) return reject(new Error('database overloaded'));
        if (waiting.length === 0) setImmediate(flushSoon);
        waiting.push({ steps, until: performance.now() + BUSY_WITHIN_MS, resolve, reject });
      }),
    countRuns: () => runs,
    purge: async () => {
      for (let waited = 0; ; waited += BUSY_PAUSE_MS) {
        const [ended] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
        if (ended?.busy === 0) return;
        if (waited >= PURGE_WITHIN_MS) throw new Error('the log is being read');
        await sleep(BUSY_PAUSE_MS);
      }
    },
    assertInPlace,
    migrate: () => migrateAtOnce(db),
    isNewest: () => isMigrated(new SqliteDialect({ database: db }), 'sqlite'),
    close: async () => {
      flush();
      while (waiting.length > 0) await sleep(BUSY_PAUSE_MS);
      db.close();
    },
  };
}

/** Kysely migrates SQLite without a transaction: killed halfway, or with two starting at once, it would never open again. */
async function migrateAtOnce(db: Sqlite.Database): Promise<void> {
  db.pragma(`busy_timeout = ${OPENING_BUSY_MS}`);
  try {
    db.exec('begin immediate');
    await migrateToNewest(new SqliteDialect({ database: db }), 'sqlite');
    db.exec('commit');
  } finally {
    if (db.inTransaction) db.exec('rollback');
    db.pragma('busy_timeout = 0');
  }
}

type Transaction = Control & { runQuery: RunQuery };

/**
 * All units in one transaction; one that fails takes back only itself. Hardly any fails after it has written something,
 * so only then is all done again, each in a savepoint of its own. Returns the error when another process holds the file:
 * then nothing was done, and nobody is answered yet.
 */
function runUnits(db: Sqlite.Database, units: Unit[], by: Transaction): unknown {
  let answers: (() => void)[] | undefined;
  try {
    by.begin();
    answers = runWithoutSavepoints(units, by.runQuery);
    if (answers === undefined) {
      if (db.inTransaction) db.exec('rollback');
      by.begin();
      answers = units.map((unit) => runInSavepoint(db, unit, by));
    }
    by.commit();
  } catch (reason) {
    if (db.inTransaction) db.exec('rollback');
    if (isBusy(reason)) return reason;
    for (const unit of units) unit.reject(reason);
    return undefined;
  }
  for (const answer of answers) answer();
  return undefined;
}

/** Undefined when a unit failed that had perhaps written before: then nothing of this may stay. */
function runWithoutSavepoints(units: Unit[], runQuery: RunQuery): (() => void)[] | undefined {
  const answers: (() => void)[] = [];
  for (const unit of units) {
    const result = tryWithoutSavepoint(unit.steps, runQuery);
    if (result === undefined) return undefined;
    answers.push(() => unit.resolve(result));
  }
  return answers;
}

function tryWithoutSavepoint(steps: Step[], runQuery: RunQuery): RunResult | undefined {
  try {
    const result = runSteps(steps, runQuery);
    return result.kept === 'kept' || result.done === 0 ? result : undefined;
  } catch {
    return undefined;
  }
}

function runInSavepoint(db: Sqlite.Database, unit: Unit, by: Transaction): () => void {
  by.savepoint();
  try {
    const result = runSteps(unit.steps, by.runQuery);
    if (result.kept !== 'kept') db.exec('rollback to unit');
    by.release();
    return () => unit.resolve(result);
  } catch (reason) {
    // A full disk ends the whole transaction; then nobody of this turn was kept.
    if (!db.inTransaction || isBusy(reason)) throw reason;
    db.exec('rollback to unit');
    by.release();
    return () => unit.reject(reason);
  }
}

/** `done`: how many steps came before the one that ended it. */
function runSteps(steps: Step[], runQuery: RunQuery): RunResult & { done: number } {
  const rows: unknown[][] = [];
  for (const step of steps) {
    const touched = runQuery(step.query, step.values);
    if (touched.length === 0 && step.else !== undefined) return { kept: step.else, rows: [], done: rows.length };
    rows.push(touched);
  }
  return { kept: 'kept', rows, done: rows.length };
}
