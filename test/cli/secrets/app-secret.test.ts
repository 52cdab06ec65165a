import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { findAppSecret, openAppSecret } from '../../../src/app-secret.ts';
import { endAll, makeTemporaryFolder } from '../../store/test-store.ts';
import { APP_SECRET, INTAKE_SECRET } from '../../world/intake.ts';
import { ensureBuilt } from '../../world/process.ts';
import { runTyped } from '../terminal.ts';

afterAll(endAll);

/** A database of the test's own that is not there yet, and where its secret would be. */
function place(folder = makeTemporaryFolder()) {
  return { folder, DATABASE_URL: `file:${join(folder, 'bot.db')}`, file: join(folder, 'bot.db.secret') };
}
const modeOf = (file: string) => statSync(file).mode & 0o777;

describe('without one in the environment the secret', () => {
  test('is made beside the database at the first start, for this user alone, and is the same from then on', () => {
    const at = place(join(makeTemporaryFolder(), 'not/there'));
    expect(findAppSecret(at)).toBeUndefined();
    const made = openAppSecret(at);
    expect(made).toEqual({ secret: readFileSync(at.file, 'utf8').trim() });
    expect(made).toEqual({ secret: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) });
    expect([modeOf(at.file), modeOf(at.folder), readdirSync(at.folder)]).toEqual([0o600, 0o700, ['bot.db.secret']]);
    expect([openAppSecret(at), findAppSecret(at)]).toEqual([made, made]);
  });

  test('is another in every installation', () => {
    expect(openAppSecret(place())).not.toEqual(openAppSecret(place()));
  });

  test('is one for all processes that start at the same time', async () => {
    await ensureBuilt();
    const at = place();
    const module = JSON.stringify(join(import.meta.dirname, '../../../dist/src/app-secret.js'));
    const script = `const { openAppSecret } = await import(${module});
      while (Date.now() < ${Date.now() + 1500}) {}
      process.stdout.write(JSON.stringify(openAppSecret({ DATABASE_URL: ${JSON.stringify(at.DATABASE_URL)} })));`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const said = await Promise.all(Array.from({ length: 8 }, async () => (await run()).stdout));
    expect(new Set(said)).toEqual(new Set([JSON.stringify(findAppSecret(at))]));
    expect(readdirSync(at.folder)).toEqual(['bot.db.secret']);
  });

  test('of a database in memory ends with it', () => {
    const memory = { DATABASE_URL: 'file::memory:' };
    expect(openAppSecret(memory)).not.toEqual(openAppSecret(memory));
    expect(existsSync(':memory:.secret')).toBe(false);
  });
});

test('one that is given counts, and none is made', () => {
  const at = place();
  expect(openAppSecret({ ...at, APP_SECRET })).toEqual({ secret: APP_SECRET });
  expect(existsSync(at.file)).toBe(false);
});

describe('the bot does not start, and says why, where the file', () => {
  const start = async ({ DATABASE_URL }: { DATABASE_URL: string }) => {
    const settings = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef', INTAKE_SECRET };
    const { code, complained } = await runTyped(['serve'], { DATABASE_URL, ...settings });
    expect(code).toBe(1);
    return complained;
  };
  const refusal = (fault: string) =>
    `smarketing cannot start; please fix (environment or .env):\n  - APP_SECRET: ${fault}`;
  const SPOILED =
    'does not hold a secret of at least 32 bytes in base64: put back the one that was there, or remove the file and a new one is made';

  test.each([
    ['is empty', ''],
    ['holds something short', 'c2hvcnQ=\n'],
    ['holds two', `${APP_SECRET}\n${APP_SECRET}\n`],
    ['holds bytes', '\u0000\uffff'.repeat(40)],
  ])('%s', async (_what, content) => {
    const at = place();
    writeFileSync(at.file, content);
    expect(await start(at)).toBe(refusal(`${at.file} ${SPOILED}`));
    expect(readFileSync(at.file, 'utf8')).toBe(content);
  });

  test('cannot be read', async () => {
    const at = place();
    mkdirSync(at.file);
    expect(await start(at)).toBe(refusal(`${at.file} cannot be read (EISDIR): give it to the user the bot runs as`));
  });

  test('cannot be made', async () => {
    const at = place('/dev/null/data');
    expect(await start(at)).toBe(
      refusal(
        `${at.file}, beside the database of DATABASE_URL, cannot be made (ENOTDIR): make its folder writable, or choose another place`,
      ),
    );
  });
});
