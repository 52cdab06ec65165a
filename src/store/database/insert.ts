import type { RowOf, TableShape, TableShapes } from './columns.ts';
import { type RawBuilder, sql } from './kysely.ts';
import { prepareSql, type Query } from './query.ts';

type Insertable<S extends TableShape> = Omit<
  RowOf<S>,
  { [C in keyof S]: S[C] extends 'numbered' ? C : never }[keyof S]
>;

/** Adds a row, each of its columns by its own name; fails where one of its key is there already. */
export function insertInto<S extends TableShapes, T extends keyof S & string>(shapes: S, table: T) {
  return insertWith<S[T]>(table, shapes[table] ?? {}, sql``);
}

/** The same, but touches no row where one of its key is there already. */
export function insertOrSkip<S extends TableShapes, T extends keyof S & string>(shapes: S, table: T) {
  return insertWith<S[T]>(table, shapes[table] ?? {}, sql`on conflict do nothing`);
}

/** Adds any number of rows at once, as JSON (`JSON.stringify` of a list of them): one statement, however many they are. */
export function insertAll<S extends TableShapes, T extends keyof S & string>(
  shapes: S,
  table: T,
): Query<{ rows: string }, unknown> {
  const shape: TableShape = shapes[table] ?? {};
  const columns = Object.keys(shape);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  return prepareSql<{ rows: string }>()(($, dialect) => {
    if (dialect === 'sqlite') {
      const values = columns.map((column) => sql`json_extract(value, ${sql.lit(`$.${column}`)})`);
      return sql`insert into ${sql.table(table)} (${names}) select ${sql.join(values)} from json_each(${$.rows})`;
    }
    const typed = columns.map((column) => {
      return sql`${sql.ref(column)} ${sql.raw(shape[column]?.startsWith('integer') ? 'bigint' : 'text')}`;
    });
    return sql`insert into ${sql.table(table)} (${names})
      select ${names} from json_to_recordset(cast(${$.rows} as json)) as given (${sql.join(typed)})`;
  });
}

function insertWith<S extends TableShape>(
  table: string,
  shape: TableShape,
  ending: RawBuilder<unknown>,
): Query<Insertable<S>, unknown> {
  const columns = Object.keys(shape).filter((column) => shape[column] !== 'numbered');
  return prepareSql<Insertable<S>>()(($) => {
    const values = columns.map((column) => $[column as keyof typeof $]);
    const names = columns.map((column) => sql.ref(column));
    return sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)}) ${ending}`;
  });
}
