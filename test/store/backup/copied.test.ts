import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { copyFile } from '../../../src/store/backup/engines/copy-file.ts';
import { tallyFile } from '../../../src/store/backup/engines/file-tables.ts';
import { removeOldBackups } from '../../../src/store/backup/keep-backups.ts';
import { writeManifest } from '../../../src/store/backup/manifest.ts';
import { assertWhole, examineSecrets } from '../../../src/store/backup/verify-backup.ts';
import { openConnection } from '../../../src/store/database/sqlite/connection.ts';
import { openStore } from '../../../src/store/open.ts';
import { createSealer } from '../../../src/store/sealing.ts';
import { newestDatabase } from '../../world/database/postgres.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { APP_SECRET } from '../../world/intake.ts';
import { NOW } from '../makers.ts';
import { unpackFile } from '../store-before.ts';
import { connect, makeTemporaryFolder } from '../test-store.ts';
import { back, inFile, restore, SEALER, showNothing } from './copies.ts';

test('a copy is of the moment at which it began, though others write between all its steps, and is made but once', async () => {
  const folder = makeTemporaryFolder();
  const [from, to] = [join(folder, 'from.db'), join(folder, 'to.db')];
  const db = openConnection(from);
  db.exec('create table kept (id integer primary key, words text)');
  const insert = db.prepare('insert into kept (words) values (?)');
  db.transaction(() => {
    for (let row = 0; row < 10_000; row += 1) insert.run('x'.repeat(1000));
  })();
  let steps = 0;
  await copyFile(
    from,
    to,
    () => NOW,
    () => {
      steps += 1;
      insert.run('since');
    },
  );
  db.close();
  expect(steps).toBeGreaterThan(2);
  expect(steps).toBeLessThan(10);
  const count = 'select count(*) from kept';
  expect([to, from].map((file) => inFile(file, (of) => of.prepare(count).pluck().get()))).toEqual([
    10_000,
    10_000 + steps,
  ]);
});

test('so is one of PostgreSQL, though others write before it has come to their table', async () => {
  const [url, file] = [await newestDatabase(), join(makeTemporaryFolder(), 'backup.db')];
  const runSql = await connect('postgres', url);
  await runSql('begin');
  await runSql('lock table waiting_messages in access exclusive mode');
  const backing = back(url, { file });
  const waiting =
    'select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())';
  while ((await runSql(waiting)).length === 0) await setTimeout(5);
  await runSql(`insert into waiting_messages (organisation, person, subject, urgency, at, until, not_before)
    values ('acme', 'sanne', '{}', 0, 0, 0, '')`);
  await runSql('commit');
  expect((await backing).tables['waiting_messages']?.rows).toBe(0);
  expect((await back(url, { file, isForced: true })).tables['waiting_messages']?.rows).toBe(1);
});

test('a backup of a version before is brought up to date as it is restored', async () => {
  const folder = makeTemporaryFolder();
  const [file, restored] = [join(folder, 'before.db'), `file:${join(folder, 'restored.db')}`];
  copyFileSync(unpackFile(), file);
  inFile(file, (db) => {
    const schema = db.prepare<[], string>('select name from kysely_migration').pluck().all();
    const tables = tallyFile(db, showNothing);
    writeManifest(db, {
      format: 1,
      moment: NOW,
      engine: 'sqlite',
      version: '0',
      schema,
      installation: '',
      tables,
      openCheckins: [],
      hasOpenCheckins: true,
    });
  });
  await restore(file, restored);
  const store = await openStore(restored);
  expect((await store.reads.organisations()).map(({ id }) => id).sort()).toEqual(['noordlicht', 'zuiderzon']);
  await store.close();
});

test('the secrets at hand are those of before, or it is said which are not', async () => {
  const folder = makeTemporaryFolder();
  const [url, file] = [await copyNewest(join(folder, 'a.db')), join(folder, 'b.db')];
  inFile(join(folder, 'a.db'), (db) => {
    const columns = 'organisation, source, key, format, body, state, attempts, received_at, due_at';
    const add = db.prepare(`insert into inbox (${columns}) values ('acme', 'main', 'k', 'f', ?, 'waiting', 0, 1, 1)`);
    add.run(SEALER.sealBody('what a CRM sent', 'k'));
    db.prepare("insert into checkin_memories values ('s', 'acme', '2026-10', ?)").run(SEALER.seal('a goal'));
    db.prepare("insert into grants values ('T1', 'i', 'n', '', null, ?, null, null, 1, 0)").run(
      SEALER.sealTokens('token', JSON.stringify(['slack', 'T1', 'i'])),
    );
  });
  const manifest = await back(url, { file });
  expect(await examineSecrets(file, manifest, SEALER)).toEqual({
    isRight: true,
    own: { sealed: 2, closed: 0 },
    tokens: { sealed: 1, closed: 0 },
  });
  expect(await examineSecrets(file, manifest, createSealer(`another${APP_SECRET}`))).toEqual({
    isRight: false,
    own: { sealed: 2, closed: 2 },
    tokens: { sealed: 1, closed: 1 },
  });
});

test('of older backups so many are left as are to be kept, and nothing else is touched', async () => {
  const folder = makeTemporaryFolder();
  const at = (name: string) => join(folder, name);
  const [url, other] = [await copyNewest(at('bot.db')), await copyNewest(at('other-bot.db'))];
  for (const each of [url, other]) await (await openStore(each)).close();
  await back(other, { file: at('of-another.db') });
  writeFileSync(at('notes.txt'), 'no backup');
  const made = [3, 1, 2].map((day) => at(`${day}.db`));
  for (const file of made) {
    const manifest = await back(url, { file });
    inFile(file, (db) =>
      db.prepare('update backup set manifest = ?').run(JSON.stringify({ ...manifest, moment: Number(file.at(-4)) })),
    );
  }
  const manifest = await back(url, { file: at('newest.db') });
  expect(await removeOldBackups(at('newest.db'), manifest, 2)).toEqual([at('2.db'), at('1.db')]);
  expect((await assertWhole(at('3.db'), showNothing)).moment).toBe(3);
  for (const file of ['of-another.db', 'newest.db']) await assertWhole(at(file), showNothing);
  expect(await removeOldBackups(at('newest.db'), manifest, 2)).toEqual([]);
});
