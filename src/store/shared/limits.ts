import { type RawBuilder, sql } from '../database/kysely.ts';
import { bind, type Dialect, prepareSql, type Query, type Step, type Values } from '../database/query.ts';

/** What an organisation has so many of at most. */
type Limited = 'words' | 'actions' | 'agreements' | 'goals';

/** Whoever adds one of these waits until another of the organisation has. */
export function waitToAdd(things: Limited, organisation: string): Step {
  return waitForTurn(`${things} of ${organisation}`);
}

/** Of all that wait for the same turn PostgreSQL lets one transaction after the other go on; SQLite has one writer. */
export function waitForTurn(turn: string): Step {
  return bind(waitInTurn, { turn });
}

/** Touches a row while there are at most so many, with what was just added; a statement of its own, so that it sees what was kept while it waited. */
export function prepareLimit<V extends Values>(most: number, count: ($: V) => RawBuilder<number>): Query<V, unknown> {
  return prepareSql<V>()(($) => sql`select 1 as fits where (${count($)}) <= ${sql.lit(most)}`);
}

const waitInTurn = prepareSql<{ turn: string }>()(($, dialect: Dialect) =>
  dialect === 'postgres' ? sql`select pg_advisory_xact_lock(hashtextextended(${$.turn}::text, 0))` : sql`select 1`,
);
