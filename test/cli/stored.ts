import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { organisationOnSlack } from '../../sandbox/samples/noordlicht.ts';
import type { DigestPeriod } from '../../src/domain/digests/digest-plan.ts';
import { runFlows } from '../../src/flows/engine.ts';
import { openStore } from '../../src/store/open.ts';
import { copyNewest } from '../world/database/sqlite.ts';
import { runTyped } from './terminal.ts';

/** A folder of the test's own, and the address of a database in it that is not there yet. */
export async function makeDatabase(): Promise<{ folder: string; database: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, database: `file:${join(folder, 'smarketing.db')}` };
}

/** Sets the sample organisation up in a database. */
export async function setUpSample({ folder, database }: { folder: string; database: string }): Promise<void> {
  await copyNewest(database.slice('file:'.length));
  const file = join(folder, 'org.json');
  await writeFile(file, JSON.stringify(organisationOnSlack));
  await runTyped(['setup', 'apply', file], { DATABASE_URL: database });
}

type Handle = ReturnType<typeof runFlows>;

/** Brings the running week of the sample organisation to its end, where it is frozen; `live` happens just before. */
export async function freezeWeek(database: string, live?: (handle: Handle) => Promise<void>): Promise<DigestPeriod> {
  const store = await openStore(database);
  const week = (await store.reads.newestDigest('noordlicht'))?.next;
  if (week === undefined) throw new Error('no week is planned');
  let now = week.untilAt - 1;
  const handle = runFlows(store, () => now);
  await live?.(handle);
  now = week.untilAt;
  await handle({ kind: 'time.passed' });
  await store.close();
  return week;
}
