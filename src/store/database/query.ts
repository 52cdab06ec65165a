import type { CompiledQuery } from 'kysely';
import type { Tables } from '../tables.ts';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from './kysely.ts';

export type Dialect = 'sqlite' | 'postgres';
export type Value = string | number | null;
export type Values = Record<string, Value>;

/** A statement written once with Kysely, `$` standing for the values of each run; compiled once an engine, so a hot one costs no more than by hand. */
export type Query<V extends Values, R> = { build: Build<V, R> };
type Build<V, R> = (db: Kysely<Tables>, $: V, dialect: Dialect) => { compile(): CompiledQuery<R> };

export function query<V extends Values>() {
  return <R>(build: Build<V, R>): Query<V, R> => ({ build });
}

/** The same in SQL itself, for what is counted: there it says more than a builder would. */
export function counting<V extends Values>() {
  return <R>(text: ($: V, dialect: Dialect) => RawBuilder<R>): Query<V, R> => ({
    build: (db, $, dialect) => ({ compile: () => text($, dialect).compile(db) }),
  });
}

/** A query with its values: what an engine runs. `else` says what it means when no row was touched. */
export type Step = { query: Query<never, unknown>; values: Values; else?: 'outrun' | 'repeated' };

export function step<V extends Values>(of: Query<V, unknown>, values: V, otherwise?: Step['else']): Step {
  const made = { query: of as unknown as Query<never, unknown>, values };
  return otherwise === undefined ? made : { ...made, else: otherwise };
}

/** SQL, and the values of its placeholders in their order. */
export type Compiled = { sql: string; bind(values: Values): Value[] };

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Compiles for one dialect. Every value named by `$` must be given at each run. */
export function compiler(dialect: Dialect): (query: Query<never, unknown>) => Compiled {
  const db = builder(dialect);
  const slots = new Proxy({}, { get: (_target, name) => new Slot(String(name)) });
  const known = new WeakMap<object, Compiled>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const { sql, parameters } = of.build(db, slots as never, dialect).compile();
    const names = (parameters as Slot[]).map(({ name }) => name);
    const compiled = { sql, bind: (values: Values) => names.map((name) => bound(name, values)) };
    known.set(of, compiled);
    return compiled;
  };
}

function bound(name: string, values: Values): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`value ${name} is missing`);
  return value;
}

/**
 * Constants of a query are written out, not bound: SQLite takes a partial index only where it sees the constant. Values
 * stand in `likely()`, which changes nothing but keeps them out of SQLite's planning: a plan that looked at a bare value
 * is made anew at every run, which costs more than the run.
 */
class SqliteCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Slot) {
      this.append('likely(');
      super.appendValue(value);
      this.append(')');
    } else this.appendImmediateValue(value);
  }
}

class PostgresCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Slot) super.appendValue(value);
    else this.appendImmediateValue(value);
  }
}

function builder(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect:
      dialect === 'sqlite'
        ? {
            createAdapter: () => new SqliteAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new SqliteIntrospector(db),
            createQueryCompiler: () => new SqliteCompiler(),
          }
        : {
            createAdapter: () => new PostgresAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new PostgresIntrospector(db),
            createQueryCompiler: () => new PostgresCompiler(),
          },
  });
}
