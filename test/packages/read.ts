import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A file of YAML, with what its anchors merge. */
export const readYaml = (path: string) => parse(readText(path), { merge: true });

/** The largest figure in ms or bytes that a pattern's first group gives in a source, as `10 * 1024` or `10_000`. */
export function findFigure(path: string, pattern: RegExp): number {
  const found = [...readText(path).matchAll(new RegExp(pattern, 'g'))].map(([, figure = '']) =>
    figure
      .replaceAll('_', '')
      .split('*')
      .reduce((product, factor) => product * Number(factor), 1),
  );
  if (found.length === 0) throw new Error(`${path} has no ${pattern}`);
  return Math.max(...found);
}
