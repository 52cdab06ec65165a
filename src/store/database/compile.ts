import type { Tables } from '../tables.ts';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from './kysely.ts';
import type { Dialect, Query, Value, Values } from './query.ts';

/** SQL, and the values of its placeholders in their order. */
export type Compiled = { sql: string; bind(values: Values): Value[] };

type Compile = (query: Query<never, unknown>) => Compiled;

/** Compiles for one dialect, each query once for all databases. Every value named by `$` must be given at each run. */
export function openCompiler(dialect: Dialect): Compile {
  const compile = compilers.get(dialect) ?? createCompiler(dialect);
  compilers.set(dialect, compile);
  return compile;
}

const compilers = new Map<Dialect, Compile>();

function createCompiler(dialect: Dialect): Compile {
  const db = createBuilder(dialect);
  const slots = new Proxy({}, { get: (_target, name) => new Slot(String(name)) });
  const known = new WeakMap<object, Compiled>();
  return (query) => {
    const before = known.get(query);
    if (before !== undefined) return before;
    const { sql, parameters } = query.build(db, slots as never, dialect).compile();
    const names = (parameters as Slot[]).map(({ name }) => name);
    const compiled = { sql, bind: (values: Values) => names.map((name) => getValue(values, name)) };
    known.set(query, compiled);
    return compiled;
  };
}

/** Where a value of the run goes. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

function getValue(values: Values, name: string): Value {
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

function createBuilder(dialect: Dialect): Kysely<Tables> {
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
