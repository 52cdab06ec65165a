import type { Dialect as KyselyDialect } from 'kysely';
import { listMigrations } from '../migrations/all.ts';
import { Kysely, Migrator } from './kysely.ts';
import type { Dialect } from './query.ts';

/** Brings the database to the newest shape; on PostgreSQL under Kysely's advisory lock, so instances may start together. */
export async function migrateToNewest(kysely: KyselyDialect, dialect: Dialect): Promise<void> {
  const db = new Kysely<never>({ dialect: kysely });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => listMigrations(dialect) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
