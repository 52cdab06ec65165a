import { clip } from './card.ts';

/** How wide a line of each print is on a telephone of 390 px, in widths of an n; both platforms hold at least that. */
export const LINE_WIDTHS = { title: 27.2, text: 38.4, small: 44.9 } as const;

const NO_BREAK_SPACE = '\u00a0';
/** How wide letters are in the types that platforms use; what is in none of these is as wide as an n. */
const LETTER_WIDTHS: [letters: RegExp, width: number][] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u, 2.2],
  [/[@…—]/, 1.85],
  [/[MWm%]/, 1.65],
  [/[CDGHNOQRUw&]/, 1.34],
  [/\p{Lu}/u, 1.2],
  [/[ijl'’|]/, 0.4],
  [/[\stfI.,:;/![\]·]/, 0.5],
  [/[r()“”-]/, 0.62],
  [/[sckvxyzJ]/, 0.9],
];

/** So many of the narrowest letters are as wide as an n, at most. */
const LETTERS_PER_WIDTH = 2.5;

/** The same words, which no line’s end parts. */
export function keepTogether(text: string): string {
  return text.replaceAll(' ', NO_BREAK_SPACE);
}

/** Somebody’s words on one line, however they wrote them. */
export function joinLines(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** About how much of a line a text takes, in widths of an n. */
export function measureWords(text: string): number {
  let width = 0;
  for (const letter of text) width += measureLetter(letter);
  return width;
}

/** So many letters are remembered, which are more than a language has: a card is measured by thousands of them. */
const KNOWN_LETTERS_MAX = 2000;
const knownLetters = new Map<string, number>();

function measureLetter(letter: string): number {
  const known = knownLetters.get(letter);
  if (known !== undefined) return known;
  const width = LETTER_WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
  if (knownLetters.size < KNOWN_LETTERS_MAX) knownLetters.set(letter, width);
  return width;
}

/** A line ends after a space, or a hyphen between letters. */
const PIECE_ENDS = /(?<= )|(?<=\p{L}-)(?=\p{L})/u;

/** On how many lines of this width a text stands, broken between words where they fit. */
export function countLines(text: string, width: number): number {
  if (text === '') return 0;
  const space = measureWords(' ');
  let lines = 1;
  let used = 0;
  let gap = 0;
  for (const piece of text.split(PIECE_ENDS)) {
    const word = piece.endsWith(' ') ? piece.slice(0, -1) : piece;
    const own = measureWords(word);
    if (used > 0 && used + gap + own > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? gap : 0) + own;
    lines += Math.ceil(used / width) - 1;
    used -= (Math.ceil(used / width) - 1) * width;
    gap = word === piece ? 0 : space;
  }
  return lines;
}

/** As much of a text as so many lines of this width hold. */
export function fitText(text: string, lines: number, width: number): string {
  if (countLines(text, width) <= lines) return text;
  let fits = 1;
  let tooMany = Math.min(text.length, Math.ceil(lines * width * LETTERS_PER_WIDTH));
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (countLines(clip(text, middle), width) <= lines) fits = middle;
    else tooMany = middle;
  }
  return clip(text, fits);
}
