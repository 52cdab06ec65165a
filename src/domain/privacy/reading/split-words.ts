import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import { foldText } from './fold.ts';
import type { Reading, Word } from './reading.ts';
import { markSentences } from './sentences.ts';

/** A text, read. `masked`: the folded text with masks, when something of it was recognised. */
export function splitIntoWords(original: string, folded = foldText(original), masked = folded.text): Reading {
  const words = Array.from(masked.matchAll(WORD), ({ 0: text, index: start }): Word => {
    const end = start + text.length;
    const written = original.slice(folded.starts[start], folded.ends[end - 1]);
    const isCapital = CAPITAL.test(written);
    const isShouted = text.length > 1 && isCapital && !SMALL_LETTER.test(written);
    const isOrdinary = isOrdinaryWord(text);
    return { text, start, end, written, isOrdinary, isCapital, isShouted, isOpening: false, isTelling: false };
  });
  const reading = { folded, text: masked, words };
  markSentences(reading);
  return reading;
}

/** The folded words of a name. */
export function splitFolded(folded: string): string[] {
  return folded.match(WORD) ?? [];
}

const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const WORD = new RegExp(`[${SPACELESS}]|(?:(?![${SPACELESS}])[\\p{L}\\p{Nd}])+`, 'gu');
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SMALL_LETTER = /\p{Ll}/u;
