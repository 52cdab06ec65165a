import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { runTyped } from '../../cli/terminal.ts';
import { freshDatabase } from '../../world/database/postgres.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { APP_SECRET } from '../../world/intake.ts';
import { queuePost } from '../makers.ts';
import { makeTemporaryFolder } from '../test-store.ts';

async function setUp() {
  const env = { DATABASE_URL: await copyNewest(join(makeTemporaryFolder(), 'bot.db')), APP_SECRET };
  const store = await openStore(env.DATABASE_URL, APP_SECRET);
  await store.commit([queuePost('a')]);
  await store.close();
  return (typed: string, more: Record<string, string>) => runTyped(typed.split(' '), { ...env, ...more });
}
const countMoved = async (url: string): Promise<number> => {
  const store = await openStore(url);
  const lines = await store.outbox.lines(10);
  await store.close();
  return lines.length;
};

test('moved to where TO_DATABASE_URL says, a password stands in no list of processes', async () => {
  const [run, to] = [await setUp(), await freshDatabase()];
  const { code, said } = await run('migrate-data', { TO_DATABASE_URL: ` ${to}\n` });
  expect([code, await countMoved(to)]).toEqual([0, 1]);
  expect(said).not.toMatch(/list of processes|postgres:password/);
});

test('moved to what was typed, which comes first, it is said that its password stood there', async () => {
  const [run, to] = [await setUp(), await freshDatabase()];
  const { code, said } = await run(`migrate-data --to ${to}`, { TO_DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x' });
  expect([code, await countMoved(to)]).toEqual([0, 1]);
  expect(said).toContain('The password after --to stood in the list of processes');
  expect(said).not.toMatch(/geheim|postgres:password/);
});

test('what is wrong with it is said by the name it was given under', async () => {
  const run = await setUp();
  const say = async (typed: string, TO_DATABASE_URL: string) => (await run(typed, { TO_DATABASE_URL })).complained;
  expect(await say('migrate-data', 'nowhere')).toBe('smarketing: TO_DATABASE_URL is file:path or postgres://…');
  expect(await say('migrate-data --to nowhere', '')).toBe('smarketing: --to is file:path or postgres://…');
  expect(await say('migrate-data', 'postgres://u:geheim@127.0.0.1:1/x')).toMatch(
    /^smarketing: TO_DATABASE_URL: nothing answers at 127\.0\.0\.1:1/,
  );
  expect(await say('migrate-data', ' ')).toContain('TO_DATABASE_URL (or --to) is missing');
});
