import { execFile } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { COMPILED } from '../../world/process.ts';
import { makeDatabase, setUpSample } from '../stored.ts';

const CLI = join(import.meta.dirname, '../../../dist/src/cli/cli.js');
/** What the program itself takes, and some room. */
const HEAP_MB = 48;
const LINES = 2000;
const CELL = 'x'.repeat(16 * 1024);

test('a file that is larger than the memory there is becomes leads all the same', async () => {
  const place = await makeDatabase();
  await setUpSample(place);
  const path = join(place.folder, 'leads.csv');
  await writeFile(path, 'External ID,Company,Contact,Remarks of our own\n');
  for (let from = 0; from < LINES; from += 500) {
    const numbers = Array.from({ length: 500 }, (_, n) => from + n);
    // Each fourth has no company.
    await appendFile(path, numbers.map((n) => `L-${n},${n % 4 === 0 ? '' : 'Voorbeeld BV'},Iris,${CELL}\n`).join(''));
  }
  const env = { PATH: process.env['PATH'], ...COMPILED, DATABASE_URL: place.database };
  const args = [`--max-old-space-size=${HEAP_MB}`, CLI, 'import', path];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  expect(stdout).toContain(`${LINES} lines: ${(LINES * 3) / 4} Create, 0 Update, 0 Unchanged, ${LINES / 4} Skipped.`);
  expect(stdout).toContain('rejected.csv');
});
