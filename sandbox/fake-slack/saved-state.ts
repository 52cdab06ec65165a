import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJsonObject } from '../shared/json.ts';
import { type FileKeeper, openFileKeeper, readFileIfThere, writeFileAtomically } from '../shared/saved-file.ts';
import { copySlackState, type SavedSlack, type SlackMemory } from './memory.ts';

/** Reads what an earlier run kept, if anything. */
export async function readSavedSlack(
  file: string | undefined,
): Promise<{ saved: SavedSlack | undefined; bytes: Map<string, Buffer> }> {
  const text = file === undefined ? undefined : await readFileIfThere(file);
  const saved = text === undefined ? undefined : parseJsonObject(text.toString());
  if (file === undefined || saved === undefined) return { saved: undefined, bytes: new Map() };
  return { saved: saved as SavedSlack, bytes: await readFileBytes(file, (saved as SavedSlack).files) };
}

/** Writes the memory whole soon after each change; uploaded bytes go beside it. */
export function openSlackKeeper(file: string | undefined, memory: SlackMemory, bytes: Map<string, Buffer>): FileKeeper {
  const written = new Set(bytes.keys());
  return openFileKeeper(file, async (path) => {
    await mkdir(findFilesFolder(path), { recursive: true, mode: 0o700 });
    for (const [id, content] of bytes) {
      if (written.has(id)) continue;
      written.add(id);
      await writeFile(join(findFilesFolder(path), id), content, { mode: 0o600 });
    }
    await removeForgottenFiles(path, bytes);
    const saved: SavedSlack = { ...copySlackState(memory), lastTs: memory.lastTs, serial: memory.serial };
    await writeFileAtomically(path, JSON.stringify(saved));
  });
}

function findFilesFolder(file: string): string {
  return `${file}.files`;
}

async function readFileBytes(file: string, files: SavedSlack['files']): Promise<Map<string, Buffer>> {
  const bytes = new Map<string, Buffer>();
  for (const { id } of files) {
    const content = await readFileIfThere(join(findFilesFolder(file), id));
    if (content) bytes.set(id, content);
  }
  return bytes;
}

async function removeForgottenFiles(file: string, bytes: Map<string, Buffer>): Promise<void> {
  for (const name of await readdir(findFilesFolder(file))) {
    if (!bytes.has(name)) await rm(join(findFilesFolder(file), name));
  }
}
