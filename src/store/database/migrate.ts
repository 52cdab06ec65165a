import type { Dialect as KyselyDialect } from 'kysely';
import { listMigrations } from '../migrations/all.ts';
import { Kysely, Migrator } from './kysely.ts';
import type { Dialect } from './query.ts';

/** Brings the database to the newest shape; on PostgreSQL under Kysely's advisory lock, so instances may start together. */
export async function migrateToNewest(kysely: KyselyDialect, dialect: Dialect): Promise<void> {
  const { error } = await openMigrator(kysely, dialect).migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}

/** Whether nothing is left to do; changes nothing. */
export async function isMigrated(kysely: KyselyDialect, dialect: Dialect): Promise<boolean> {
  const migrations = await openMigrator(kysely, dialect).getMigrations();
  return migrations.every(({ executedAt }) => executedAt !== undefined);
}

/**
 * Whether our migrations, and no others, are written down as done: then a start need not look through the whole catalogue, as
 * Kysely does. Rejects where nothing is written down yet.
 */
export async function isWrittenDown(
  ask: (sql: string) => Promise<{ name: string }[]> | { name: string }[],
  dialect: Dialect,
): Promise<boolean> {
  const ours = Object.keys(listMigrations(dialect));
  const done = new Set((await ask('select name from kysely_migration')).map(({ name }) => name));
  return done.size === ours.length && ours.every((name) => done.has(name));
}

function openMigrator(kysely: KyselyDialect, dialect: Dialect): Migrator {
  const db = new Kysely<never>({ dialect: kysely });
  return new Migrator({ db, provider: { getMigrations: async () => listMigrations(dialect) } });
}
