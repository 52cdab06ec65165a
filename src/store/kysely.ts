import { createRequire } from 'node:module';
import type * as types from 'kysely';

/** Kysely's CommonJS build: its 279 ES modules take half as long again to load, and it is a fifth of our start (bench). */
const kysely = createRequire(import.meta.url)('kysely') as typeof types;

export const {
  DummyDriver,
  Kysely,
  Migrator,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteDialect,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} = kysely;
export type Kysely<Tables> = types.Kysely<Tables>;
export type RawBuilder<R> = types.RawBuilder<R>;
