import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { withBackup } from '../../../src/store/backup/engines/draft-file.ts';
import { tallyFile } from '../../../src/store/backup/engines/file-tables.ts';
import { moveDatabase } from '../../../src/store/backup/move-database.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Reads } from '../../../src/store/store.ts';
import { createCast } from '../../life/cast.ts';
import { LIFE_TAKES_MS, liveThrough } from '../../life/life.ts';
import type { Asked } from '../../life/living.ts';
import { freshDatabase } from '../../world/database/postgres.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { APP_SECRET, TOKEN_KEYS } from '../../world/intake.ts';
import { comparable } from '../every-read.ts';
import { NOW } from '../makers.ts';
import { makeTemporaryFolder } from '../test-store.ts';
import { back, inFile, restore, showNothing } from './copies.ts';

/** Of each read so many that were asked last: what differs between engines differs in the first. */
const ASKED_LAST = 1;

const folder = makeTemporaryFolder();
const [file, server] = [join(folder, 'life.db'), freshDatabase()];
let asked: Asked[] = [];

const tallyOf = (path: string) => withBackup(path, (db) => tallyFile(db, showNothing));
const move = (from: string, to: string) => moveDatabase({ from, to, name: '--to', now: () => NOW, show: showNothing });

beforeAll(async () => {
  const store = await openStore(await copyNewest(file), APP_SECRET, { tokenKeys: TOKEN_KEYS });
  asked = chooseAsked((await liveThrough(store, createCast('heelal', 'Heelal'))).asked);
  await store.close();
  inFile(file, (db) => db.pragma('journal_mode = delete'));
}, LIFE_TAKES_MS);

function chooseAsked(all: Asked[]): Asked[] {
  const counts = new Map<keyof Reads, number>();
  return [...all].reverse().filter(({ read }) => {
    const count = (counts.get(read) ?? 0) + 1;
    counts.set(read, count);
    return count <= ASKED_LAST;
  });
}

const NEVER_THE_SAME = ['newOrganisationId', 'newLinkCode'];

/** What a bot is answered there: leads, lists, digests, rounds, exports and all else that a life asks for. */
async function askAll(url: string): Promise<unknown> {
  const store = await openStore(url, APP_SECRET, { tokenKeys: TOKEN_KEYS });
  const answers: Record<string, unknown[]> = {};
  for (const { read, given } of asked.filter((each) => !NEVER_THE_SAME.includes(each.read)))
    answers[`${read} ${JSON.stringify(given)}`] = [
      await (store.reads[read] as (...of: unknown[]) => unknown)(...given),
    ];
  await store.close();
  return comparable(answers);
}

test(
  'a life moved to PostgreSQL is the same to every question and has the same sums, and so it is moved back',
  async () => {
    const before = await tallyOf(file);
    const there = await move(`file:${file}`, await server);
    expect(there).toEqual({ tallies: before, unstorable: 0 });
    const again = join(folder, 'again.db');
    expect((await move(await server, `file:${again}`)).tallies).toEqual(before);
    expect(await tallyOf(again)).toEqual(before);
    expect(Object.values(before).filter(({ rows }) => rows > 0).length).toBeGreaterThan(55);
    // Each of its own, since what a bot asks may be kept.
    copyFileSync(file, join(folder, 'asked.db'));
    const here = await askAll(`file:${join(folder, 'asked.db')}`);
    expect(await askAll(await server)).toEqual(here);
    expect(Object.keys(Object(here)).length).toBeGreaterThan(100);
  },
  LIFE_TAKES_MS,
);

test(
  'backups of both engines are the same file but for the engine, and each restores to the other',
  async () => {
    const [ofFile, ofServer] = [join(folder, 'of-file.db'), join(folder, 'of-server.db')];
    const one = await back(`file:${file}`, { file: ofFile });
    const other = await back(await server, { file: ofServer });
    const { seal: _one, ...here } = one;
    const { seal: _other, ...there } = other;
    expect(there).toEqual({ ...here, engine: 'postgres' });
    const [url, empty] = [`file:${join(folder, 'restored.db')}`, await freshDatabase()];
    await restore(ofServer, url);
    await restore(ofFile, empty);
    expect(await askAll(empty)).toEqual(await askAll(url));
  },
  LIFE_TAKES_MS,
);
