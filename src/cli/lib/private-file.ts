import { chmod, writeFile } from 'node:fs/promises';
import { FILE_MODE } from '../../store/database/files/private-files.ts';

/** Writes a file that nobody else on this machine can read, also where it was there before. */
export async function writePrivateFile(path: string, content: string | Uint8Array): Promise<void> {
  // Made empty, then closed to others: nobody reads what is in it before.
  await writeFile(path, '', { mode: FILE_MODE });
  await chmod(path, FILE_MODE);
  await writeFile(path, content);
}
