/** What we use of Kysely: a build takes only this of its 300 modules along (`scripts/bundle.js`). */
export {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  SqliteAdapter,
  SqliteDialect,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
export { Migrator } from 'kysely/migration';
