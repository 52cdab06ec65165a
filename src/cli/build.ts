import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const HERE = import.meta.dirname;

/** The folder of package.json; icons stand there and are not copied to dist. */
export function findPackageRoot(): string {
  let folder = HERE;
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder))
      throw new Error('package.json is not found above the program: its icons cannot be read');
    folder = dirname(folder);
  }
  return folder;
}

/** As package.json has it. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(findPackageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Whether a source was changed after it was built. Never where there are no sources, or where they run themselves. */
export async function hasNewerSource(root = findPackageRoot(), built = dirname(HERE)): Promise<boolean> {
  const sources = join(root, 'src');
  if (built === sources || !existsSync(sources)) return false;
  const files = (await readdir(sources, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const isNewer = await Promise.all(
    files.map(async (file) => (await changedAt(join(sources, file))) > (await changedAt(join(built, toBuilt(file))))),
  );
  return isNewer.includes(true);
}

function toBuilt(source: string): string {
  return source.replace(/\.ts$/, '.js');
}

/** In ms of the epoch; a file that is not there was never changed. */
async function changedAt(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}
