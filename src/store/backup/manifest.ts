import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { readJson } from '../database/json.ts';
import { MANIFEST_TABLE } from './engines/file-tables.ts';
import { BackupRefusal } from './refusal.ts';

const tallySchema = z.object({ rows: z.number(), checksum: z.string() });

const manifestSchema = z.object({
  format: z.literal(1),
  /** When all of it was so, in ms of the epoch. */
  moment: z.number(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Of the bot that made it. */
  version: z.string(),
  /** The migrations that its tables have seen, by name. */
  schema: z.array(z.string()),
  /** Of which installation, so that backups of another are left alone. */
  installation: z.string(),
  tables: z.record(z.string(), tallySchema),
  /** Rounds of check-ins that were open: what was answered in them is not in it, unless `hasOpenCheckins`. */
  openCheckins: z.array(z.string()),
  hasOpenCheckins: z.boolean(),
  /** A word that the bot’s own secret sealed, so that a restore knows whether it has the right one. */
  seal: z.string().optional(),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

export function writeManifest(db: Sqlite.Database, manifest: Manifest): void {
  db.exec(`create table ${MANIFEST_TABLE} (manifest text not null)`);
  db.prepare(`insert into ${MANIFEST_TABLE} values (?)`).run(JSON.stringify(manifest));
}

/** Undefined where the file is no backup. */
export function findManifest(db: Sqlite.Database): Manifest | undefined {
  const isThere = db.prepare('select 1 from sqlite_master where name = ?').get(MANIFEST_TABLE) !== undefined;
  const text = isThere && db.prepare<[], string>(`select manifest from ${MANIFEST_TABLE}`).pluck().get();
  return typeof text === 'string' ? readJson(manifestSchema, text) : undefined;
}

export function readManifest(db: Sqlite.Database, file: string): Manifest {
  const manifest = findManifest(db);
  if (manifest === undefined) throw new BackupRefusal(`${file} is no backup of the bot: it has no table “backup”`);
  return manifest;
}

export function dropManifest(db: Sqlite.Database): void {
  db.exec(`drop table ${MANIFEST_TABLE}`);
}
