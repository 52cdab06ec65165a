import type Sqlite from 'better-sqlite3';
import type { RunResult } from '../database.ts';
import type { Step, Value } from '../query.ts';
import { isBusy } from './busy.ts';

/** A step as SQLite runs it: a thread can be given it. */
export type WrittenStep = { sql: string; values: Value[]; else: Step['else'] };
/** How a unit ended: it was kept, or says why not; or it failed. */
export type Outcome = RunResult | { kept: 'failed'; reason: unknown };
export type RunUnits = (units: WrittenStep[][]) => Outcome[];
export type RunSql = (sql: string, values: Value[]) => unknown[];

/** Runs SQL by its prepared statement; a statement that returns no rows answers one row a change, for counting. */
export function createSqlRunner(db: Sqlite.Database): RunSql {
  const prepared = new Map<string, Sqlite.Statement>();
  return (sql, values) => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = db.prepare(sql);
      prepared.set(sql, statement);
    }
    if (statement.reader) return statement.all(values);
    return new Array(statement.run(values).changes);
  };
}

/**
 * All units in one transaction; one that fails takes back only itself. Hardly any fails after it has written something,
 * so only then is all done again, each in a savepoint of its own. While another process holds the file nothing is done, and all fail.
 */
export function createUnitRunner(db: Sqlite.Database, runSql: RunSql, assertInPlace: () => void): RunUnits {
  const control = prepareControl(db, assertInPlace);
  return (units) => {
    try {
      control.begin();
      let outcomes = runWithoutSavepoints(units, runSql);
      if (outcomes === undefined) {
        if (db.inTransaction) db.exec('rollback');
        control.begin();
        outcomes = units.map((steps) => runInSavepoint(db, steps, { runSql, ...control }));
      }
      control.commit();
      return outcomes;
    } catch (reason) {
      if (db.inTransaction) db.exec('rollback');
      return units.map(() => ({ kept: 'failed', reason }));
    }
  };
}

type Control = Record<'begin' | 'commit' | 'savepoint' | 'release', () => void>;

/** What every transaction says, prepared once; the rest is rare and said when needed. Whatever is kept is found again. */
function prepareControl(db: Sqlite.Database, assertInPlace: () => void): Control {
  const prepareOne = (sql: string, then = () => {}) => {
    const statement = db.prepare(sql);
    return () => {
      statement.run();
      then();
    };
  };
  return {
    begin: prepareOne('begin immediate', assertInPlace),
    commit: prepareOne('commit', assertInPlace),
    savepoint: prepareOne('savepoint unit'),
    release: prepareOne('release unit'),
  };
}

/** Undefined when a unit failed that had perhaps written before: then nothing of this may stay. */
function runWithoutSavepoints(units: WrittenStep[][], runSql: RunSql): Outcome[] | undefined {
  const outcomes: Outcome[] = [];
  for (const steps of units) {
    const result = tryWithoutSavepoint(steps, runSql);
    if (result === undefined) return undefined;
    outcomes.push(result);
  }
  return outcomes;
}

function tryWithoutSavepoint(steps: WrittenStep[], runSql: RunSql): RunResult | undefined {
  try {
    const { done, ...result } = runSteps(steps, runSql);
    return result.kept === 'kept' || done === 0 ? result : undefined;
  } catch {
    return undefined;
  }
}

function runInSavepoint(db: Sqlite.Database, steps: WrittenStep[], by: Control & { runSql: RunSql }): Outcome {
  by.savepoint();
  try {
    const { done: _done, ...result } = runSteps(steps, by.runSql);
    if (result.kept !== 'kept') db.exec('rollback to unit');
    by.release();
    return result;
  } catch (reason) {
    // A full disk ends the whole transaction; then nobody of this turn was kept.
    if (!db.inTransaction || isBusy(reason)) throw reason;
    db.exec('rollback to unit');
    by.release();
    return { kept: 'failed', reason };
  }
}

/** `done`: how many steps came before the one that ended it. */
function runSteps(steps: WrittenStep[], runSql: RunSql): RunResult & { done: number } {
  const rows: unknown[][] = [];
  for (const step of steps) {
    const touched = runSql(step.sql, step.values);
    if (touched.length === 0 && step.else !== undefined) return { kept: step.else, rows: [], done: rows.length };
    rows.push(touched);
  }
  return { kept: 'kept', rows, done: rows.length };
}
