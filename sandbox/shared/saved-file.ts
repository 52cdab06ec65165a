import { readFile, rename, writeFile } from 'node:fs/promises';

const DEBOUNCE_MS = 100;

/** Keeps a state in a file. */
export type FileKeeper = {
  /** Writes within a moment; changes until then are written together. */
  writeSoon(): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
};

/** Calls `write` soon after each change, one at a time, and once more at close. Without a file nothing is kept. */
export function openFileKeeper(file: string | undefined, write: (file: string) => Promise<void>): FileKeeper {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flush(path: string): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => write(path));
    return writing;
  }

  return {
    writeSoon() {
      if (file === undefined) return;
      // A write that fails, as when the folder is gone, is tried again at close, which throws.
      timer ??= setTimeout(() => flush(file).catch(() => undefined), DEBOUNCE_MS).unref();
    },
    async close() {
      if (file === undefined) return;
      await writing.catch(() => undefined);
      writing = Promise.resolve();
      await flush(file);
    },
  };
}

/** Writes beside the file and renames, so that nobody ever reads half of it. */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** The bytes of a file, or undefined when there is none. */
export async function readFileIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
