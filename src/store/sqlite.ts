import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import type { Engine, Ran } from './engine.ts';
import { migrateWith } from './migrate.ts';
import { type Compiled, compiler, type Query, type Step, type Values } from './query.ts';

const BUSY_MS = 5000;
/** Waiting units are bounded: beyond this the caller is told the database is overloaded. */
const WAITING_MAX = 10_000;

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
  const run = statements(db);
  let waiting: Unit[] = [];

  const flush = (): void => {
    const units = waiting;
    waiting = [];
    together(db, units, run);
  };

  return {
    all: async (query, values) => run(query as unknown as Query<never, unknown>, values) as never,
    run: (steps) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= WAITING_MAX) return reject(new Error('database overloaded'));
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ steps, resolve, reject });
      }),
    migrate: () => migrateWith(new SqliteDialect({ database: db }), 'sqlite'),
    close: async () => {
      if (waiting.length > 0) flush();
      db.close();
    },
  };
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

/** All units in one transaction, each in a savepoint of its own: one that fails takes back only itself. */
function together(db: Database.Database, units: Unit[], run: Run): void {
  const told: (() => void)[] = [];
  try {
    db.exec('begin immediate');
    for (const unit of units) told.push(attempt(db, unit, run));
    db.exec('commit');
  } catch (reason) {
    if (db.inTransaction) db.exec('rollback');
    for (const unit of units) unit.reject(reason);
    return;
  }
  for (const tell of told) tell();
}

function attempt(db: Database.Database, unit: Unit, run: Run): () => void {
  db.exec('savepoint unit');
  try {
    const ran = runSteps(unit.steps, run);
    if (ran.kept !== 'kept') db.exec('rollback to unit');
    db.exec('release unit');
    return () => unit.resolve(ran);
  } catch (reason) {
    // A full disk ends the whole transaction; then nobody of this turn was kept.
    if (!db.inTransaction) throw reason;
    db.exec('rollback to unit');
    db.exec('release unit');
    return () => unit.reject(reason);
  }
}

function runSteps(steps: Step[], run: Run): Ran {
  const rows: unknown[][] = [];
  for (const step of steps) {
    const touched = run(step.query, step.values);
    if (touched.length === 0 && step.else !== undefined) return { kept: step.else, rows: [] };
    rows.push(touched);
  }
  return { kept: 'kept', rows };
}
