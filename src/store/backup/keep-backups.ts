import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withBackup } from './engines/draft-file.ts';
import { findManifest, type Manifest } from './manifest.ts';

/** Removes from the folder of a backup that was just made all but the newest backups of its installation; which. Any other file stays. */
export async function removeOldBackups(file: string, { installation }: Manifest, most: number): Promise<string[]> {
  const folder = dirname(file);
  const found: { path: string; moment: number }[] = [];
  for (const name of readdirSync(folder)) {
    if (name === basename(file)) continue;
    const manifest = await findManifestOf(join(folder, name));
    if (manifest?.installation === installation) found.push({ path: join(folder, name), moment: manifest.moment });
  }
  const old = found.sort((one, other) => other.moment - one.moment).slice(most - 1);
  for (const { path } of old) rmSync(path);
  return old.map(({ path }) => path);
}

/** Of any file: most are none of ours. */
async function findManifestOf(path: string): Promise<Manifest | undefined> {
  try {
    return await withBackup(path, findManifest);
  } catch {
    return undefined;
  }
}
