import type { FoldedText } from './fold.ts';

/**
 * A word as it is read. `text` is folded, `start` and `end` are its place in the folded text, `written` is how it stands
 * in the original. In scripts without spaces every character is a word.
 */
export type Word = {
  text: string;
  start: number;
  end: number;
  written: string;
  isOrdinary: boolean;
  /** With a capital first letter. */
  isCapital: boolean;
  /** Every letter of it is a capital. */
  isShouted: boolean;
  /** It begins a sentence, a line or what is quoted. */
  isOpening: boolean;
  /** Its capital says something: it neither begins a sentence nor stands in a heading or in shouted words. */
  isTelling: boolean;
};

/** A text in which names are looked for: `text` is folded, with masks for what was recognised already. */
export type Reading = { folded: FoldedText; text: string; words: Word[] };

/** The characters between a word and the one before it. */
export function getGapBefore({ text, words }: Reading, at: number): string {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
}

/** How many words from here on, at most so many, are close enough to be one name. */
export function countAdjacentWords(reading: Reading, at: number, most: number, gap: RegExp): number {
  let count = 1;
  while (count < most && at + count < reading.words.length && gap.test(getGapBefore(reading, at + count))) count++;
  return count;
}

/** Where a possessive that follows ends ("Jan’s"), else the same place. The one in "Jans" is part of the word. */
export function findPossessiveEnd({ text }: Reading, end: number): number {
  return APOSTROPHE_S.test(text.slice(end, end + 3)) ? end + 2 : end;
}

/** Where an abbreviation really ends: its full stop is left when it may end the sentence too. */
export function findAbbreviationEnd({ text, words }: Reading, at: number): number {
  const end = words[at]?.end ?? 0;
  if (text[end] !== '.') return end;
  const rest = text.slice(end + 1, end + 4);
  const next = words[at + 1];
  const goesOn = /^ {1,2}\p{L}/u.test(rest) && next !== undefined && !next.isCapital;
  return goesOn || /^[,;:)]/.test(rest) ? end + 1 : end;
}

const APOSTROPHE_S = /^'s(?![\p{L}\p{Nd}])/u;
