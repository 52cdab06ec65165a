import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { TestStore } from '../test-store.ts';
import { makeTemporaryFolder, testOnBoth } from '../test-store.ts';
import { back, inFile, restore } from './copies.ts';

const [KEY, WORDS] = ['the-key-of-the-round', 'what somebody wrote'];
const TABLES = [
  'checkin_keys',
  'checkin_answers',
  'checkin_shared',
  'checkin_memories',
  'checkin_invitations',
] as const;

/** A round that is open, in which one of two answered, and one that was published, of which a copy is still shared. */
async function fill({ runSql }: TestStore): Promise<void> {
  const invited = "'sales', 'bram', 15, 0";
  for (const sql of [
    `insert into checkin_rounds (organisation, month, state, k, opens_at, closes_at, away, version, touches, band, band_day)
      values ('acme', '2026-11', 'open', 5, 1, 2, 0, 1, 1, 'a-few', '2026-11-26')`,
    `insert into checkin_keys values ('acme', '2026-11', '${KEY}')`,
    `insert into checkin_answers (organisation, month, pseudonym, body, remember) values ('acme', '2026-11', 'p1', '{"goal":"${WORDS}"}', 1)`,
    `insert into checkin_shared (organisation, month, person, interviewer, body, until) values
      ('acme', '2026-11', 'sanne', 'bram', '{"goal":"${WORDS}"}', 9), ('acme', '2026-10', 'sanne', 'bram', '{"goal":"an older one"}', 9)`,
    `insert into checkin_memories (slot, organisation, month, sealed) values ('s1', 'acme', '2026-11', 'x'), ('s2', 'acme', '2026-10', 'y')`,
    `insert into checkin_invitations (organisation, month, person, team, interviewer, minutes, talk_at, answered, shared, talked, reminders)
      values ('acme', '2026-11', 'sanne', ${invited}, 1, 1, 0, 0), ('acme', '2026-10', 'sanne', ${invited}, 1, 1, 0, 0)`,
  ])
    await runSql(sql);
}

const countIn = (file: string) =>
  inFile(file, (db) => TABLES.map((table) => db.prepare(`select count(*) from ${table}`).pluck().get()));
const readKey = (file: string) => inFile(file, (db) => db.prepare('select secret from checkin_keys').pluck().get());
const readAnswered = (file: string) =>
  inFile(file, (db) => db.prepare('select answered + shared from checkin_invitations order by month').pluck().all());

testOnBoth(
  'a backup holds nothing that ties the answers of an open check-in to people, not even in its bytes',
  async (of) => {
    await fill(of);
    const folder = makeTemporaryFolder();
    const [file, restored] = [join(folder, 'b.db'), join(folder, 'c.db')];
    const { openCheckins } = await back(of.url, { file });
    expect(openCheckins).toEqual(['2026-11']);
    const bytes = readFileSync(file);
    expect([KEY, WORDS, 'an older one'].map((words) => bytes.includes(words))).toEqual([false, false, true]);
    expect(countIn(file)).toEqual([1, 0, 1, 1, 2]);
    await restore(file, `file:${restored}`);
    // Whoever answered is asked again; the round goes on with a key that no backup holds.
    expect(readAnswered(restored)).toEqual([2, 0]);
    expect(readKey(file)).toBe('');
    expect(String(readKey(restored)).length).toBeGreaterThan(40);
  },
);

testOnBoth('a backup that is asked to holds it all, and the round goes on after a restore as it was', async (of) => {
  await fill(of);
  const folder = makeTemporaryFolder();
  const [file, restored] = [join(folder, 'b.db'), join(folder, 'c.db')];
  await back(of.url, { file, hasOpenCheckins: true });
  await restore(file, `file:${restored}`);
  expect(countIn(restored)).toEqual([1, 1, 2, 2, 2]);
  expect(readAnswered(restored)).toEqual([2, 2]);
  expect(readKey(restored)).toBe(KEY);
});
