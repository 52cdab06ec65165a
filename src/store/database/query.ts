import type { CompiledQuery } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Kysely, RawBuilder } from './kysely.ts';

export type Dialect = 'sqlite' | 'postgres';
export type Value = string | number | null;
export type Values = Record<string, Value>;

/** A statement written once with Kysely, `$` standing for the values of each run; compiled once a database, so a hot one costs no more than by hand. */
export type Query<V extends Values, R> = { build: Build<V, R> };
type Build<V, R> = (db: Kysely<Tables>, $: V, dialect: Dialect) => { compile(): CompiledQuery<R> };

/** Prepares a statement; its values are named by the type. */
export function prepare<V extends Values>() {
  return <R>(build: Build<V, R>): Query<V, R> => ({ build });
}

/** The same in SQL itself, for what is counted: there it says more than a builder would. */
export function prepareSql<V extends Values>() {
  return <R>(write: ($: V, dialect: Dialect) => RawBuilder<R>): Query<V, R> => ({
    build: (db, $, dialect) => ({ compile: () => write($, dialect).compile(db) }),
  });
}

/** A query with its values: what a database runs. `else` says what it means when no row was touched. */
export type Step = { query: Query<never, unknown>; values: Values; else?: 'outrun' | 'repeated' };

/** Binds values to a query. */
export function bind<V extends Values>(query: Query<V, unknown>, values: V, otherwise?: Step['else']): Step {
  const step = { query: query as unknown as Query<never, unknown>, values };
  return otherwise === undefined ? step : { ...step, else: otherwise };
}
