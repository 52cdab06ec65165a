import { setTimeout as sleep } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import { openCompiler } from './compile.ts';
import type { Database, RunResult } from './database.ts';
import { countFileBytes } from './files/file-size.ts';
import { createFileWatch } from './files/lost-files.ts';
import { prepareDatabaseFile } from './files/private-files.ts';
import { SqliteDialect } from './kysely.ts';
import { isMigrated, isWrittenDown, migrateToNewest } from './migrate.ts';
import type { Query, Step } from './query.ts';
import { BUSY_PAUSE_MS, BUSY_WITHIN_MS, isBusy } from './sqlite/busy.ts';
import { OPENING_BUSY_MS, openConnection } from './sqlite/connection.ts';
import { createReadTurns } from './sqlite/read-turns.ts';
import { createSqlRunner, createUnitRunner, type Outcome, type WrittenStep } from './sqlite/units.ts';
import { createWriterBeside, createWriterHere } from './sqlite/writer.ts';

/** For whoever reads just then what was deleted. */
const PURGE_WITHIN_MS = 1000;
/** Waiting units are bounded: beyond this the caller is told the database is overloaded. */
const WAITING_MAX = 10_000;
/** So many turns of the event loop a unit waits at most for others to come. */
const TURNS_MAX = 4;

/** `until`: by the process's own clock (ms). */
type Unit = {
  steps: WrittenStep[];
  until: number;
  resolve: (result: RunResult) => void;
  reject: (reason: unknown) => void;
};

/** `isLooking`: nothing is made or changed. `isBeside`: a thread writes, once a write took `slowMs`. */
export type SqliteOptions = { isLooking?: boolean; isBeside?: boolean; slowMs?: number };

/**
 * One file, one writer, fully durable (WAL, synchronous=FULL). Units that arrive in one turn of the event loop, or in
 * the next few, or while others are written, share one transaction and so one flush of the disk; each is answered only
 * after that flush (group commit).
 */
export function openSqlite(
  file: string,
  { isLooking = false, isBeside = false, slowMs }: SqliteOptions = {},
): Database {
  prepareDatabaseFile(file, isLooking);
  const db = openConnection(file, isLooking);
  const compile = openCompiler('sqlite');
  const assertInPlace = createFileWatch(file);
  const runSql = createSqlRunner(db);
  const readTurns = createReadTurns(db);
  const here = createWriterHere(db, createUnitRunner(db, runSql, assertInPlace));
  const writer = isBeside ? createWriterBeside(file, here, { assertInPlace, slowMs }) : here;
  db.pragma('busy_timeout = 0');
  let waiting: Unit[] = [];
  let seen = 0;
  let turns = 0;
  let runs = 0;
  let underWay = 0;
  let writing: Promise<void> | undefined;

  /** While every turn of the event loop brings more, they share one flush of the disk. */
  const flushSoon = (): void => {
    if (waiting.length > seen && turns < TURNS_MAX) {
      seen = waiting.length;
      turns += 1;
      setImmediate(flushSoon);
    } else flush();
  };

  const flush = (): void => {
    if (waiting.length === 0 || writing !== undefined) return;
    const units = waiting;
    [waiting, seen, turns] = [[], 0, 0];
    readTurns.end();
    const written = writer.write(units.map(({ steps }) => steps));
    if (Array.isArray(written)) settle(units, written);
    else {
      underWay = units.length;
      writing = waitFor(units, written);
    }
  };

  const waitFor = async (units: Unit[], written: Promise<Outcome[]>): Promise<void> => {
    const outcomes = await written.catch((reason: unknown) => units.map((): Outcome => ({ kept: 'failed', reason })));
    writing = undefined;
    underWay = 0;
    readTurns.end();
    const arrived = waiting.length > 0;
    settle(units, outcomes);
    if (arrived) flush();
  };

  const settle = (units: Unit[], outcomes: Outcome[]): void => {
    runs += 1;
    const now = performance.now();
    const busy: Unit[] = [];
    for (const [place, unit] of units.entries()) {
      const outcome = outcomes[place];
      if (outcome !== undefined && outcome.kept !== 'failed') unit.resolve(outcome);
      else if (isBusy(outcome?.reason) && unit.until > now) busy.push(unit);
      else unit.reject(outcome?.reason);
    }
    if (busy.length === 0) return;
    // First again when the file is free, for as long as they have.
    waiting = [...busy, ...waiting];
    setTimeout(flush, Math.random() * BUSY_PAUSE_MS);
  };

  const dropLog = (): boolean | Promise<boolean> => {
    readTurns.end();
    return writer.dropLog();
  };

  const write = ({ query, values, else: otherwise }: Step): WrittenStep => {
    const { sql, bind } = compile(query);
    return { sql, values: bind(values), else: otherwise };
  };

  return {
    all: (query, values) => {
      const { sql, bind } = compile(query as unknown as Query<never, unknown>);
      return readTurns.read(() => runSql(sql, bind(values)) as never);
    },
    run: (steps) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= WAITING_MAX) return reject(new Overloaded('database overloaded'));
        const unit = { steps: steps.map(write), until: performance.now() + BUSY_WITHIN_MS, resolve, reject };
        if (waiting.length === 0) setImmediate(flushSoon);
        waiting.push(unit);
      }),
    countRuns: () => runs,
    purge: async () => {
      for (let waited = 0; !(await dropLog()); waited += BUSY_PAUSE_MS) {
        if (waited >= PURGE_WITHIN_MS) throw new Error('the log is being read');
        await sleep(BUSY_PAUSE_MS);
      }
    },
    assertInPlace,
    load: () => ({
      kind: 'sqlite',
      fileBytes: countFileBytes(file),
      logBytes: countFileBytes(`${file}-wal`),
      waiting: waiting.length + underWay,
      isBeside: writer.isBeside(),
    }),
    migrate: () => migrateAtOnce(db),
    isNewest: () => isMigrated(new SqliteDialect({ database: db }), 'sqlite'),
    close: async () => {
      flush();
      while (waiting.length > 0 || writing !== undefined) await (writing ?? sleep(BUSY_PAUSE_MS));
      await writer.end();
      readTurns.end();
      db.close();
    },
  };
}

/** Kysely migrates SQLite without a transaction: killed halfway, or with two starting at once, it would never open again. */
async function migrateAtOnce(db: Sqlite.Database): Promise<void> {
  db.pragma(`busy_timeout = ${OPENING_BUSY_MS}`);
  try {
    if (await isNewest(db)) return;
    db.exec('begin immediate');
    await migrateToNewest(new SqliteDialect({ database: db }), 'sqlite');
    db.exec('commit');
  } finally {
    if (db.inTransaction) db.exec('rollback');
    db.pragma('busy_timeout = 0');
  }
}

async function isNewest(db: Sqlite.Database): Promise<boolean> {
  const asking = isWrittenDown((sql) => db.prepare<[], { name: string }>(sql).all(), 'sqlite');
  // Whatever is the matter, whoever migrates finds it.
  return asking.catch(() => false);
}

class Overloaded extends Error {
  readonly code = 'DATABASE_OVERLOADED';
}
