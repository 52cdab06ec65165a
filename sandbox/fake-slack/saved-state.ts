import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsedJson } from '../shared/fields.ts';
import { type Keeper, openKeeper, readOptional, writeWhole } from '../shared/saved-file.ts';
import { type Memory, type Saved, stateOf } from './memory.ts';

/** Reads back what an earlier place kept, if anything. */
export async function readSaved(
  file: string | undefined,
): Promise<{ saved: Saved | undefined; bytes: Map<string, Buffer> }> {
  const text = file === undefined ? undefined : await readOptional(file);
  const saved = text === undefined ? undefined : parsedJson(text.toString());
  if (file === undefined || saved === undefined) return { saved: undefined, bytes: new Map() };
  return { saved: saved as Saved, bytes: await readBytes(file, (saved as Saved).files) };
}

/** Writes the memory whole soon after each change; uploaded bytes go beside it. */
export function keeperOf(file: string | undefined, memory: Memory, bytes: Map<string, Buffer>): Keeper {
  const written = new Set(bytes.keys());
  return openKeeper(file, async (path) => {
    await mkdir(folderOf(path), { recursive: true });
    for (const [id, content] of bytes) {
      if (written.has(id)) continue;
      written.add(id);
      await writeFile(join(folderOf(path), id), content);
    }
    await forgetOthers(path, bytes);
    const saved: Saved = { ...stateOf(memory), lastTs: memory.lastTs, serial: memory.serial };
    await writeWhole(path, JSON.stringify(saved));
  });
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
