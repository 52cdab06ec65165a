import anyAscii from 'any-ascii';

/** Takes the place of what was recognised already; it is no letter, no space and no punctuation. */
export const MASK = '\uFFFC';

/** A text without case, accents and invisible characters; `starts` and `ends` give each unit's place in the original. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

/** The text as it is compared: two spellings of one name fold to the same. */
export function foldText(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  const add = (plain: string, index: number, end: number, cluster: string) => {
    // A mark belongs to the letter before it: they go together.
    if (plain === '' && ends.length > 0 && MARK.test(cluster)) ends[ends.length - 1] = end;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
    parts.push(plain);
  };
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    // Most of a text needs no folding but to small letters.
    if (PRINTABLE.test(piece)) {
      const plain = foldPrintable(piece);
      for (let unit = index; unit < index + plain.length; unit++) {
        starts.push(unit);
        ends.push(unit + 1);
      }
      parts.push(plain);
    } else add(foldCluster(piece), index, index + piece.length, piece);
  }
  return { text: parts.join(''), starts, ends };
}

/** The same where nobody asks what stood where; most names are plain letters. */
export function foldWords(text: string): string {
  return ALL_PRINTABLE.test(text) ? foldPrintable(text) : foldText(text).text;
}

function foldPrintable(text: string): string {
  return text.toLowerCase().replaceAll('`', "'");
}

const ALL_PRINTABLE = /^[ -~]*$/;

/** Plain letters as far as they go, a character, or the parts of one Korean syllable written apart. */
const PIECE = /[ -~]+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\s\S]/gu;
const PRINTABLE = /^[ -~]/;
const MARK = /^\p{M}/u;
const MARKS = /\p{M}/gu;
const INVISIBLE = /^(?:[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t-\r\u0085])\p{Cc})/u;
const APOSTROPHE = /^['’‘ʼʹ′`´]/u;
const DASH = /^[\p{Pd}−]/u;
const SPACE = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000\u1680]/;
const DIGIT = /^\p{Nd}/u;
/** White letters on black, which Unicode does not take apart. */
const BOXED = /^[\u{1f150}-\u{1f189}]/u;

/** Letters that Unicode does not take apart. */
const WHOLE: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};

function foldCluster(cluster: string): string {
  if (SPACE.test(cluster)) return ' ';
  if (INVISIBLE.test(cluster)) return '';
  if (APOSTROPHE.test(cluster)) return "'";
  if (DASH.test(cluster)) return '-';
  if (DIGIT.test(cluster)) return anyAscii(cluster);
  if (BOXED.test(cluster)) return anyAscii(cluster).toLowerCase();
  // Unicode reads ™ as the letters "tm", which would become part of the name before it.
  if (cluster === '™' || cluster === '℠' || cluster === MASK) return cluster;
  const plain = cluster.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return plain.replace(/[łøđðħıßæœþς]/g, (letter) => WHOLE[letter] ?? letter).normalize('NFC');
}
