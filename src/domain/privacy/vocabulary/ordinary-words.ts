import { DUTCH_WORDS } from './dutch-words.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { isWrittenWithCapital } from './places.ts';
import { SMALL_WORDS } from './small-words.ts';

/** Whether a folded word is everyday language, so that it is a name only when something speaks for that. */
export function isOrdinaryWord(word: string): boolean {
  return ORDINARY.has(word) || isWrittenWithCapital(word);
}

const ORDINARY: ReadonlySet<string> = new Set([
  ...`${DUTCH_WORDS} ${ENGLISH_WORDS}`.trim().split(/\s+/),
  ...SMALL_WORDS,
]);
