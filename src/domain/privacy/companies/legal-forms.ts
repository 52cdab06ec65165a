import { LEGAL_FORMS, LEGAL_OPENINGS } from '../vocabulary/legal-forms.ts';

/** The longest legal form has so many words. */
export const LEGAL_WORDS_MAX = 7;

/** How many words from here on are a legal form, written as they may be; 0 for none. */
export function countLegalWords(words: string[], at: number): number {
  for (let count = Math.min(LEGAL_WORDS_MAX, words.length - at); count > 0; count--) {
    if (CLOSING.has(words.slice(at, at + count).join(''))) return count;
  }
  return 0;
}

/** Where the legal form at the end of a name begins; 0 when there is none, or nothing else. */
export function findLegalEnd(words: string[]): number {
  for (let at = Math.max(1, words.length - LEGAL_WORDS_MAX); at < words.length; at++) {
    if (countLegalWords(words, at) === words.length - at) return at;
  }
  return 0;
}

/** Whether a legal form may begin with this word. */
export function mayOpenLegalForm(word: string): boolean {
  return OPENING_STARTS.has(word);
}

/** How many words at the beginning of these are a legal form: “Stichting”, “Coöperatie”, “株式会社”. */
export function countLegalOpening(words: string[]): number {
  for (let count = Math.min(LEGAL_WORDS_MAX, words.length - 1); count > 0; count--) {
    if (OPENING.has(words.slice(0, count).join(''))) return count;
  }
  return 0;
}

const squashAll = (forms: Iterable<string>) =>
  new Set([...forms].map((form) => form.replaceAll(/[^\p{L}\p{N}]/gu, '')));
const CLOSING = squashAll(LEGAL_FORMS);
const OPENING = squashAll(LEGAL_OPENINGS);
const OPENING_STARTS = new Set([...OPENING].flatMap((form) => [...form].map((_, at) => form.slice(0, at + 1))));
