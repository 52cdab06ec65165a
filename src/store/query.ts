import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';
export type Value = string | number | null;
export type Values = Record<string, Value>;

/** A statement written once with Kysely, `$` standing for the values of each run; compiled once an engine, so a hot one costs no more than by hand. */
export type Query<V extends Values, R> = { build: (db: Kysely<Tables>, $: V) => { compile(): CompiledQuery<R> } };

export function query<V extends Values>() {
  return <R>(build: (db: Kysely<Tables>, $: V) => { compile(): CompiledQuery<R> }): Query<V, R> => ({ build });
}

/** A query with its values: what an engine runs. `else` says what it means when no row was touched. */
export type Step = { query: Query<never, unknown>; values: Values; else?: 'outrun' | 'repeated' };

export function step<V extends Values>(of: Query<V, unknown>, values: V, otherwise?: Step['else']): Step {
  const made = { query: of as unknown as Query<never, unknown>, values };
  return otherwise === undefined ? made : { ...made, else: otherwise };
}

/** SQL and, for each of its placeholders, the name of a value or a constant. */
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
    const { sql, parameters } = of.build(db, slots as never).compile();
    const compiled = { sql, bind: (values: Values) => parameters.map((parameter) => bound(parameter, values)) };
    known.set(of, compiled);
    return compiled;
  };
}

function bound(parameter: unknown, values: Values): Value {
  if (!(parameter instanceof Slot)) return parameter as Value;
  const value = values[parameter.name];
  if (value === undefined) throw new Error(`value ${parameter.name} is missing`);
  return value;
}

function builder(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect:
      dialect === 'sqlite'
        ? {
            createAdapter: () => new SqliteAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new SqliteIntrospector(db),
            createQueryCompiler: () => new SqliteQueryCompiler(),
          }
        : {
            createAdapter: () => new PostgresAdapter(),
            createDriver: () => new DummyDriver(),
            createIntrospector: (db) => new PostgresIntrospector(db),
            createQueryCompiler: () => new PostgresQueryCompiler(),
          },
  });
}
