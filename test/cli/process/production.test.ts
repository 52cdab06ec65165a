import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { INTAKE_SECRET } from '../../world/intake.ts';
import { ensureBuilt, exitOf, spawnNpm, startByNpm } from '../../world/process.ts';
import { freezeWeek } from '../stored.ts';

const ROOT = join(import.meta.dirname, '../../..');
const INSTALL_MS = 120_000;

const execute = promisify(execFile);

type Package = { dependencies: Record<string, string>; devDependencies: Record<string, string> };
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;

test('a package is for production when the bot names it, and only then', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const sources = files.map((file) => readFileSync(join(ROOT, 'src', file), 'utf8')).join('\n');
  const isNamed = (name: string) => sources.includes(`'${name}'`) || sources.includes(`'${name}/`);
  expect(Object.keys(dependencies).filter((name) => !isNamed(name))).toEqual([]);
  expect(Object.keys(devDependencies).filter(isNamed)).toEqual([]);
});

describe('what npm packs, with the packages for development taken out', () => {
  let folder: string;
  let slack: FakeSlack;
  beforeAll(async () => {
    await ensureBuilt();
    folder = await mkdtemp(join(process.env['DISK_FOLDER'] ?? tmpdir(), 'smarketing-production-'));
    slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
    await runNpm(ROOT, 'pack', '--silent', '--pack-destination', folder);
    const [packed = ''] = await readdir(folder);
    await execute('tar', ['-xzf', packed, '--strip-components=1'], { cwd: folder });
    await copyFile(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'));
    await linkTree(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await runNpm(folder, 'prune', '--omit=dev', '--no-audit', '--no-fund');
  }, INSTALL_MS);
  afterAll(async () => {
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function runNpm(at: string, ...args: string[]): Promise<void> {
    expect(await exitOf(spawnNpm(args, at)), `npm ${args[0]}`).toBe(0);
  }

  test('is whole, without a package for development', async () => {
    await runNpm(folder, 'ls', '--all', '--omit=dev');
    const isThere = (name: string) => existsSync(join(folder, 'node_modules', name));
    expect(Object.keys(dependencies).filter((name) => !isThere(name))).toEqual([]);
    expect(['typescript', 'vitest', 'react', 'jose', 'playwright-core'].filter(isThere)).toEqual([]);
  });

  test('starts with npm start and answers; a SIGTERM ends the bot: npm ends well, and nobody answers any more', async () => {
    const running = await startByNpm({
      folder,
      env: {
        PORT: '0',
        SLACK_BOT_TOKEN: slackSeed.bot.token,
        SLACK_SIGNING_SECRET: '0123456789abcdef',
        SLACK_API_URL: slack.apiUrl,
        INTAKE_SECRET,
      },
    });
    onTestFinished(running.kill);
    const health = `${running.address}/healthz`;
    expect((await fetch(health)).status).toBe(200);
    expect(await running.stop()).toBe(0);
    await expect(fetch(health)).rejects.toThrow('fetch failed');
    expect(running.logged.at(-1)).toContain('"stopped"');
  });

  test('has what each command needs', async () => {
    const app = ['--url', 'https://bot.noordlicht.nl', '--app-id', '00000000-0000-4000-8000-000000000000'];
    await writeFile(join(folder, 'organisation.json'), JSON.stringify(organisationOnSlack));
    const run = (...args: string[]) => execute(process.execPath, ['dist/src/cli/cli.js', ...args], { cwd: folder });
    await run('manifest', 'slack', '--socket');
    await run('manifest', 'teams', ...app);
    await run('setup', 'apply', 'organisation.json');
    await freezeWeek(`file:${join(folder, 'data/smarketing.db')}`);
    await run('digest', 'preview');
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['smarketing-teams.zip', 'digest-preview']));
  });
});

/** The same files in another place, by hard links where the file system allows: an installation without the network. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  // npm keeps a list of what is there, and writes it anew.
  const entries = (await readdir(from, { withFileTypes: true })).filter(({ name }) => !NOT_LINKED.has(name));
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target).catch(() => copyFile(source, target));
  }
}

const NOT_LINKED = new Set(['.package-lock.json', '.vitest-cache', '.vite']);
