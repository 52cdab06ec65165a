import { distance } from 'fastest-levenshtein';
import { TERM_NAME_MAX } from './term.ts';

/** So many letters may differ; of a short word fewer, or every short word would be every other. */
const EDITS_MAX = 2;
const LETTERS_AN_EDIT = 3;
const CLOSE_MAX = 5;

type Named = { name: string; spellings: string[] };

/** How a word is compared: without case, accents and marks, its words in the order of the alphabet. */
export function deriveTermKey(words: string): string {
  return words
    .slice(0, TERM_NAME_MAX * 2)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** What was looked for: those of that very name or spelling, else those that differ by a letter or two, nearest first. */
export function findTerms<T>(typed: string, entries: T[], nameOf: (entry: T) => Named): T[] {
  const key = deriveTermKey(typed);
  if (key === '') return [];
  const measured = entries.map((entry) => ({ entry, edits: measureNearest(key, nameOf(entry)) }));
  const exact = measured.filter(({ edits }) => edits === 0);
  const near = measured
    .filter(({ edits }) => edits <= countEdits(key))
    .toSorted((one, other) => one.edits - other.edits)
    .slice(0, CLOSE_MAX);
  return (exact.length > 0 ? exact : near).map(({ entry }) => entry);
}

/** One of these is called so already, or has such a spelling. */
export function isNamedSo(name: string, { name: other, spellings }: Named): boolean {
  return [other, ...spellings].some((each) => deriveTermKey(each) === deriveTermKey(name));
}

/** What an SQL is, is asked for under this name alone. */
export function isDefinitionName(name: string): boolean {
  return deriveTermKey(name) === 'sql';
}

function measureNearest(key: string, { name, spellings }: Named): number {
  return Math.min(...[name, ...spellings].map((each) => distance(key, deriveTermKey(each))));
}

function countEdits(key: string): number {
  return Math.min(EDITS_MAX, Math.floor(key.length / LETTERS_AN_EDIT));
}
