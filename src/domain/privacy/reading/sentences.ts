import { SMALL_WORDS } from '../vocabulary/small-words.ts';
import { getGapBefore, type Reading, type Word } from './reading.ts';

/** Marks which words begin a sentence, and whose capital says something. */
export function markSentences(reading: Reading): void {
  const { words } = reading;
  let from = 0;
  for (const [at, word] of words.entries()) {
    word.isOpening = isOpeningAt(reading, at);
    if (!word.isOpening || at === from) continue;
    markTelling(words.slice(from, at));
    from = at;
  }
  markTelling(words.slice(from));
}

/** Between the end of a sentence and the next one may stand quotes, bullets and pictures. */
const DECORATION = /(?:[ \t"“”„«»‘([{*_~>•·▪◦→|-]|\p{Extended_Pictographic})+$/u;
const SENTENCE_END = /(?:^|[\n\r!?:…]|\.)$/u;
const QUOTE_OPENS = /(?:^|[ \t(])["“„«]$/u;
const LOOK_BACK = 40;
/** Their full stop ends no sentence. */
const ABBREVIATED = new Set(
  'dhr mevr mw mr mrs ms dr drs ir ing prof st bijv bv o.a incl excl evt nl resp tel nr vs e.g i.e etc ca max min d'.split(
    ' ',
  ),
);
const HEADING_MIN = 4;

function isOpeningAt(reading: Reading, at: number): boolean {
  const gap = getGapBefore(reading, at);
  const near = gap.slice(-LOOK_BACK);
  const before = reading.words[at - 1];
  if (QUOTE_OPENS.test(near)) return true;
  if (before?.isOpening && /^[\p{N}\p{L}]{1,2}$/u.test(before.text) && /^[.)] /.test(gap)) return true;
  const bare = near.replace(DECORATION, '');
  // Nothing but decoration: the sentence goes on, unless the gap is longer than anything that is looked at.
  if (bare === '') return before === undefined || gap.length > LOOK_BACK;
  if (!SENTENCE_END.test(bare)) return false;
  if (!bare.endsWith('.')) return true;
  if (before === undefined) return false;
  return gap.startsWith('.') && bare.length === 1 ? !isAbbreviation(before) : true;
}

/** A single letter with a full stop is an initial. */
function isAbbreviation({ text }: Word): boolean {
  return /^\p{L}$/u.test(text) || ABBREVIATED.has(text);
}

function markTelling(sentence: Word[]): void {
  const spoken = sentence.filter(({ text }) => text.length > 1 && /^\p{L}/u.test(text));
  const isShouted = spoken.length > 1 && spoken.every((word) => word.isShouted);
  const own = spoken.filter(({ text }) => !SMALL_WORDS.has(text));
  const isHeading = own.length >= HEADING_MIN && own.every(({ isCapital }) => isCapital);
  for (const word of sentence) word.isTelling = word.isCapital && !word.isOpening && !isShouted && !isHeading;
}
