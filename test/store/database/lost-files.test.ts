import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { APP_SECRET } from '../../world/intake.ts';
import { ACME, makeLead, NOW, queuePost } from '../makers.ts';
import { endAll, makeTemporaryFolder } from '../test-store.ts';

afterAll(endAll);

async function begin() {
  const file = join(makeTemporaryFolder(), 'bot.db');
  const url = await copyNewest(file);
  const store = await openStore(url, APP_SECRET);
  const add = (id: string) => store.commit([{ kind: 'lead.added', lead: makeLead(id) }]);
  await add('before');
  return { file, url, store, add };
}

type Loss = [what: string, lose: (file: string) => void, code: string];
const LOSSES: Loss[] = [
  ['removed', (file) => rmSync(file), 'DATABASE_FILE_LOST'],
  ['moved away', (file) => renameSync(file, `${file}.moved`), 'DATABASE_FILE_LOST'],
  ['replaced by a copy', replaceByCopy, 'DATABASE_FILE_LOST'],
  ['left without its log', (file) => rmSync(`${file}-wal`), 'DATABASE_LOG_LOST'],
  ['left without the index of its log', (file) => rmSync(`${file}-shm`), 'DATABASE_LOG_LOST'],
];

/** As a restored backup is put in its place. */
function replaceByCopy(file: string): void {
  copyFileSync(file, `${file}.copy`);
  renameSync(`${file}.copy`, file);
}

test.each(LOSSES)('while its file is %s nothing is kept, and it says so', async (_what, lose, code) => {
  const { file, store, add } = await begin();
  lose(file);
  expect(await store.check()).toMatch(/^bot\.db(-wal|-shm)? was removed or replaced while the bot runs: /);
  await expect(add('after')).rejects.toMatchObject({ code });
  await expect(store.commit([queuePost('after')])).rejects.toMatchObject({ code });
  await expect(store.outbox.claim(NOW, 50), 'nothing is sent of what it cannot keep').rejects.toMatchObject({ code });
  await store.close();
});

test('a file that is removed while something is being kept acknowledges none of it', async () => {
  const { file, store, add } = await begin();
  const adding = Array.from({ length: 20 }, (_, n) => add(`during-${n}`));
  rmSync(file);
  const ended = await Promise.allSettled(adding);
  expect(new Set(ended.map(({ status }) => status))).toEqual(new Set(['rejected']));
  await store.close();
});

test('when the right file is there again all goes on, and all that was kept is in it', async () => {
  const { file, url, store, add } = await begin();
  renameSync(file, `${file}.moved`);
  await expect(add('away')).rejects.toThrow();
  renameSync(`${file}.moved`, file);
  expect(await store.check()).toBeUndefined();
  expect(await add('back')).toBe('kept');
  await store.close();
  const again = await openStore(url, APP_SECRET);
  expect(await listLeads(again)).toEqual([true, false, true]);
  await again.close();
});

test('a log that was removed is written back when the bot ends in order', async () => {
  const { file, url, store, add } = await begin();
  rmSync(`${file}-wal`);
  await expect(add('away')).rejects.toThrow();
  await store.close();
  const again = await openStore(url, APP_SECRET);
  expect(await listLeads(again)).toEqual([true, false, false]);
  await again.close();
});

async function listLeads({ reads }: Awaited<ReturnType<typeof openStore>>): Promise<boolean[]> {
  const found = await Promise.all(['before', 'away', 'back'].map((id) => reads.lead(ACME, id)));
  return found.map((lead) => lead !== undefined);
}
