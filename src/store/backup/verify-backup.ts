import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Sealer } from '../sealing.ts';
import { withBackup } from './engines/draft-file.ts';
import { type ShowShare, tallyFile } from './engines/file-tables.ts';
import { findDifferences } from './engines/tally.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { BackupRefusal, NEWER_BOT } from './refusal.ts';
import { canOpenWord, countSealed, type SealedCount } from './sealed.ts';
import { listSchema } from './shape.ts';

/** Reads what a backup says of itself, and all of it; refuses one that is damaged, or of a newer bot. */
export async function assertWhole(file: string, show: ShowShare): Promise<Manifest> {
  if (!existsSync(file)) throw new BackupRefusal(`${file} is not there`);
  try {
    return await withBackup(file, (db) => assertWholeFile(db, file, show));
  } catch (reason) {
    if (!(reason instanceof Sqlite.SqliteError)) throw reason;
    const words = reason.code === 'SQLITE_NOTADB' ? 'is no backup of the bot: it is no SQLite database' : 'is damaged';
    throw new BackupRefusal(`${file} ${words} (${reason.code})`, reason);
  }
}

function assertWholeFile(db: Sqlite.Database, file: string, show: ShowShare): Manifest {
  const manifest = readManifest(db, file);
  const known = new Set(listSchema());
  if (manifest.schema.some((name) => !known.has(name))) throw new BackupRefusal(`${file} ${NEWER_BOT}`);
  const found = db.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new BackupRefusal(`${file} is damaged: SQLite finds a fault in it`);
  const different = findDifferences(manifest.tables, tallyFile(db, show));
  if (different.length > 0)
    throw new BackupRefusal(`${file} is damaged: not what was written stands in ${different.join(', ')}`);
  return manifest;
}

/** `isRight`: whether the bot's own secret is the one that was at hand when the backup was made; absent where that is not known. */
export type SecretFinding = { isRight?: boolean; own: SealedCount; tokens: SealedCount };

/** Whether the secrets at hand open what is sealed in a backup. */
export async function examineSecrets(file: string, { seal }: Manifest, sealer: Sealer): Promise<SecretFinding> {
  const counts = await withBackup(file, (db) => countSealed(db, sealer));
  return { ...counts, ...(seal !== undefined && { isRight: canOpenWord(sealer, seal) }) };
}
