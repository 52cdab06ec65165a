import { copyFileSync, readdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { moveDatabase } from '../../../src/store/backup/move-database.ts';
import { assertWhole } from '../../../src/store/backup/verify-backup.ts';
import { openStore } from '../../../src/store/open.ts';
import { freshDatabase, newestDatabase } from '../../world/database/postgres.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { NOW, queuePost } from '../makers.ts';
import { connect, makeTemporaryFolder } from '../test-store.ts';
import { back, inFile, restore, showNothing } from './copies.ts';

const folder = makeTemporaryFolder();
const at = (name: string) => join(folder, name);
const move = (from: string, to: string) => moveDatabase({ from, to, name: '--to', now: () => NOW, show: showNothing });

beforeAll(async () => {
  const store = await openStore(await copyNewest(at('bot.db')));
  await store.commit([queuePost('a')]);
  await store.close();
  await back(`file:${at('bot.db')}`, { file: at('good.db') });
});

const change = (sql: string) => (file: string) => inFile(file, (db: Sqlite.Database) => db.exec(sql));

describe('a backup that is not what was written is refused, and nothing is made', () => {
  test.each<[string, (file: string) => unknown, string]>([
    ['a row that is gone', change('delete from deliveries'), 'not what was written stands in deliveries'],
    [
      'a value that is another',
      change("update deliveries set target = 'C2'"),
      'not what was written stands in deliveries',
    ],
    ['a table that is gone', change('drop table signals'), 'not what was written stands in signals'],
    ['an end that is gone', (file) => truncateSync(file, 40_000), 'is damaged'],
    [
      'no database',
      (file) => writeFileSync(file, 'no database, though it is long enough'.repeat(100)),
      'no SQLite database',
    ],
    ['another database', (file) => copyFileSync(at('bot.db'), file), 'no backup of the bot'],
    [
      'a newer bot’s',
      change(`update backup set manifest = json_set(manifest, '$.schema[#]', '9999-wings')`),
      'is of a newer version of the bot',
    ],
  ])('%s', async (name, spoil, sentence) => {
    const file = at(`${name}.db`);
    copyFileSync(at('good.db'), file);
    spoil(file);
    await expect(assertWhole(file, showNothing)).rejects.toThrow(sentence);
    await expect(restore(file, `file:${at('never.db')}`)).rejects.toThrow(sentence);
    expect(readdirSync(folder).filter((each) => /never|partial/.test(each))).toEqual([]);
  });
});

describe('nothing is written over what is there', () => {
  test('a backup over a file, unless it is said, and then at once', async () => {
    const file = at('kept.db');
    writeFileSync(file, 'somebody’s own', { mode: 0o644 });
    await expect(back(`file:${at('bot.db')}`, { file })).rejects.toThrow('is there already');
    await back(`file:${at('bot.db')}`, { file, isForced: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await assertWhole(file, showNothing)).tables['deliveries']?.rows).toBe(1);
  });

  test.each(['bot.db', 'bot.db-wal', 'bot.db.secret', 'link-to-bot.db'])(
    'a backup over the bot’s own, whatever is said: %s',
    async (name) => {
      if (name.startsWith('link')) symlinkSync(at('bot.db'), at(name));
      const made = back(`file:${at('bot.db')}`, { file: at(name), isForced: true });
      await expect(made).rejects.toThrow('is the bot’s own');
    },
  );

  test.each(['', '-wal', '-shm', '-journal'])('a restore where a database was: %s', async (ending) => {
    const target = at(`was${ending}.db`);
    writeFileSync(`${target}${ending}`, '');
    await expect(restore(at('good.db'), `file:${target}`)).rejects.toThrow('is there already');
    await expect(move(await newestDatabase(), `file:${target}`)).rejects.toThrow('is there already');
    expect(statSync(`${target}${ending}`).size).toBe(0);
  });

  test('a restore, or a move, into a PostgreSQL in which anything stands; only one that a bot but looked into is as good as empty', async () => {
    const url = await freshDatabase();
    await (await openStore(url)).close();
    await restore(at('good.db'), url);
    await expect(restore(at('good.db'), url)).rejects.toThrow('not empty: there are rows in deliveries');
    await expect(move(`file:${at('bot.db')}`, url)).rejects.toThrow('not empty');
    const store = await openStore(url);
    await store.commit([queuePost('b')]);
    await store.close();
    const ids = await (await connect('postgres', url))('select id::float8 from deliveries order by id');
    expect(ids.map(({ id }) => Number(id) > 1_000_000)).toEqual([false, true]);
  });
});

describe('a database is moved only while nobody uses it', () => {
  test('a file that a bot has open, though it does nothing, and afterwards it goes on', async () => {
    const url = `file:${at('bot.db')}`;
    const [store, server] = [await openStore(url), await newestDatabase()];
    await expect(move(url, server)).rejects.toThrow('is in use: stop the bot');
    expect(await store.commit([queuePost('b')])).toBe('kept');
    await store.close();
    expect((await move(url, server)).tallies['deliveries']?.rows).toBe(2);
  });

  test('a server to which anybody is connected', async () => {
    const url = await newestDatabase();
    const store = await openStore(url);
    await expect(move(url, `file:${at('from-server.db')}`)).rejects.toThrow(/connected to the database: stop all bots/);
    await store.close();
    expect(await move(url, `file:${at('from-server.db')}`)).toMatchObject({ unstorable: 0 });
  });

  test('what one table does not take leaves all of them empty', async () => {
    const [file, server] = [at('odd.db'), await newestDatabase()];
    copyFileSync(at('bot.db'), file);
    inFile(file, (db) => db.exec('update deliveries set attempts = 3000000000'));
    await expect(move(`file:${file}`, server)).rejects.toThrow('does not take what stands in deliveries');
    const runSql = await connect('postgres', server);
    expect(await runSql('select count(*)::int as n from lanes')).toEqual([{ n: 0 }]);
  });

  test('into a server that nobody reaches, which is said of what was typed', async () => {
    await expect(move(`file:${at('bot.db')}`, 'postgres://u:hidden@127.0.0.1:1/x')).rejects.toThrow(
      /^--to: nothing answers at 127\.0\.0\.1:1/,
    );
  });

  test('one into another of its kind', async () => {
    await expect(move(`file:${at('bot.db')}`, `file:${at('other.db')}`)).rejects.toThrow('of one kind');
  });
});
