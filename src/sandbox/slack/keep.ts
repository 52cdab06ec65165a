import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsedJson } from './bodies.ts';
import { type Memory, type Saved, stateOf } from './memory.ts';

const DEBOUNCE_MS = 100;

export type Keeper = {
  /** Something changed: write soon. */
  touch(): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
};

/** Reads back what an earlier place kept, if anything. */
export async function readSaved(
  file: string | undefined,
): Promise<{ saved: Saved | undefined; bytes: Map<string, Buffer> }> {
  const text = file === undefined ? undefined : await readOptional(file);
  const saved = text === undefined ? undefined : parsedJson(text.toString());
  if (file === undefined || saved === undefined) return { saved: undefined, bytes: new Map() };
  return { saved: saved as Saved, bytes: await readBytes(file, (saved as Saved).files) };
}

/** Writes the memory whole, by an atomic rename, soon after each change; uploaded bytes go beside it. */
export function openKeeper(file: string | undefined, memory: Memory, bytes: Map<string, Buffer>): Keeper {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const written = new Set(bytes.keys());

  async function write(path: string): Promise<void> {
    await mkdir(folderOf(path), { recursive: true });
    for (const [id, content] of bytes) {
      if (written.has(id)) continue;
      written.add(id);
      await writeFile(join(folderOf(path), id), content);
    }
    await forgetOthers(path, bytes);
    const saved: Saved = { ...stateOf(memory), lastTs: memory.lastTs, serial: memory.serial };
    await writeFile(`${path}.new`, JSON.stringify(saved));
    await rename(`${path}.new`, path);
  }

  function flush(path: string): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => write(path));
    return writing;
  }

  return {
    touch() {
      if (file === undefined) return;
      // A failed write (the folder is gone) is told at close, which writes again.
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

function folderOf(file: string): string {
  return `${file}.files`;
}

async function readBytes(file: string, files: Saved['files']): Promise<Map<string, Buffer>> {
  const bytes = new Map<string, Buffer>();
  for (const { id } of files) {
    const content = await readOptional(join(folderOf(file), id));
    if (content) bytes.set(id, content);
  }
  return bytes;
}

async function forgetOthers(file: string, bytes: Map<string, Buffer>): Promise<void> {
  for (const name of await readdir(folderOf(file))) {
    if (!bytes.has(name)) await rm(join(folderOf(file), name));
  }
}

async function readOptional(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
