import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** A source file: its path from the root, its text, and what it imports, as paths from the root or package names. */
export type Source = { path: string; text: string; imports: string[] };

/** `import … from`, `export … from`, a bare import, an import when needed. */
const IMPORT = /^(?:import|export)\s[^;'=()]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Every TypeScript file below a folder of the repository. */
export function readSources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readSource(join(entry.parentPath, entry.name)));
}

function readSource(file: string): Source {
  const path = relative(ROOT, file);
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(IMPORT)].map((match) => match.slice(1).find(Boolean) ?? '');
  const imports = named.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
  return { path, text, imports };
}
