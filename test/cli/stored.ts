import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { organisationOnSlack } from '../../sandbox/samples/noordlicht.ts';
import { runTyped } from './terminal.ts';

/** A folder of the test's own, and the address of a database in it that is not there yet. */
export async function makeDatabase(): Promise<{ folder: string; database: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, database: `file:${join(folder, 'smarketing.db')}` };
}

/** Sets the sample organisation up in a database. */
export async function setUpSample({ folder, database }: { folder: string; database: string }): Promise<void> {
  const file = join(folder, 'org.json');
  await writeFile(file, JSON.stringify(organisationOnSlack));
  await runTyped(['setup', 'apply', file], { DATABASE_URL: database });
}
