import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
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
type Lock = { packages: Record<string, { dev?: boolean }> };
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

describe('what npm packs, with the packages for production alone', () => {
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
    linkForProduction(folder);
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

  test('holds no sandbox, and nothing that asks for one', () => {
    expect(readdirSync(folder)).not.toContain('sandbox');
    expect(readdirSync(join(folder, 'dist'))).toEqual(['src']);
    const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
    const programs = files.filter((file) => file.endsWith('.js'));
    expect(programs.length).toBeGreaterThan(500);
    const asks = /(from|import\()\s*['"][^'"]*\bsandbox\b/;
    expect(programs.filter((file) => asks.test(readFileSync(join(folder, 'dist', file), 'utf8')))).toEqual([]);
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

/** The packages that the lock does not say are for development, as `npm ci --omit=dev` chooses them: an installation without the network. */
function linkForProduction(folder: string): void {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const chosen = Object.keys(lock.packages).filter((path) => path !== '' && lock.packages[path]?.dev !== true);
  // Of those for other systems none is there.
  for (const path of chosen.filter((each) => existsSync(join(ROOT, each))))
    linkTree(join(ROOT, path), join(folder, path));
  const commands = join('node_modules', '.bin');
  mkdirSync(join(folder, commands));
  for (const entry of readdirSync(join(ROOT, commands), { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const target = readlinkSync(join(ROOT, commands, entry.name));
    if (existsSync(join(folder, commands, target))) symlinkSync(target, join(folder, commands, entry.name));
  }
}

/** The same files in another place, by hard links where the file system allows; a package within a package is one of its own. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
