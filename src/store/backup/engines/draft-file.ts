import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { FILE_MODE, makePrivateFolder } from '../../database/files/private-files.ts';
import { BackupRefusal } from '../refusal.ts';

const BESIDE = ['', '-wal', '-shm', '-journal'];

/** Makes a file beside where it is to be, for this user alone: there whole, or not at all. `isForced`: over one that is there. */
export async function writeDraft<T>(
  file: string,
  isForced: boolean,
  name: string,
  work: (draft: string) => Promise<T>,
): Promise<T> {
  const draft = `${file}.${name}.partial`;
  makePrivateFolder(dirname(file));
  closeSync(openSync(draft, 'wx', FILE_MODE));
  try {
    const done = await work(draft);
    flush(draft);
    put(draft, file, isForced);
    flush(dirname(file));
    return done;
  } finally {
    for (const ending of BESIDE) rmSync(`${draft}${ending}`, { force: true });
  }
}

function put(draft: string, file: string, isForced: boolean): void {
  if (isForced) {
    renameSync(draft, file);
    return;
  }
  try {
    linkSync(draft, file);
  } catch (reason) {
    throw (reason as { code?: unknown }).code === 'EEXIST'
      ? new BackupRefusal(`${file} is there already`, reason)
      : reason;
  }
}

function flush(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** Works on a draft, which needs no protection against a crash; what is deleted of it is gone from it. */
export async function withDraft<T>(draft: string, work: (db: Sqlite.Database) => Promise<T> | T): Promise<T> {
  const db = new Sqlite(draft);
  try {
    db.pragma('journal_mode = delete');
    db.pragma('journal_mode = memory');
    db.pragma('synchronous = off');
    db.pragma('secure_delete = on');
    return await work(db);
  } finally {
    db.close();
  }
}

/** Works on a backup without changing it. */
export async function withBackup<T>(file: string, work: (db: Sqlite.Database) => Promise<T> | T): Promise<T> {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
