import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../world/process.ts';

const ROOT = join(import.meta.dirname, '../..');

beforeAll(ensureBuilt);

/** Runs a file of ours by a Node that says it is another. */
function runAs(version: string, file: string): Promise<{ code: unknown; out: string; err: string }> {
  const claim = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(claim)}`, join(ROOT, file)];
  return new Promise((resolve) =>
    execFile(process.execPath, args, (error, out, err) => resolve({ code: error?.code ?? 0, out, err })),
  );
}

test.each(['20.20.2', '22.11.0', '18.0.0'])(
  'with Node %s the command line ends with 2 and one line of advice',
  async (version) => {
    for (const file of ['dist/src/cli/cli.js', 'src/cli/check-node.js']) {
      const { code, out, err } = await runAs(version, file);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(
        /^smarketing needs Node 22\.12 or newer; this is Node [\d.]+\. On Linux `npm ci` brings one.*\n$/,
      );
      expect(err).toContain(`this is Node ${version}.`);
    }
  },
);

test.each(['22.12.0', '24.0.0', '30.1.0'])('Node %s is new enough', async (version) => {
  expect(await runAs(version, 'src/cli/check-node.js')).toEqual({ code: 0, out: '', err: '' });
  expect(await runAs(version, 'dist/src/cli/cli.js')).toMatchObject({ code: 0, err: '' });
});
