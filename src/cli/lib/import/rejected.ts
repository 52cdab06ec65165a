import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCell, writeCsvLine } from '../../../handlers/intake/csv/cells.ts';
import { REASON_COLUMN } from '../../../handlers/intake/csv/columns.ts';
import type { CsvFile } from '../../../handlers/intake/csv/read-file.ts';
import { FILE_MODE } from '../../../store/database/files/private-files.ts';
import { explainFailure } from '../failures.ts';
import type { ImportLine } from './lines.ts';

/** Which file it is, where there is one; or why not all that was skipped is in one. */
export type RejectedFile = { rejected?: string; unwritten?: string };
export type Rejected = { add(line: ImportLine): Promise<void>; close(): Promise<RejectedFile> };

const FILES_MAX = 1000;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Beside the file: its lines that were skipped, with why, to be mended and imported again. Made with the first of them; overwrites
 * nothing. Where it cannot be written the import goes on: each line is said all the same.
 */
export async function openRejected(file: CsvFile): Promise<Rejected> {
  const { columns, delimiter } = file;
  const header = omitReason(columns.names, file).concat(REASON_COLUMN);
  let made: { path: string; handle: FileHandle } | undefined;
  let unwritten: string | undefined;
  const write = async (texts: string[]) => {
    if (made === undefined) {
      made = await makeFile(dirname(file.path));
      await made.handle.write(`${BYTE_ORDER_MARK}${writeCsvLine(header, delimiter)}\r\n`);
    }
    await made.handle.write(`${writeCsvLine(texts, delimiter)}\r\n`);
  };
  return {
    add: async ({ became, isEmpty, cells, because = '' }) => {
      if (became !== 'skipped' || isEmpty) return;
      const texts = columns.names.map((_name, place) => readCell(cells[place] ?? ''));
      const more = cells.slice(columns.names.length).map(readCell);
      if (unwritten !== undefined) return;
      await write([...omitReason(texts, file), because, ...more]).catch((reason: unknown) => {
        unwritten = explainFailure(reason);
      });
    },
    close: async () => {
      await made?.handle.close();
      return { ...(made !== undefined && { rejected: made.path }), ...(unwritten !== undefined && { unwritten }) };
    },
  };
}

/** What stands in the reason's column of a file that was rejected before is no fact of it. */
function omitReason(texts: string[], { columns: { reasonAt } }: CsvFile): string[] {
  return texts.filter((_text, place) => place !== reasonAt);
}

async function makeFile(folder: string): Promise<{ path: string; handle: FileHandle }> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? 'rejected.csv' : `rejected-${number}.csv`);
    try {
      return { path, handle: await open(path, 'wx', FILE_MODE) };
    } catch (reason) {
      if ((reason as { code?: unknown }).code !== 'EEXIST' || number >= FILES_MAX) throw reason;
    }
  }
}
