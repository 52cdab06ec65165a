/** Takes the place of what was recognised already; it is no letter, no space and no punctuation. */
export const MASK = '\uFFFC';

/** A text without case, accents and invisible characters; `starts` and `ends` give each unit's place in the original. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

/** A word and its place in the folded text. In scripts without spaces every character is a word. */
export type FoldedWord = { text: string; start: number; end: number };

/** A text to find names in: `text` is folded with masks, `words` are those left in it. */
export type TokenisedText = { original: string; folded: FoldedText; text: string; words: FoldedWord[] };

/** How many words match, and where they end in the folded text. */
export type WordMatch = { count: number; end: number };

/** The text as it is compared: two spellings of one name fold to the same. */
export function foldText(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const plain = foldCluster(cluster);
    const end = index + cluster.length;
    // A mark belongs to the letter before it: they go together.
    if (plain === '' && ends.length > 0 && MARK.test(cluster)) ends[ends.length - 1] = end;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
    parts.push(plain);
  }
  return { text: parts.join(''), starts, ends };
}

/** The words of a folded text, in order. */
export function splitWords(folded: string): FoldedWord[] {
  return Array.from(folded.matchAll(WORD), ({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** How many words from here on, at most so many, are close enough to be one name. */
export function countAdjacentWords(reading: TokenisedText, at: number, most: number, gap: RegExp): number {
  let count = 1;
  while (count < most && at + count < reading.words.length && gap.test(getGapBefore(reading, at + count))) count++;
  return count;
}

/** The characters between a word and the one before it. */
export function getGapBefore({ text, words }: TokenisedText, at: number): string {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
}

/** So many words as one key. */
export function joinWords({ words }: TokenisedText, at: number, count: number): string {
  let key = words[at]?.text ?? '';
  for (let next = at + 1; next < at + count; next++) key += ` ${words[next]?.text}`;
  return key;
}

/** Is the word written with a capital first letter? */
export function hasCapital({ original, folded }: TokenisedText, word: FoldedWord): boolean {
  return CAPITAL.test(original.slice(folded.starts[word.start]));
}

/** Where a possessive that follows ends ("Jan’s"), else the same place. The one in "Jans" is part of the word. */
export function findPossessiveEnd({ text }: TokenisedText, end: number): number {
  return APOSTROPHE_S.test(text.slice(end, end + 3)) ? end + 2 : end;
}

/** Where an abbreviation that ends here really ends: its full stop is left when it may end the sentence too. */
export function findAbbreviationEnd({ original, folded, text }: TokenisedText, end: number): number {
  if (text[end] !== '.') return end;
  return SENTENCE_GOES_ON.test(original.slice(folded.ends[end], (folded.ends[end] ?? 0) + 4)) ? end + 1 : end;
}

/** A character, or the parts of one Korean syllable written apart. */
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\s\S]/gu;
const MARK = /^\p{M}/u;
const MARKS = /\p{M}/gu;
const INVISIBLE = /^(?:[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t-\r\u0085])\p{Cc})/u;
const APOSTROPHE = /^['’‘ʼʹ′`´]/u;
const DASH = /^[\p{Pd}−]/u;
const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const WORD = new RegExp(`[${SPACELESS}]|(?:(?![${SPACELESS}])[\\p{L}\\p{Nd}])+`, 'gu');
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const APOSTROPHE_S = /^'s(?![\p{L}\p{Nd}])/u;
const SENTENCE_GOES_ON = /^(?: {1,2}\p{Ll}|[,;:)])/u;

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
  if (/^[ -~]$/.test(cluster)) return cluster === '`' ? "'" : cluster.toLowerCase();
  if (INVISIBLE.test(cluster)) return '';
  if (APOSTROPHE.test(cluster)) return "'";
  if (DASH.test(cluster)) return '-';
  // Unicode reads ™ as the letters "tm", which would become part of the name before it.
  if (cluster === '™' || cluster === '℠' || cluster === MASK) return cluster;
  const plain = cluster.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return plain.replace(/[łøđðħıßæœþς]/g, (letter) => WHOLE[letter] ?? letter).normalize('NFC');
}
