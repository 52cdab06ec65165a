import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/store/database/query.ts';
import { openStore, openStoreToLook } from '../../src/store/open.ts';
import { describeOpeningFailure } from '../../src/store/opening-failure.ts';
import { freshDatabase, newestDatabase } from '../world/database/postgres.ts';
import { copyNewest } from '../world/database/sqlite.ts';
import { connect, DIALECTS, endAll, makeTemporaryFolder } from './test-store.ts';

afterAll(endAll);

const failure = (code: string, more = {}) => Object.assign(new Error('raw words'), { code, ...more });
const explain = (url: string): Promise<string> =>
  openStore(url).then(
    () => 'opened',
    (reason: Error) => reason.message,
  );

describe('a database that cannot be opened ends with a sentence that names the setting', () => {
  test.each([
    ['/proc/x', '/proc/x cannot be made; choose another place (ENOENT)'],
    ['/proc/x/y/z', '/proc/x/y/z cannot be made; choose another place (ENOENT)'],
    ['/dev/null/x', '/dev/null/x cannot be made; choose another place (ENOTDIR)'],
    ['/sys/x', 'the bot’s user may not read and write /sys/x; give it to the user the bot runs as (EACCES)'],
  ])('file:%s', async (file, sentence) => {
    expect(await explain(`file:${file}`)).toBe(`DATABASE_URL: ${sentence}`);
  });

  test('a folder, and a file that is no database', async () => {
    const folder = makeTemporaryFolder();
    expect(await explain(`file:${folder}`)).toBe(`DATABASE_URL: ${folder} is a folder; name a file in it (EISDIR)`);
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear admin, this is a letter and no database. '.repeat(100));
    expect(await explain(`file:${letter}`)).toBe(
      `DATABASE_URL: ${letter} is no SQLite database; choose another file, or put back the right one (SQLITE_NOTADB)`,
    );
  });

  test.each([
    ['EACCES', /may not read and write .*: give it to the user|may not read and write .*; give it to the user/],
    ['EROFS', /cannot be written/],
    ['ENOSPC', /no room on the disk/],
    ['SQLITE_FULL', /no room on the disk/],
    ['SQLITE_CORRUPT', /is damaged; put back a backup/],
    ['SQLITE_BUSY', /held by another program/],
    ['SQLITE_READONLY_DIRECTORY', /cannot be written/],
    ['SQLITE_WHATEVER', /cannot be opened \(SQLITE_WHATEVER: raw words\)/],
  ])('of a file: %s', (code, sentence) => {
    const { message } = describeOpeningFailure('file:data/x.db', failure(code));
    expect(message).toMatch(/^DATABASE_URL: .*data\/x\.db/);
    expect(message).toMatch(sentence);
    expect(message).toContain(code);
  });

  test.each([
    ['ECONNREFUSED', 'nothing answers at db.example:5432'],
    ['ENOTFOUND', 'there is no machine called db.example:5432'],
    ['28P01', 'refuses this user or password'],
    ['3D000', 'has no database bot'],
    ['53300', 'takes no more connections'],
    ['57P03', 'is starting or stopping'],
    ['XX000', 'the database at db.example:5432 cannot be opened (XX000: raw words)'],
  ])('of a server: %s, without the password', (code, sentence) => {
    const { message } = describeOpeningFailure('postgres://me:geheim@db.example:5432/bot', failure(code));
    expect(message).toContain(sentence);
    expect(message).not.toContain('geheim');
  });

  test('as the driver really says it: nobody there, an address that is none, a database that is not there', async () => {
    expect(await explain('postgres://me:geheim@127.0.0.1:1/bot')).toMatch(
      /^DATABASE_URL: nothing answers at 127\.0\.0\.1:1/,
    );
    expect(await explain('postgres://me:ge#heim@127.0.0.1:1/bot')).toMatch(
      /^DATABASE_URL: it is no address; write postgres/,
    );
    const url = new URL(await freshDatabase());
    url.pathname = '/nowhere';
    expect(await explain(url.href)).toMatch(/^DATABASE_URL: PostgreSQL at \S+ has no database nowhere; make it first/);
  });

  test('one of a newer version of the bot', () => {
    const reason = new Error('corrupted migrations: previously executed migration 0099-x is missing');
    expect(describeOpeningFailure('file:x.db', reason).message).toBe(
      'DATABASE_URL: x.db is of a newer version of the bot; install that one again',
    );
  });
});

/** On a database of this version one statement is run, and the store opened again. */
const reopen = async (dialect: Dialect, statement: string): Promise<string> => {
  const url = dialect === 'sqlite' ? await copyNewest(join(makeTemporaryFolder(), 'x.db')) : await newestDatabase();
  await (await connect(dialect, url))(statement);
  return explain(url);
};

describe.each(DIALECTS)('what is written down of migrations decides (%s)', (dialect) => {
  test.each([
    ['all of ours and nothing else: opened', `select 1`, 'opened'],
    ['another: of a newer version', `insert into kysely_migration values ('9999-x', '2026-11-10')`, /newer version/],
    [
      'another in the place of ours: of a newer version',
      `update kysely_migration set name = '9999-x' where name = '0001-leads'`,
      /newer version/,
    ],
    ['nothing, though all is done: done again', `delete from kysely_migration`, /cannot be opened/],
  ])('%s', async (_what, statement, expected) => {
    expect(await reopen(dialect, statement)).toMatch(expected);
  });
});

describe('whoever only looks changes nothing', () => {
  test('where there is no database, nor a folder for it', async () => {
    const folder = makeTemporaryFolder();
    expect(await openStoreToLook(`file:${join(folder, 'data/x.db')}`)).toBe('not made');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('where a file is empty, or open to others', async () => {
    const file = join(makeTemporaryFolder(), 'x.db');
    writeFileSync(file, '', { mode: 0o644 });
    expect(await openStoreToLook(`file:${file}`)).toBe('older');
    expect([statSync(file).size, statSync(file).mode & 0o777]).toEqual([0, 0o644]);
  });

  test('in a database of this version, which it reads', async () => {
    const file = join(makeTemporaryFolder(), 'data', 'x.db');
    await (await openStore(`file:${file}`)).close();
    const before = readFileSync(file);
    const store = await openStoreToLook(`file:${file}`);
    if (typeof store === 'string') throw new Error(store);
    expect(await store.reads.organisations()).toEqual([]);
    await store.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, '..'))).toEqual(['x.db']);
  });

  test('in PostgreSQL without tables: none are made', async () => {
    const url = await freshDatabase();
    expect(await openStoreToLook(url)).toBe('older');
    expect(await openStoreToLook(url), 'still').toBe('older');
    await (await openStore(url)).close();
    const store = await openStoreToLook(url);
    expect(typeof store).toBe('object');
    if (typeof store !== 'string') await store.close();
  });
});

test('a folder that is there already is used, and made by two at once', async () => {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, 'deep'));
  const stores = await Promise.all(['a', 'b'].map((name) => openStore(`file:${join(folder, 'deep/er', name)}`)));
  for (const store of stores) await store.close();
  expect(existsSync(join(folder, 'deep/er/a'))).toBe(true);
});
