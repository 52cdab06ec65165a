import Sqlite from 'better-sqlite3';
import { makeBackup } from '../../../src/store/backup/make-backup.ts';
import type { Manifest } from '../../../src/store/backup/manifest.ts';
import { restoreBackup } from '../../../src/store/backup/restore-backup.ts';
import { createSealer } from '../../../src/store/sealing.ts';
import { APP_SECRET, TOKEN_KEYS } from '../../world/intake.ts';
import { NOW } from '../makers.ts';

export const showNothing = (): void => {};
export const SEALER = createSealer(APP_SECRET, TOKEN_KEYS);

export type Backed = { file: string; isForced?: boolean; hasOpenCheckins?: boolean; version?: string };

/** A backup of what stands at `url`, made at `NOW`. */
export async function back(
  url: string,
  { isForced = false, hasOpenCheckins = false, ...of }: Backed,
): Promise<Manifest> {
  return makeBackup({
    version: '1',
    ...of,
    url,
    isForced,
    hasOpenCheckins,
    sealer: SEALER,
    now: () => NOW,
    show: showNothing,
  });
}

export const restore = (file: string, url: string) => restoreBackup(file, url, showNothing);

/** Looks into a file, or changes it. */
export function inFile<T>(file: string, work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
