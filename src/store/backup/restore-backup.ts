import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE_MODE } from '../database/files/private-files.ts';
import { openReads } from '../open.ts';
import { makeSecret } from '../sealing.ts';
import { withDraft, writeDraft } from './engines/draft-file.ts';
import { listTables, type ShowShare } from './engines/file-tables.ts';
import { dropManifest, type Manifest } from './manifest.ts';
import { renewLeftOutKeys } from './open-checkins.ts';
import { BackupRefusal } from './refusal.ts';
import { doubtWhatWaited } from './sent-since.ts';
import { bringUpToDate, getFile, isFileUrl } from './shape.ts';
import { assertWhole } from './verify-backup.ts';

/** `unstorable`: values that PostgreSQL does not keep so. */
export type Restored = { manifest: Manifest; unstorable: number };

/** Puts a backup into an empty database, of whichever engine: brought up to date, with what waited to be sent in doubt. */
export async function restoreBackup(file: string, url: string, show: ShowShare): Promise<Restored> {
  const target = isFileUrl(url) ? getFile(url) : undefined;
  if (target !== undefined) assertNothingThere(target);
  const manifest = await assertWhole(file, show);
  if (target === undefined) return { manifest, unstorable: await restoreToServer(file, url, show) };
  await writeDraft(target, false, randomUUID(), (draft) => prepareDraft(file, draft));
  return { manifest, unstorable: 0 };
}

/** SQLite would write what stands in the log of another database into this one. */
export function assertNothingThere(target: string): void {
  const found = ['', '-wal', '-shm', '-journal'].map((ending) => `${target}${ending}`).find((path) => existsSync(path));
  if (found !== undefined)
    throw new BackupRefusal(
      `${found} is there already: nothing is ever written over a database. Move it away, with all that is named like it but .secret`,
    );
}

/** As a restore would: opens a copy with this program, and says how many organisations and people it finds. */
export async function rehearseRestore(file: string): Promise<{ organisations: number; people: number }> {
  return withCopy(file, async (copy) => {
    const { reads, close } = await openReads(`file:${copy}`, makeSecret());
    try {
      const organisations = await reads.organisations();
      const people = await Promise.all(organisations.map(({ id }) => reads.people(id)));
      return { organisations: organisations.length, people: people.flat().length };
    } finally {
      await close();
    }
  });
}

async function restoreToServer(file: string, url: string, show: ShowShare): Promise<number> {
  const { assertServerIsEmpty, loadIntoPostgres } = await import('./engines/into-postgres.ts');
  return withCopy(file, async (copy) =>
    withDraft(copy, async (db) => {
      await assertServerIsEmpty(url, listTables(db));
      await bringUpToDate(url);
      return (await loadIntoPostgres(url, db, show)).unstorable;
    }),
  );
}

/** In a folder of its own, that goes with it. */
async function withCopy<T>(file: string, work: (copy: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-restore-'));
  try {
    const copy = join(folder, 'copy.db');
    await prepareDraft(file, copy);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepareDraft(file: string, draft: string): Promise<void> {
  copyFileSync(file, draft);
  chmodSync(draft, FILE_MODE);
  await withDraft(draft, dropManifest);
  await bringUpToDate(`file:${draft}`);
  await withDraft(draft, (db) => {
    renewLeftOutKeys(db);
    doubtWhatWaited(db);
  });
}
