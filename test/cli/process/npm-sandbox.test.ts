import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ensureBuilt, exitOf, killGroup, spawnNpm } from '../../world/process.ts';
import { addressOf } from '../../world/sandbox.ts';

const ROOT = join(import.meta.dirname, '../../..');

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'smarketing-npm-'));
  for (const each of ['dist', 'node_modules']) await symlink(join(ROOT, each), join(folder, each));
  // The scripts are the real ones, but the sandbox's build, which is there already.
  const { scripts, ...rest } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const text = JSON.stringify({ ...rest, scripts: { ...scripts, build: 'node --version' } });
  await writeFile(join(folder, 'package.json'), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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
