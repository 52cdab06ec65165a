import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/store/database/sqlite.ts';

let template: Promise<string> | undefined;

/** A database of the newest shape in which nothing stands: a copy of one that is made once, as making it takes a while. */
export async function copyNewest(file: string): Promise<string> {
  template ??= makeNewest();
  copyFileSync(await template, file);
  return `file:${file}`;
}

async function makeNewest(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'smarketing-newest-')), 'newest.db');
  const database = openSqlite(file);
  await database.migrate();
  await database.close();
  return file;
}
