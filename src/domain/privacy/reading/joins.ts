import { remove as removeConfusables } from 'confusables';
import { SMALL_WORDS } from '../vocabulary/small-words.ts';
import { getGapBefore, type Reading } from './reading.ts';

/**
 * Words that may be one that was taken apart: `letters` ("S a n n e", "K.P.N."), `glued` ("jan.de.vries"), `spaced`
 * ("Zen fleet"), `signs` ("W!llem") or `characters` of a script without spaces.
 */
export type Join = { count: number; text: string; kind: 'letters' | 'glued' | 'spaced' | 'signs' | 'characters' };

/** Every word that the words from here on may be, when they are put together. */
export function listJoins(reading: Reading, at: number): Join[] {
  const joins: Join[] = [];
  for (const [kind, rule] of RULES) collectJoins(reading, at, kind, rule, joins);
  return joins;
}

/** What the joined word says, also with look-alikes of other alphabets. */
export function listUnjoined({ text, kind }: Join): string[] {
  return kind === 'characters' || /^[\p{ASCII}]*$/u.test(text) ? [text] : [text, removeConfusables(text).toLowerCase()];
}

/** `fits`: may this word be part of it. `reads`: what the gap before it says, undefined when it parts the words. */
type Rule = { most: number; fits: (word: string) => boolean; reads: (gap: string) => string | undefined };

const SIGNS: Record<string, string> = {
  '!': 'i',
  '|': 'l',
  $: 's',
  '€': 'e',
  '@': 'a',
  '*': '',
  '+': 't',
  '¡': 'i',
  '£': 'l',
};
const LETTERS_GAP = /^[ ._*·•+~=|/\\&-]{1,3}$/;
const GLUE = /^[._:'-]?$/;
const CHARACTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]$/u;
const FRAGMENT_MAX = 2;
const SIGNS_MAX = 3;

/** Signs that stand for letters; undefined when others are among them. */
function readSigns(gap: string): string | undefined {
  const read = gap.length > 0 && gap.length <= SIGNS_MAX ? [...gap].map((sign) => SIGNS[sign]) : [undefined];
  return read.includes(undefined) ? undefined : read.join('');
}

const matchesGap = (pattern: RegExp) => (gap: string) => (pattern.test(gap) ? '' : undefined);
const RULES: [Join['kind'], Rule][] = [
  ['characters', { most: 8, fits: (word) => CHARACTER.test(word), reads: matchesGap(/^ ?$/) }],
  ['letters', { most: 20, fits: (word) => word.length <= FRAGMENT_MAX, reads: matchesGap(LETTERS_GAP) }],
  ['glued', { most: 8, fits: () => true, reads: matchesGap(GLUE) }],
  ['spaced', { most: 3, fits: (word) => !SMALL_WORDS.has(word), reads: matchesGap(/^ $/) }],
  ['signs', { most: 4, fits: () => true, reads: readSigns }],
];

function collectJoins(reading: Reading, at: number, kind: Join['kind'], rule: Rule, joins: Join[]): void {
  let text = reading.words[at]?.text ?? '';
  if (!rule.fits(text)) return;
  let isSingle = text.length === 1;
  if (kind === 'signs' && /(?:^|\s)\$$/.test(getGapBefore(reading, at).slice(-2)))
    joins.push({ count: 1, text: `s${text}`, kind });
  for (let count = 2; count <= rule.most; count++) {
    const word = reading.words[at + count - 1]?.text;
    const gap = word === undefined || !rule.fits(word) ? undefined : rule.reads(getGapBefore(reading, at + count - 1));
    if (word === undefined || gap === undefined) return;
    text += gap + word;
    isSingle &&= word.length === 1;
    // Two short words beside each other are words; four of them are letters.
    if (kind !== 'letters' || isSingle || count > 3) joins.push({ count, text, kind });
  }
}
