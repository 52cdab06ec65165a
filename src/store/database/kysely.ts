/** What we use of Kysely. A build makes one file of it (`scripts/bundle-kysely.js`): its 300 modules cost a sixth of our start. */
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
