import type { Match } from '../names/match.ts';
import {
  countAdjacentWords,
  findAbbreviationEnd,
  findPossessiveEnd,
  getGapBefore,
  type Reading,
  type Word,
} from '../reading/reading.ts';
import { ABBREVIATIONS } from '../vocabulary/stays.ts';
import { countLegalOpening, countLegalWords, LEGAL_WORDS_MAX, mayOpenLegalForm } from './legal-forms.ts';

/** The legal form at this word. One that is also a word, such as “as”, is written in capitals. */
export function matchLegalForm(reading: Reading, at: number): Match | undefined {
  if (at >= reading.words.length || !LEGAL_GAP.test(getGapBefore(reading, at))) return undefined;
  const reach = countAdjacentWords(reading, at, LEGAL_WORDS_MAX, LEGAL_GAP);
  const words = reading.words.slice(at, at + reach);
  for (let count = reach; count > 0; count--) {
    const form = words.slice(0, count);
    const texts = form.map(({ text }) => text);
    const isPointed = count > 1 && /^[./]$/.test(reading.text.slice(form[0]?.end, form[1]?.start));
    if (countLegalWords(texts, 0) !== count || !(isPointed || isWrittenAsLegalForm(form))) continue;
    const end = form.at(-1)?.end ?? 0;
    const possessed = findPossessiveEnd(reading, end);
    return {
      count,
      start: form[0]?.start ?? 0,
      end: possessed === end ? findAbbreviationEnd(reading, at + count - 1) : possessed,
    };
  }
  return undefined;
}

/** How many words at this place are a legal form that stands before a name: “Stichting”. */
export function countOpeningWords(reading: Reading, at: number): number {
  if (!mayOpenLegalForm(reading.words[at]?.text ?? '')) return 0;
  const reach = countAdjacentWords(reading, at, LEGAL_WORDS_MAX, LEGAL_GAP);
  const opening = countLegalOpening(reading.words.slice(at, at + reach).map(({ text }) => text));
  return isWrittenAsLegalForm(reading.words.slice(at, at + opening)) ? opening : 0;
}

const LEGAL_GAP = /^(?:[ ,()]{1,3}|[-._/&]|\. | & |)$/;

function isWrittenAsLegalForm(form: Word[]): boolean {
  const isPlain = form.every(
    ({ text, isOrdinary }) => /^[a-z]/.test(text) && (isOrdinary || text.length === 1 || ABBREVIATIONS.has(text)),
  );
  return (
    !isPlain ||
    form.every(({ isCapital, isShouted, text }) => isShouted || (isCapital && text.length === 1)) ||
    isKnownShort(form)
  );
}

/** Legal forms of here are also written small. */
function isKnownShort(form: Word[]): boolean {
  return HERE.has(form.map(({ text }) => text).join(''));
}
const HERE = new Set('bv nv vof cv bvba vzw gmbh ltd inc llc plc'.split(' '));
