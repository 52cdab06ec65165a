import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { COMPILED } from '../../world/process.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CLI = join(ROOT, 'dist/src/cli/cli.js');
const SECRET = `whsec_${Buffer.from('a secret of 24 bytes or more').toString('base64')}`;

let folder: string;
let slack: FakeSlack;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smarketing-cli-'));
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now, appToken: 'xapp-right' });
});
afterAll(async () => {
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
});

/** `code`: the exit code, or the signal that ended it. */
type Ended = { code: number | string; out: string; err: string };

/** Only what is given: nothing of the machine's own environment. */
function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], ...COMPILED, ...env };
}

function run(args: string[], env: Record<string, string> = {}, cwd = folder): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd, env: environment(env), timeout: 20_000 }, (error, out, err) => {
      resolve({ code: error?.code ?? error?.signal ?? 0, out, err });
    });
  });
}

/** The built program, running: resolves when it listens or has ended. */
async function serve(
  env: Record<string, string>,
): Promise<{ child: ChildProcess; out(): string; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [CLI, 'serve'], { cwd: folder, env: environment(env) });
  let out = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes) => {
      out += bytes;
      if (out.includes('"listening"')) resolve();
    });
    child.once('exit', () => resolve());
  });
  return { child, out: () => out, ended };
}

const settings = () => ({
  PORT: '0',
  DATABASE_URL: `file:${join(folder, 'cli.db')}`,
  SLACK_BOT_TOKEN: slackSeed.bot.token,
  SLACK_SIGNING_SECRET: '0123456789abcdef',
  INTAKE_SECRET: SECRET,
  SLACK_API_URL: slack.apiUrl,
});

describe.concurrent('the command line', () => {
  test('without a command it explains itself and ends with 0, and with a wrong one it ends with 2', async () => {
    const { code, out, err } = await run([]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: smarketing <command>');
    expect(await run(['doctr'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean doctor'),
    });
  });

  test('a command that finds faults ends with 1', async () => {
    const { code, out } = await run(['doctor', '--json']);
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ isFine: false })]);
  });

  test('whoever stops reading what it says ends it without a word', async () => {
    const child = spawn(process.execPath, [CLI, 'manifest', 'slack', '--socket'], {
      cwd: folder,
      env: environment({}),
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (bytes) => (err += String(bytes)));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  test('an output that has no room ends it by a sentence', async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, [CLI, 'manifest', 'slack', '--socket'], {
      ...{ cwd: folder, env: environment({}) },
      stdio: ['ignore', full.fd, 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (bytes) => (err += String(bytes)));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([1, 'smarketing: the output finds no room where it is written (ENOSPC)\n']);
    await full.close();
  });

  test('a file that is not there, or no JSON, is said', async () => {
    expect(await run(['setup', 'apply', 'none.json'])).toMatchObject({
      code: 1,
      err: 'smarketing: none.json is not there (ENOENT)\n',
    });
    expect((await run(['setup', 'apply', '.'])).err).toBe('smarketing: . is a folder, not a file (EISDIR)\n');
    await writeFile(join(folder, 'odd.json'), '{\n  "id": "noordlicht"\n  "name": "Noordlicht"\n}');
    const { code, err } = await run(['setup', 'apply', 'odd.json']);
    expect([code, err]).toEqual([
      1,
      'odd.json has faults; nothing was changed:\n  - line 3, column 3: a comma is missing before this\n',
    ]);
  });

  test('setup apply works as it is built', async () => {
    await writeFile(join(folder, 'org.json'), JSON.stringify(organisationOnSlack));
    const { code, out } = await run(['setup', 'apply', 'org.json'], { DATABASE_URL: 'file:built.db' });
    expect([code, out]).toEqual([0, 'Noordlicht: 4 channels, 14 people. Set up.\n']);
  });
});

describe.concurrent('files of editors that write a byte order mark first', () => {
  test('are read as they look: .env and the organisation’s file', async () => {
    const own = await mkdtemp(join(folder, 'marked-'));
    await writeFile(join(own, '.env'), '\ufeffDATABASE_URL=file:marked.db\n');
    await writeFile(join(own, 'org.json'), `\ufeff${JSON.stringify(organisationOnSlack)}`);
    expect(await run(['setup', 'apply', 'org.json'], {}, own)).toMatchObject({ code: 0, err: '' });
    expect((await readFile(join(own, 'marked.db'))).length).toBeGreaterThan(0);
  });
});

// One after the other: eight that start at once are each so slow that Slack's answer is no longer waited for.
describe('serve', () => {
  test('with a bad configuration it ends with 1 and lists every fault, and no secret', async () => {
    const { code, out, err } = await run(['serve'], { PORT: 'x', SLACK_BOT_TOKEN: 'geheim', INTAKE_SECRET: 'geheim' });
    expect([code, out]).toEqual([1, '']);
    for (const name of ['PORT', 'SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'INTAKE_SECRET'])
      expect(err).toContain(`- ${name} `);
    expect(err).not.toContain('geheim');
  });

  test('with a token that Slack refuses it ends with 1 and says so', async () => {
    const { code, err } = await run(['serve'], { ...settings(), SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect([code, err]).toEqual([
      1,
      'smarketing: SLACK_BOT_TOKEN was refused by Slack (invalid_auth): copy it again\n',
    ]);
  });

  test.each([
    ['file:/proc/x', '/proc/x.secret'],
    ['file:/proc/x/y', '/proc/x'],
    ['file:/dev/null/x', '/dev/null'],
  ])('with the database %s, where none can be, it ends with 1 and says so', async (database, place) => {
    const { code, err } = await run(['serve'], { ...settings(), DATABASE_URL: database });
    expect(code).toBe(1);
    expect(err).toContain(place);
    expect(err).toMatch(/DATABASE_URL.*\((ENOENT|ENOTDIR)\)/);
  });

  test('at an address that is not the machine’s, it ends with 1 and names the setting', async () => {
    const { code, err } = await run(['serve'], { ...settings(), HOST: '203.0.113.7' });
    expect([code, err]).toEqual([1, 'smarketing: HOST: 203.0.113.7 is no address of this machine (EADDRNOTAVAIL)\n']);
  });

  test('with an app token that Slack refuses too', async () => {
    const { code, err } = await run(['serve'], { ...settings(), SLACK_APP_TOKEN: 'xapp-wrong' });
    expect([code, err]).toEqual([
      1,
      'smarketing: SLACK_APP_TOKEN was refused by Slack (invalid_auth): copy it again\n',
    ]);
  });

  test('while Slack cannot be reached it starts, says so, is ready to keep leads, and stops in order', async () => {
    const gone = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
    await gone.stop();
    const away = { ...settings(), SLACK_API_URL: gone.apiUrl, DATABASE_URL: 'file:away/x.db' };
    for (const env of [away, { ...away, SLACK_APP_TOKEN: 'xapp-1' }]) {
      const { child, out, ended } = await serve(env);
      const lines = out()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { msg: string; address?: string });
      expect(lines.map(({ msg }) => msg)).toContain('Slack cannot be reached yet; starting anyway');
      const { address } = lines.find(({ msg }) => msg === 'listening') ?? {};
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(out()).not.toMatch(/xoxb|whsec|xapp|0123456789abcdef/);
    }
  });
});

test('manifest teams writes the same app wherever it is made', async () => {
  const zipIn = async (zone: string) => {
    const out = `${zone.replace('/', '-')}.zip`;
    const app = ['--url', 'https://bot.noordlicht.nl', '--app-id', '00000000-0000-4000-8000-000000000000'];
    const { code, err } = await run(['manifest', 'teams', ...app, '--out', out], { TZ: zone });
    expect([code, err]).toEqual([0, '']);
    return readFile(join(folder, out));
  };
  expect((await zipIn('Asia/Tokyo')).equals(await zipIn('America/New_York'))).toBe(true);
});
