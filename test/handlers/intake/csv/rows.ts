import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CsvRow, examineCsv, readRows } from '../../../../src/handlers/intake/csv/read-file.ts';
import { type ReadRow, readRow } from '../../../../src/handlers/intake/csv/read-row.ts';

/** A file with this in it, in a folder of the test's own. */
export async function makeFile(content: string | Uint8Array, name = 'leads.csv'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-csv-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Its lines, and what each says. */
export async function readAll(content: string | Uint8Array): Promise<{ rows: CsvRow[]; read: ReadRow[] }> {
  const file = await examineCsv(await makeFile(content));
  const rows: CsvRow[] = [];
  for await (const row of readRows(file)) rows.push(row);
  return { rows, read: rows.map(({ cells }) => readRow(cells, file.columns, 'Europe/Amsterdam')) };
}
