import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type Sqlite from 'better-sqlite3';
import type { Sealer } from '../sealing.ts';
import { copyFile } from './engines/copy-file.ts';
import { withDraft, writeDraft } from './engines/draft-file.ts';
import { type ShowShare, tallyFile } from './engines/file-tables.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { leaveOutOpenCheckins, listOpenCheckins } from './open-checkins.ts';
import { BackupRefusal } from './refusal.ts';
import { sealWord } from './sealed.ts';
import { assertNewest, bringUpToDate, getFile, isFileUrl, listSchema } from './shape.ts';

/**
 * `isForced`: over a file that is there. `hasOpenCheckins`: with what ties the answers of an open round to people. `version`: of the bot.
 * `sealer`: where the bot's own secret is at hand.
 */
export type BackupOptions = {
  url: string;
  file: string;
  isForced: boolean;
  hasOpenCheckins: boolean;
  version: string;
  sealer?: Sealer;
  now(): number;
  show: ShowShare;
};

/** Writes all tables as they stand at one moment into an SQLite file, of whichever engine they are, while bots go on. */
export async function makeBackup(options: BackupOptions): Promise<Manifest> {
  const { url, file, isForced } = options;
  if (!isForced && existsSync(file)) throw new BackupRefusal(`${file} is there already: name another, or say --force`);
  if (isFileUrl(url) && isOwnFile(file, getFile(url)))
    throw new BackupRefusal(`${file} is the bot’s own: name another`);
  await assertNewest(url);
  return writeDraft(file, isForced, randomUUID(), async (draft) => {
    const moment = await copyTables(draft, options);
    return withDraft(draft, (db) => describe(db, moment, options));
  });
}

/** The database itself, or what stands beside it. */
function isOwnFile(file: string, database: string): boolean {
  const find = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  return ['', '-wal', '-shm', '-journal', '.secret'].some((ending) => find(file) === find(`${database}${ending}`));
}

async function copyTables(draft: string, { url, now, show }: BackupOptions): Promise<number> {
  if (isFileUrl(url)) return copyFile(getFile(url), draft, now, show);
  await bringUpToDate(`file:${draft}`);
  const { copyFromPostgres } = await import('./engines/from-postgres.ts');
  const { moment } = await withDraft(draft, (db) => copyFromPostgres(url, db, { now, isAlone: false, show }));
  return moment;
}

function describe(db: Sqlite.Database, moment: number, options: BackupOptions): Manifest {
  const { url, version, sealer, hasOpenCheckins, show } = options;
  const openCheckins = listOpenCheckins(db);
  if (!hasOpenCheckins) leaveOutOpenCheckins(db);
  const manifest: Manifest = {
    format: 1,
    moment,
    engine: isFileUrl(url) ? 'sqlite' : 'postgres',
    version,
    schema: listSchema(),
    installation: readInstallation(db),
    tables: tallyFile(db, show),
    openCheckins,
    hasOpenCheckins,
    ...(sealer && { seal: sealWord(sealer) }),
  };
  writeManifest(db, manifest);
  return manifest;
}

/** Empty where no bot ever started on it. */
function readInstallation(db: Sqlite.Database): string {
  return db.prepare<[], string>("select value from installation where name = 'id'").pluck().get() ?? '';
}
