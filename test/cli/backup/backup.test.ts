import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { queuePost } from '../../store/makers.ts';
import { makeTemporaryFolder } from '../../store/test-store.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { APP_SECRET } from '../../world/intake.ts';
import { runTyped } from '../terminal.ts';

/** A folder with the database of a bot, whose secret is `APP_SECRET`. */
async function setUp() {
  const folder = makeTemporaryFolder();
  const env = { DATABASE_URL: await copyNewest(join(folder, 'bot.db')), APP_SECRET };
  const store = await openStore(env.DATABASE_URL, APP_SECRET);
  await store.commit([queuePost('a')]);
  await store.close();
  const file = join(folder, 'backups', 'monday.db');
  const run = (typed: string, more: Record<string, string> = {}) => runTyped(typed.split(' '), { ...env, ...more });
  return { folder, file, run };
}

test('what a backup holds and what not is said, and that it is whole and opens', async () => {
  const { file, run } = await setUp();
  const made = await run(`backup ${file}`);
  expect([made.code, made.complained]).toEqual([0, '']);
  expect(made.said).toMatch(/monday\.db: \d+ rows of \d+ tables as of 20\S+, \d+\.\d MB\.\nNot in it: APP_SECRET/);
  expect(readFileSync(file).includes(APP_SECRET)).toBe(false);
  const checked = await run(`restore ${file} --verify`);
  expect(checked).toMatchObject({
    code: 0,
    said: expect.stringContaining('✓ The secrets at hand open what is sealed'),
  });
  const again = await run(`backup ${file}`);
  expect(again).toMatchObject({
    code: 1,
    said: '',
    complained: `smarketing: ${file} is there already: name another, or say --force`,
  });
  expect((await run(`backup ${file} --force`)).code).toBe(0);
});

test('another secret is named as a fault by the check, and by the restore, which goes on', async () => {
  const { folder, file, run } = await setUp();
  await run(`backup ${file}`);
  const other = { APP_SECRET: APP_SECRET.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')) };
  const checked = await run(`restore ${file} --verify`, other);
  expect(checked).toMatchObject({ code: 1, complained: expect.stringContaining('✗ APP_SECRET is another') });
  const DATABASE_URL = `file:${join(folder, 'new', 'bot.db')}`;
  const restored = await run(`restore ${file}`, { ...other, DATABASE_URL });
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('! APP_SECRET is another') });
  expect(restored.said).toContain('1. See to it that the bot of before does not run any more.');
});

test('machines are told the same as JSON, and of what is not there a sentence', async () => {
  const { folder, file, run } = await setUp();
  const made = JSON.parse((await run(`backup ${file} --json --keep 2`)).said);
  expect(made).toMatchObject({ file, removed: [], engine: 'sqlite', openCheckins: [], hasOpenCheckins: false });
  const DATABASE_URL = `file:${join(folder, 'new', 'bot.db')}`;
  const restored = JSON.parse((await run(`restore ${file} --json`, { DATABASE_URL })).said);
  expect(restored).toMatchObject({ moment: made.moment, tables: made.tables, faults: [], unstorable: 0 });
  const gone = join(folder, 'gone.db');
  expect(await run(`restore ${gone}`)).toMatchObject({
    code: 1,
    complained: expect.stringContaining('bot.db is there already'),
  });
  expect(await run(`restore ${gone} --verify`)).toMatchObject({
    code: 1,
    complained: `smarketing: ${gone} is not there`,
  });
  expect(await run(`backup ${file}2`, { DATABASE_URL: `file:${gone}` })).toMatchObject({
    code: 1,
    complained: `smarketing: there is no database at ${gone}`,
  });
  expect(existsSync(gone)).toBe(false);
  expect(await run('migrate-data --to nowhere')).toMatchObject({
    code: 1,
    complained: 'smarketing: --to is file:path or postgres://…',
  });
});
