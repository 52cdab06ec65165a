import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { INTAKE_SECRET } from '../../world/intake.ts';
import { ensureBuilt, exitOf, killGroup, spawnNpm, startByNpm } from '../../world/process.ts';
import { addressOf } from '../../world/sandbox.ts';

const ROOT = join(import.meta.dirname, '../../..');

let folder: string;
let slack: FakeSlack;
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'smarketing-npm-'));
  for (const each of ['dist', 'node_modules']) await symlink(join(ROOT, each), join(folder, each));
  // The scripts are the real ones, but the sandbox's build, which is there already.
  const { scripts, ...rest } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const text = JSON.stringify({ ...rest, scripts: { ...scripts, build: 'node --version' } });
  await writeFile(join(folder, 'package.json'), text);
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
});
afterAll(async () => {
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a SIGTERM to `npm start` ends the bot: npm ends well, and nobody answers any more', async () => {
  const running = await startByNpm({
    folder,
    env: {
      PORT: '0',
      DATABASE_URL: `file:${join(folder, 'npm.db')}`,
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

test('a SIGTERM to `npm run sandbox` ends the sandbox', async () => {
  const child = spawnNpm(['run', 'sandbox', '--', '--port', '0'], folder);
  onTestFinished(() => killGroup(child));
  const ended = exitOf(child);
  const page = await addressOf(child);
  expect((await fetch(page)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await expect(fetch(page)).rejects.toThrow('fetch failed');
});
