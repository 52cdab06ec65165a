import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { writeFileAtomically } from '../../../sandbox/shared/saved-file.ts';
import { findLoose } from '../../../src/store/database/files/private-files.ts';
import { openStore } from '../../../src/store/open.ts';
import { endAll, makeTemporaryFolder } from '../../store/test-store.ts';
import { INTAKE_SECRET } from '../../world/intake.ts';
import { ensureBuilt, type Running, startBot } from '../../world/process.ts';
import { freezeWeek, setUpSample } from '../stored.ts';
import { runTyped } from '../terminal.ts';

let slack: FakeSlack;
beforeAll(async () => {
  await ensureBuilt();
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
});
afterAll(async () => {
  await slack.stop();
  await endAll();
});

const settings = () => ({
  SLACK_BOT_TOKEN: slackSeed.bot.token,
  SLACK_SIGNING_SECRET: '0123456789abcdef',
  SLACK_API_URL: slack.apiUrl,
  INTAKE_SECRET,
});

const FILES = ['smarketing.db', 'smarketing.db-shm', 'smarketing.db-wal', 'smarketing.db.secret'];
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
/** Of a folder and of all that is in it. */
const modesIn = (folder: string) => [modeOf(folder), ...readdirSync(folder).map((name) => modeOf(join(folder, name)))];
const LOOSE = 0o644;

describe('the built bot, started by a shell that closes nothing to others', () => {
  const start = (folder: string, env = {}) =>
    startBot({ env: { PORT: '0', ...settings(), ...env }, folder, umask: '000' });
  const during = async (running: Promise<Running>, body: () => void): Promise<void> => {
    const bot = await running;
    body();
    expect(await bot.stop()).toBe(0);
  };

  test('makes a folder, a database, its log and a secret that only its own user can read', async () => {
    const folder = makeTemporaryFolder();
    const data = join(folder, 'data');
    await during(start(folder), () => {
      expect(readdirSync(data).sort()).toEqual(FILES);
      expect(modesIn(data)).toEqual(['700', '600', '600', '600', '600']);
    });
  });

  test('takes what a version before left open, also after it was killed', async () => {
    const folder = makeTemporaryFolder();
    const data = join(folder, 'data');
    await (await start(folder)).kill();
    expect(readdirSync(data).sort()).toEqual(FILES);
    for (const name of FILES) chmodSync(join(data, name), LOOSE);
    chmodSync(data, 0o755);
    await during(start(folder), () => {
      expect(modesIn(data)).toEqual(['700', '600', '600', '600', '600']);
    });
  });

  test('leaves a folder that is there for more than the bot as it is: the working directory, one with other files', async () => {
    const folder = makeTemporaryFolder();
    chmodSync(folder, 0o755);
    await during(start(folder, { DATABASE_URL: 'file:smarketing.db' }), () => {
      expect(modesIn(folder)).toEqual(['755', '600', '600', '600', '600']);
    });
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o755);
    writeFileSync(join(shared, 'somebody-elses.txt'), '');
    await during(start(folder, { DATABASE_URL: `file:${join(shared, 'smarketing.db')}` }), () => {
      expect(modeOf(shared)).toBe('755');
      for (const name of FILES) expect(modeOf(join(shared, name))).toBe('600');
      expect(modeOf(join(shared, 'somebody-elses.txt'))).toBe('644');
    });
  });
});

describe('a folder that holds nothing but a database is', () => {
  /** Its mode after a database was opened in it that was there before. */
  async function open(prepare: (folder: string, file: string) => void): Promise<string> {
    const folder = join(makeTemporaryFolder(), 'data');
    const file = join(folder, 'bot.db');
    await (await openStore(`file:${file}`)).close();
    prepare(folder, file);
    await (await openStore(`file:${file}`)).close();
    expect(modeOf(file)).toBe('600');
    return modeOf(folder);
  }

  test.each([0o755, 0o777, 0o750, 0o701])('closed to others, where it was %o', async (mode) => {
    expect(await open((folder) => chmodSync(folder, mode))).toBe('700');
  });

  test('closed too, where the sandbox keeps its own in it', async () => {
    const prepare = (folder: string) => {
      chmodSync(folder, 0o755);
      mkdirSync(join(folder, 'sandbox'));
    };
    expect(await open(prepare)).toBe('700');
  });

  test('left, where everybody may put files of their own, as in /tmp', async () => {
    expect(await open((folder) => chmodSync(folder, 0o1777))).toBe('1777');
  });

  test.runIf(process.getuid?.() === 0)('left, where it is another user’s', async () => {
    const prepare = (folder: string) => {
      chmodSync(folder, 0o755);
      chownSync(folder, 4711, 4711);
    };
    expect(await open(prepare)).toBe('755');
  });
});

test('a database in a folder of several that are missing makes all of them for its user alone', async () => {
  const folder = makeTemporaryFolder();
  await (await openStore(`file:${join(folder, 'deep/down/new.db')}`)).close();
  expect(['deep', 'deep/down', 'deep/down/new.db'].map((path) => modeOf(join(folder, path)))).toEqual([
    '700',
    '700',
    '600',
  ]);
});

describe('what is open to others and cannot be taken from them', () => {
  test.each(['', '-wal', '-journal', '.secret'])('is found: the database%s', (ending) => {
    const file = join(makeTemporaryFolder(), 'bot.db');
    for (const each of ['', ending]) writeFileSync(`${file}${each}`, '', { mode: 0o600 });
    expect(findLoose(file)).toBeUndefined();
    chmodSync(`${file}${ending}`, 0o640);
    expect(findLoose(file)).toEqual({ path: `${file}${ending}`, mode: '0640' });
  });

  test('is said by the doctor: a folder in which others can put another database', async () => {
    const folder = makeTemporaryFolder();
    const place = { folder, database: `file:${join(folder, 'bot.db')}` };
    await setUpSample(place);
    const examine = async () => (await runTyped(['doctor'], { ...settings(), DATABASE_URL: place.database })).said;
    expect(await examine()).not.toContain('Files:');
    chmodSync(folder, 0o777);
    expect(await examine()).toContain(
      `✗ Files: ${folder} is open to others on this machine (0777): make it the bot’s user’s own`,
    );
  });
});

test('files that a command writes are for their user alone, also where they stood open before', async () => {
  const folder = makeTemporaryFolder();
  const place = { folder, database: `file:${join(folder, 'bot.db')}` };
  await setUpSample(place);
  await freezeWeek(place.database);
  const out = join(folder, 'previews');
  const preview = () => runTyped(['digest', 'preview', '--out', out], { DATABASE_URL: place.database });
  expect((await preview()).code).toBe(0);
  expect(modesIn(out)).toEqual(['700', '600', '600']);
  for (const name of readdirSync(out)) chmodSync(join(out, name), LOOSE);
  chmodSync(out, 0o755);
  expect((await preview()).code).toBe(0);
  expect(modesIn(out), 'a folder that was there is whose it was').toEqual(['755', '600', '600']);
});

test('what the sandbox keeps is for its user alone, and half of it never stands there', async () => {
  const file = join(makeTemporaryFolder(), 'slack.json');
  writeFileSync(file, '{}', { mode: LOOSE });
  await writeFileAtomically(file, '{"a":1}');
  expect([modeOf(file), existsSync(`${file}.new`)]).toEqual(['600', false]);
});
