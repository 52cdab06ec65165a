import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt, exitOf, spawnNpm } from '../../world/process.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ADVICE = /^smarketing needs Node 22\.12 or newer; this is Node 20\.20\.2\. On Linux `npm ci` brings one.*$/m;

/** A checkout in which nothing is installed. */
let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'smarketing-old-node-'));
  await copyFile(join(ROOT, 'package.json'), join(folder, 'package.json'));
  for (const each of ['src', 'dist']) await symlink(join(ROOT, each), join(folder, each));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Makes a Node say that it is another. */
function claim(version: string): string {
  const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

function runAs(version: string, file: string): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [claim(version), join(ROOT, file)], (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    ),
  );
}

test('with an old Node the command line ends with 2 and one line of advice', async () => {
  const { code, out, err } = await runAs('20.20.2', 'dist/src/cli/cli.js');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(ADVICE);
  expect(err.split('\n')).toHaveLength(2);
});

test.each([
  ['18.20.8', 2],
  ['22.11.0', 2],
  ['22.12.0', 0],
  ['24.0.0', 0],
])('Node %s ends the check with %i', async (version, code) => {
  expect(await runAs(version, 'src/cli/check-node.js')).toMatchObject({ code, out: '' });
});

test.each(['start', 'test', 'sandbox'])(
  'with an old Node `npm run %s` says the same, and does nothing',
  async (script) => {
    const child = spawnNpm(['run', '--silent', script], folder, { NODE_OPTIONS: claim('20.20.2') });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    expect(await exitOf(child)).toBe(2);
    expect(said).toMatch(ADVICE);
    expect(said.split('\n')).toHaveLength(2);
  },
);
