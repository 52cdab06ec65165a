const TYPOS_MAX = 2;

/** So many typos may stand for this word: of a short one each makes another word, of a number another number. */
export function countTyposMax(word: string): number {
  return /\d/.test(word) ? 0 : countByLength(word.length);
}

function countByLength(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : TYPOS_MAX;
}

/**
 * How many letters are missing, too many, wrong, or changed places with the next; undefined when it is more than `most`.
 * (Optimal string alignment.) Many words are compared: so the lines of the table are used again.
 */
export function countTypos(one: string, other: string, most: number): number | undefined {
  const width = other.length;
  if (Math.abs(one.length - width) > most || width >= LINE_MAX) return undefined;
  let [before, above, line] = lines;
  for (let at = 0; at <= width; at += 1) above[at] = at;
  for (let row = 1; row <= one.length; row += 1) {
    if (fillLine({ before, above, line }, one, row, other) > most) return undefined;
    [before, above, line] = [above, line, before];
  }
  const found = get(above, width);
  return found <= most ? found : undefined;
}

/** The next line of the table; the least of it. */
function fillLine({ before, above, line }: Lines, one: string, row: number, other: string): number {
  let least = row;
  line[0] = row;
  for (let at = 1; at <= other.length; at += 1) {
    const differs = one.charCodeAt(row - 1) === other.charCodeAt(at - 1) ? 0 : 1;
    let found = Math.min(get(above, at - 1) + differs, get(above, at) + 1, get(line, at - 1) + 1);
    if (isSwapped(one, row, other, at)) found = Math.min(found, get(before, at - 2) + 1);
    line[at] = found;
    least = Math.min(least, found);
  }
  return least;
}

type Lines = Record<'before' | 'above' | 'line', Uint16Array>;

/** Longer than any word that is compared. */
const LINE_MAX = 256;
const lines: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(LINE_MAX),
  new Uint16Array(LINE_MAX),
  new Uint16Array(LINE_MAX),
];

function isSwapped(one: string, row: number, other: string, at: number): boolean {
  if (row < 2 || at < 2) return false;
  return one.charCodeAt(row - 1) === other.charCodeAt(at - 2) && one.charCodeAt(row - 2) === other.charCodeAt(at - 1);
}

function get(line: Uint16Array, at: number): number {
  return line[at] ?? LINE_MAX;
}

/**
 * The pieces of a word under which it is kept: one more than it may have typos, so that one of them is whole in whatever is
 * written for it. (Pass-Join.)
 */
export function listPieces(word: string): string[] {
  const most = countTyposMax(word);
  return most === 0
    ? []
    : cutWord(word.length, most + 1).map(([from, to], nth) => name(word.length, nth, word.slice(from, to)));
}

/** The pieces under which a word may be kept for which this was written. */
export function listSoughtPieces(written: string): string[] {
  const found = new Set<string>();
  for (const variant of listSwapped(written)) {
    for (let length = Math.max(1, written.length - TYPOS_MAX); length <= written.length + TYPOS_MAX; length += 1) {
      const most = countByLength(length);
      if (most === 0 || Math.abs(length - written.length) > most) continue;
      for (const piece of listPiecesAround(variant, length, most)) found.add(piece);
    }
  }
  return [...found];
}

/** Wherever a piece of a word of this length may stand, typos before it pushing it on or back. */
function listPiecesAround(written: string, length: number, most: number): string[] {
  return cutWord(length, most + 1).flatMap(([from, to], nth) =>
    Array.from({ length: 2 * most + 1 }, (_none, shift) => Math.max(0, from + shift - most))
      .filter((at) => at + to - from <= written.length)
      .map((at) => name(length, nth, written.slice(at, at + to - from))),
  );
}

/** As it is written, and with each two letters in each other’s place: these are one typo across two pieces. */
function listSwapped(word: string): string[] {
  const swapped = Array.from({ length: Math.max(0, word.length - 1) }, (_none, at) => {
    const [one = '', other = ''] = [word[at], word[at + 1]];
    return `${word.slice(0, at)}${other}${one}${word.slice(at + 2)}`;
  });
  return [word, ...swapped];
}

/** Where so many pieces of about the same length begin and end. */
function cutWord(length: number, pieces: number): [from: number, to: number][] {
  return Array.from({ length: pieces }, (_none, nth) => [
    Math.floor((nth * length) / pieces),
    Math.floor(((nth + 1) * length) / pieces),
  ]);
}

function name(length: number, nth: number, piece: string): string {
  return `${length}.${nth}.${piece}`;
}
