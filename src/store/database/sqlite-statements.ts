import type Sqlite from 'better-sqlite3';
import { type Compiled, createCompiler } from './compile.ts';
import type { Query, Values } from './query.ts';

export type RunQuery = (query: Query<never, unknown>, values: Values) => unknown[];

/** Runs a query by its prepared statement; a statement that returns no rows answers one row a change, for counting. */
export function createRunner(db: Sqlite.Database): RunQuery {
  const compile = createCompiler('sqlite');
  const prepared = new WeakMap<Compiled, Sqlite.Statement>();
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

/** What begins and ends a transaction. */
export type Control = Record<'begin' | 'commit' | 'savepoint' | 'release', () => void>;

/** What every transaction says, prepared once; the rest is rare and said when needed. Whatever is kept is found again. */
export function prepareControl(db: Sqlite.Database, assertInPlace: () => void): Control {
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
