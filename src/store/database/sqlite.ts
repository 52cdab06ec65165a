import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Engine, Ran } from './engine.ts';
import { SqliteDialect } from './kysely.ts';
import { migrateWith } from './migrate.ts';
import { type Compiled, compiler, type Query, type Step, type Values } from './query.ts';

const BUSY_MS = 5000;
/** Waiting units are bounded: beyond this the caller is told the database is overloaded. */
const WAITING_MAX = 10_000;

/** 16 MB of log before it is written back, which stops the loop: a quarter as often as SQLite would by itself. */
const WAL_PAGES = 4000;

type Unit = { steps: Step[]; resolve: (ran: Ran) => void; reject: (reason: unknown) => void };

/**
 * One file, one writer, fully durable (WAL, synchronous=FULL). Units that arrive in the same turn of the event loop
 * share one transaction and so one flush of the disk; each is told only after that flush (FIGURES, "group commit").
 */
export function openSqlite(file: string): Engine {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // What is deleted is overwritten; the log, which holds it as it was, ends with `scour`.
  db.pragma('secure_delete = ON');
  db.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  const run = statements(db);
  const control = controls(db);
  let waiting: Unit[] = [];

  const flush = (): void => {
    const units = waiting;
    waiting = [];
    together(db, units, { run, ...control });
  };

  return {
    all: async (query, values) => run(query as unknown as Query<never, unknown>, values) as never,
    run: (steps) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= WAITING_MAX) return reject(new Error('database overloaded'));
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ steps, resolve, reject });
      }),
    scour: async () => {
      const [ended] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      if (ended?.busy !== 0) throw new Error('the log is being read');
    },
    migrate: () => whole(db, () => migrateWith(new SqliteDialect({ database: db }), 'sqlite')),
    close: async () => {
      if (waiting.length > 0) flush();
      db.close();
    },
  };
}

/** Kysely migrates SQLite without a transaction: killed halfway, or with two starting at once, it would never open again. */
async function whole(db: Database.Database, migrate: () => Promise<void>): Promise<void> {
  db.exec('begin immediate');
  try {
    await migrate();
    db.exec('commit');
  } catch (reason) {
    if (db.inTransaction) db.exec('rollback');
    throw reason;
  }
}

type Run = (query: Query<never, unknown>, values: Values) => unknown[];

/** Runs a query by its prepared statement; a statement that returns no rows answers one row a change, for counting. */
function statements(db: Database.Database): Run {
  const compile = compiler('sqlite');
  const prepared = new WeakMap<Compiled, Database.Statement>();
  return (query, values) => {
    const compiled = compile(query);
    let statement = prepared.get(compiled);
    if (statement === undefined) {
      statement = db.prepare(compiled.sql);
      prepared.set(compiled, statement);
    }
    const bound = compiled.bind(values);
    if (statement.reader) return statement.all(bound);
    return new Array(statement.run(bound).changes);
  };
}

type Control = Record<'begin' | 'commit' | 'savepoint' | 'release', () => void>;

/** What every transaction says, prepared once; the rest is rare and said when needed. */
function controls(db: Database.Database): Control {
  const prepared = (sql: string) => {
    const statement = db.prepare(sql);
    return () => void statement.run();
  };
  return {
    begin: prepared('begin immediate'),
    commit: prepared('commit'),
    savepoint: prepared('savepoint unit'),
    release: prepared('release unit'),
  };
}

/**
 * All units in one transaction; one that fails takes back only itself. Hardly any fails after it has written something,
 * so only then is all done again, each in a savepoint of its own.
 */
function together(db: Database.Database, units: Unit[], by: Control & { run: Run }): void {
  let told: (() => void)[] | undefined;
  try {
    by.begin();
    told = plainly(units, by.run);
    if (told === undefined) {
      if (db.inTransaction) db.exec('rollback');
      by.begin();
      told = units.map((unit) => attempt(db, unit, by));
    }
    by.commit();
  } catch (reason) {
    if (db.inTransaction) db.exec('rollback');
    for (const unit of units) unit.reject(reason);
    return;
  }
  for (const tell of told) tell();
}

/** Undefined when a unit failed that had perhaps written before: then nothing of this may stay. */
function plainly(units: Unit[], run: Run): (() => void)[] | undefined {
  const told: (() => void)[] = [];
  for (const unit of units) {
    const ran = attemptPlainly(unit.steps, run);
    if (ran === undefined) return undefined;
    told.push(() => unit.resolve(ran));
  }
  return told;
}

function attemptPlainly(steps: Step[], run: Run): Ran | undefined {
  try {
    const ran = runSteps(steps, run);
    return ran.kept === 'kept' || ran.done === 0 ? ran : undefined;
  } catch {
    return undefined;
  }
}

function attempt(db: Database.Database, unit: Unit, by: Control & { run: Run }): () => void {
  by.savepoint();
  try {
    const ran = runSteps(unit.steps, by.run);
    if (ran.kept !== 'kept') db.exec('rollback to unit');
    by.release();
    return () => unit.resolve(ran);
  } catch (reason) {
    // A full disk ends the whole transaction; then nobody of this turn was kept.
    if (!db.inTransaction) throw reason;
    db.exec('rollback to unit');
    by.release();
    return () => unit.reject(reason);
  }
}

/** `done`: how many steps came before the one that ended it. */
function runSteps(steps: Step[], run: Run): Ran & { done: number } {
  const rows: unknown[][] = [];
  for (const step of steps) {
    const touched = run(step.query, step.values);
    if (touched.length === 0 && step.else !== undefined) return { kept: step.else, rows: [], done: rows.length };
    rows.push(touched);
  }
  return { kept: 'kept', rows, done: rows.length };
}
