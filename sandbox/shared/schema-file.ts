import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** JSON of a file under sandbox/schemas, found from the package's root: tsc copies no JSON to dist. */
export function readSchemaFile(path: string): unknown {
  return JSON.parse(readFileSync(join(findPackageRoot(), 'sandbox', 'schemas', path), 'utf8'));
}

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json not found above the sandbox: its schemas cannot be read');
    folder = parent;
  }
  return folder;
}
