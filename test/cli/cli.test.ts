import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FakeSlack } from '../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { findNewestEnd } from '../../src/domain/digests/digest-plan.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { runFlows } from '../../src/flows/engine.ts';
import { buildSlackManifest } from '../../src/handlers/slack/setup/manifest.ts';
import { openStore } from '../../src/store/open.ts';

const ROOT = join(import.meta.dirname, '../..');
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
  return { PATH: process.env['PATH'], ...env };
}

function run(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [CLI, ...args],
      { cwd: folder, env: environment(env), timeout: 20_000 },
      (error, out, err) => {
        resolve({ code: error?.code ?? error?.signal ?? 0, out, err });
      },
    );
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
    const child = spawn(process.execPath, [CLI, 'manifest', 'slack'], { cwd: folder, env: environment({}) });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (bytes) => (err += String(bytes)));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  test('a file that is not there, or no JSON, is said', async () => {
    expect((await run(['setup', 'apply', 'none.json'])).err).toContain('ENOENT');
    await writeFile(join(folder, 'odd.json'), '{');
    const { code, err } = await run(['setup', 'apply', 'odd.json']);
    expect([code, err]).toEqual([1, 'odd.json has faults; nothing was changed:\n  - it is not JSON\n']);
  });

  test('setup apply works as it is built', async () => {
    await writeFile(join(folder, 'org.json'), JSON.stringify(organisationOnSlack));
    const { code, out } = await run(['setup', 'apply', 'org.json'], { DATABASE_URL: 'file:built.db' });
    expect([code, out]).toEqual([0, 'Noordlicht: 4 channels, 14 people. Set up.\n']);
  });

  test('export prints what is kept about one person, and says when there is nobody such', async () => {
    const env = { ...settings(), DATABASE_URL: 'file:export.db' };
    await writeFile(join(folder, 'exported.json'), JSON.stringify(organisationOnSlack));
    await run(['setup', 'apply', 'exported.json'], { DATABASE_URL: 'file:export.db' });
    const { out, code } = await run(['export', '--person', 'sanne'], env);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ person: { name: 'Sanne de Boer' }, judgements: [], answers: [] });
    const nobody = await run(['export', '--person', 'nobody'], env);
    expect([nobody.code, nobody.err]).toEqual([1, 'smarketing: there is nobody with the id “nobody” in the set-up\n']);
  });
});

describe.concurrent('digest preview', () => {
  test('writes the newest whole week in both languages, with its picture and what is held back, and posts nothing', async () => {
    await writeFile(join(folder, 'previewed.json'), JSON.stringify(organisationOnSlack));
    const env = { DATABASE_URL: 'file:preview.db' };
    await run(['setup', 'apply', 'previewed.json'], env);
    const read = readOrganisationFile(organisationOnSlack);
    if ('faults' in read) throw new Error(read.faults.join());
    const { until, untilAt } = findNewestEnd(Date.now(), buildOrganisation(read.file).organisation);
    const store = await openStore(`file:${join(folder, 'preview.db')}`);
    const handle = runFlows(store, () => untilAt - 3 * DAY_MS);
    for (const [place, person] of ['SANNE', 'BRAM', 'FLEUR', 'SANNE', 'BRAM', 'FLEUR'].entries()) {
      const facts = { externalId: `p${place}`, company: 'Voorbeeld BV', contact: { name: 'Iris' }, campaign: 'beurs' };
      await handle({ kind: 'lead.received', key: facts.externalId, organisation: 'noordlicht', lead: facts });
      const by = { platform: 'slack', workspace: 'T0NOORDLICHT', user: `U0${person}` } as const;
      const verdict = place % 2 === 0 ? 'good' : 'poor';
      await handle({ kind: 'lead.judged', lead: deriveLeadId('noordlicht', facts.externalId), verdict, by });
    }
    const queued = (await store.outbox.lines(100)).length;
    const { code, out, err } = await run(['digest', 'preview', '--out', 'look'], env);
    expect([code, err]).toEqual([0, '']);
    const written = ['nl.txt', 'nl.png', 'en.txt', 'en.png'].map((end) => join('look', `digest-${until}.${end}`));
    expect(out.trim().split('\n')).toEqual(written);
    const [dutch = '', picture = '', english = ''] = written;
    expect(await readFile(join(folder, english), 'utf8')).toMatch(
      /6 leads judged: 👍 50% good.*What the figures mean/s,
    );
    expect(await readFile(join(folder, dutch), 'utf8')).toContain('6 leads beoordeeld');
    expect((await readFile(join(folder, picture))).subarray(1, 4).toString()).toBe('PNG');
    expect((await store.outbox.lines(100)).length).toBe(queued);
    expect((await store.reads.newestDigest('noordlicht'))?.digest).toBeUndefined();
    const { out: asJson } = await run(['digest', 'preview', '--out', 'look', '--json'], env);
    expect(JSON.parse(asJson)).toEqual({ until, files: written });
    await store.close();
  });

  test('refuses a week that is not over, and a day that is none', async () => {
    await writeFile(join(folder, 'refused.json'), JSON.stringify(organisationOnSlack));
    const env = { DATABASE_URL: 'file:refused.db' };
    expect((await run(['digest', 'preview'], env)).err).toBe('smarketing: no organisation is set up yet\n');
    await run(['setup', 'apply', 'refused.json'], env);
    expect((await run(['digest', 'preview', '--until', '2999-01-01'], env)).err).toContain(
      'not over before 2999-01-01',
    );
    const soon = await run(['digest', 'preview', '--until', 'soon'], env);
    expect([soon.code, soon.err]).toEqual([2, expect.stringContaining('soon is not a day such as 2026-11-23')]);
  });
});

describe.concurrent('serve', () => {
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

test.each([
  ['HTTP', [], false],
  ['Socket Mode', ['--socket'], true],
] as const)('manifest slack prints the app for %s', async (_name, more, isSocket) => {
  const { out, code, err } = await run(['manifest', 'slack', '--url', 'https://smarketing.example.org', ...more]);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual(buildSlackManifest('https://smarketing.example.org', isSocket));
});

test('manifest teams writes the same app wherever it is made', async () => {
  const zipIn = async (zone: string) => {
    const out = `${zone.replace('/', '-')}.zip`;
    const app = ['--url', 'https://smarketing.example.org', '--app-id', '00000000-0000-4000-8000-000000000000'];
    const { code, err } = await run(['manifest', 'teams', ...app, '--out', out], { TZ: zone });
    expect([code, err]).toEqual([0, '']);
    return readFile(join(folder, out));
  };
  expect((await zipIn('Asia/Tokyo')).equals(await zipIn('America/New_York'))).toBe(true);
});
