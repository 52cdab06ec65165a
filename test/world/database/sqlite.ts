import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/store/database/sqlite.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';

let template: Promise<string> | undefined;

/** A database of the newest shape in which nothing stands: a copy of one that is made once, as making it takes a while. */
export async function copyNewest(file: string): Promise<string> {
  template ??= makeNewest();
  copyFileSync(await template, file);
  return `file:${file}`;
}

/** A store on such a copy; closed, its file is gone. */
export async function openEmptyStore(secret?: string, options: { tokenKeys?: string[] } = {}): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-empty-'));
  const store = await openStore(await copyNewest(join(folder, 'empty.db')), secret, options);
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...store, close };
}

async function makeNewest(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'smarketing-newest-')), 'newest.db');
  const database = openSqlite(file);
  await database.migrate();
  await database.close();
  return file;
}
