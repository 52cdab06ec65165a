import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../world/process.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/sandbox/main.js');

beforeAll(ensureBuilt);

function run(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [PROGRAM, ...args], (error, out, err) => resolve({ code: error?.code ?? 0, out, err })),
  );
}

test('the sandbox says what may be typed after it', async () => {
  const { code, out } = await run('--help');
  expect([code, out]).toEqual([0, expect.stringContaining('Usage: npm run sandbox -- [options]')]);
  for (const option of ['--port <number>', '--fresh']) expect(out).toContain(option);
});

test('the sandbox refuses what it does not know with 2, and opens nothing', async () => {
  expect(await run('--frsh')).toEqual({
    code: 2,
    out: '',
    err: "error: unknown option '--frsh'\n(Did you mean --fresh?)\n",
  });
});
