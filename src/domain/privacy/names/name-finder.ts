import { getGapBefore, type Reading, type Word } from '../reading/reading.ts';
import { LINKS, LINKS_BETWEEN } from '../vocabulary/person-words.ts';
import { findNameWord, type NameWord } from './name-words.ts';
import type { PersonIndex } from './person-index.ts';

/** Finds names in one text: what each word may be is looked up once. */
export type NameFinder = { reading: Reading; people: PersonIndex[]; known: (NameWord | undefined)[] };

export function createNameFinder(reading: Reading, people: PersonIndex[]): NameFinder {
  const seen = new Map<string, NameWord | undefined>();
  const known = reading.words.map((word) => {
    if (!seen.has(word.written)) seen.set(word.written, findNameWord(people, word));
    return seen.get(word.written);
  });
  return { reading, people, known };
}

/** Is the word close enough to the one before it to be of one name? */
export function isBeside(reading: Reading, at: number): boolean {
  return at < reading.words.length && BESIDE.test(getGapBefore(reading, at));
}

/** Does the word tie the parts of a surname together? */
export function isLink(word: string): boolean {
  return LINKS.has(word) || LINKS_BETWEEN.has(word) || GLUED_LINKS.has(word);
}

/** The same, when it is no single letter that could be an initial. */
export function isLongLink(word: Word | undefined): boolean {
  return word !== undefined && (word.text.length > 1 || word.text === 't') && isLink(word.text);
}

const BESIDE = /^(?:[ \t\n]{1,3}|[ \t]?[._'’/-]{1,2}[ \t]?)$/;
const GLUED_LINKS = new Set(['v', 'vd', 'vdr', 'vande', 'vander', 'vanden', 'vant', 'vh', 'opt', 'opde', 'int']);
