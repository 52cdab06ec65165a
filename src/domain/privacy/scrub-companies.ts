import { isOrdinaryWord } from './ordinary-words.ts';
import {
  countAdjacentWords,
  type FoldedWord,
  findAbbreviationEnd,
  findPossessiveEnd,
  foldText,
  getGapBefore,
  hasCapital,
  joinWords,
  splitWords,
  type TokenisedText,
  type WordMatch,
} from './scrub-tokens.ts';

/** So many words of a company’s name count; those after them do not set it apart from another. */
const WORDS_MAX = 6;
/** More than any text that is kept (5,000 characters) can hold, so that no company is passed over. */
const KEYS_MAX = 40_000;

/** The key under which a company is known, whatever its case, accents, punctuation and legal form. */
export function deriveCompanyKey(name: string): string | undefined {
  return deriveKey(splitWords(foldText(name).text).map(({ text }) => text));
}

/** Keys of every run of words in a text that might be a company's name. */
export function findCompanyKeys(text: string): string[] {
  const folded = foldText(text);
  const reading: TokenisedText = { original: text, folded, text: folded.text, words: splitWords(folded.text) };
  const keys = new Set<string>();
  for (let at = 0; at < reading.words.length && keys.size < KEYS_MAX; at++) {
    const reach = countAdjacentWords(reading, at, WORDS_MAX, GAP);
    for (let count = 1; count <= reach; count++) {
      for (const spelling of listSpellings(joinWords(reading, at, count))) {
        const key = deriveKey(spelling.split(' '));
        if (key !== undefined && keys.size < KEYS_MAX) keys.add(key);
      }
    }
  }
  return [...keys];
}

/** The longest company that begins at this word, with the legal form that follows it. */
export function matchCompany(
  reading: TokenisedText,
  at: number,
  companies: ReadonlySet<string>,
): WordMatch | undefined {
  if (companies.size === 0) return undefined;
  for (let count = countAdjacentWords(reading, at, WORDS_MAX, GAP); count > 0; count--) {
    const isKnown = listSpellings(joinWords(reading, at, count)).some((key) => companies.has(key));
    if (!isKnown) continue;
    const legal = matchLegalForm(reading, at + count);
    if (legal === undefined && !isWrittenAsCompany(reading, at, count)) continue;
    if (legal !== undefined) return { count: count + legal.count, end: legal.end };
    return { count, end: findPossessiveEnd(reading, reading.words[at + count - 1]?.end ?? 0) };
  }
  return undefined;
}

/** A word without the s of possession ("Voorbeelds"), when it may be one. */
export function listSpellings(key: string): string[] {
  const last = key.slice(key.lastIndexOf(' ') + 1);
  return last.length > 3 && last.endsWith('s') && !isOrdinaryWord(last) ? [key, key.slice(0, -1)] : [key];
}

const GAP = /^[\s._',&+/-]{0,3}$/u;

const LEGAL_FORMS = new Set(
  [
    'bv,b v,nv,n v,vof,v o f,cv,c v,bvba,ltd,limited,llp,llc,l l c,plc,inc,incorporated,corp,corporation,gmbh,ag,kg',
    'gmbh co kg,sa,s a,sas,sarl,s a r l,spa,s p a,srl,s r l,oy,oyj,ab,aps,pty,pty ltd',
  ].flatMap((line) => line.split(',')),
);
const LEGAL_WORDS_MAX = 4;
const LEGAL_GAP = /^(?:[ ,\u00a0]{1,3}|[-._])$/;

/** A key is letters: digits alone are a year or an amount. */
function deriveKey(words: string[]): string | undefined {
  let kept = words;
  for (let length = measureLegalForm(kept); length > 0; length = measureLegalForm(kept)) kept = kept.slice(0, -length);
  const key = kept.slice(0, WORDS_MAX).join(' ');
  return /\p{L}/u.test(key) && key.replaceAll(' ', '').length >= 2 ? key : undefined;
}

function measureLegalForm(words: string[]): number {
  for (let length = Math.min(LEGAL_WORDS_MAX, words.length); length > 0; length--) {
    if (LEGAL_FORMS.has(words.slice(-length).join(' '))) return length;
  }
  return 0;
}

function matchLegalForm(reading: TokenisedText, at: number): WordMatch | undefined {
  if (at >= reading.words.length || !LEGAL_GAP.test(getGapBefore(reading, at))) return undefined;
  for (let count = countAdjacentWords(reading, at, LEGAL_WORDS_MAX, GAP); count > 0; count--) {
    if (!LEGAL_FORMS.has(joinWords(reading, at, count))) continue;
    const end = reading.words[at + count - 1]?.end ?? 0;
    const possessed = findPossessiveEnd(reading, end);
    return { count, end: possessed === end ? findAbbreviationEnd(reading, end) : possessed };
  }
  return undefined;
}

/** Ordinary words are a company only when a capital says so, and not just the sentence's first. */
function isWrittenAsCompany(reading: TokenisedText, at: number, count: number): boolean {
  const words = reading.words.slice(at, at + count);
  const isPlain = ({ text }: FoldedWord) => text.length === 1 || listSpellings(text).some(isOrdinaryWord);
  if (!words.every(isPlain)) return true;
  return words.some((word) => hasCapital(reading, word) && !isSentenceStart(reading, word));
}

const OPENING = /[ \t"'“”‘«([*_~>•-]+$/u;
const SENTENCE_END = /(?:^|[\n\r!?]|(?<!(?:^|[^\p{L}\p{N}])\p{L})\.)$/u;
const LOOK_BACK = 40;

function isSentenceStart({ text }: TokenisedText, { start }: FoldedWord): boolean {
  return SENTENCE_END.test(text.slice(Math.max(0, start - LOOK_BACK), start).replace(OPENING, ''));
}
