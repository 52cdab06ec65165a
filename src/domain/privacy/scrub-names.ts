import type { Person } from '../people/person.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { listSpellings } from './scrub-companies.ts';
import { isLinkingWord, listNameForms } from './scrub-forms.ts';
import {
  countAdjacentWords,
  type FoldedWord,
  findAbbreviationEnd,
  findPossessiveEnd,
  getGapBefore,
  hasCapital,
  joinWords,
  type TokenisedText,
  type WordMatch,
} from './scrub-tokens.ts';

/** Every form of the people’s names. `longest`: how many words the longest form has that begins with this word. */
export type NameIndex = { longest: Map<string, number>; forms: Map<string, Written> };

/** The forms of these people’s names. Listing them is slow, so the last few results are cached. */
export function indexNames(people: Person[]): NameIndex {
  const key = JSON.stringify(people.map(({ name, email, identities }) => [name, email, identities]));
  const known = cachedIndexes.get(key);
  if (known !== undefined) return known;
  const names: NameIndex = { longest: new Map(), forms: new Map() };
  for (const person of people) for (const form of listNameForms(person)) addForm(names, form);
  if (cachedIndexes.size >= CACHED_INDEXES_MAX) cachedIndexes.clear();
  cachedIndexes.set(key, names);
  return names;
}

/** The longest name that begins at this word, with its possessive. */
export function matchName(reading: TokenisedText, at: number, { longest, forms }: NameIndex): WordMatch | undefined {
  const first = reading.words[at]?.text ?? '';
  const most = Math.max(...listSpellings(first).map((each) => longest.get(each) ?? 0));
  if (most === 0) return undefined;
  for (let count = countAdjacentWords(reading, at, most, GAP); count > 0; count--) {
    const written = listSpellings(joinWords(reading, at, count)).map((key) => forms.get(key));
    const words = reading.words.slice(at, at + count);
    const isName = written.includes('anyhow') || (written.includes('capital') && isWrittenAsName(reading, words));
    if (isName) return { count, end: findNameEnd(reading, words) };
  }
  return undefined;
}

/** Where a name begins, with the initials ("J.P. de Vries") or the apostrophe ("'t Hart") before it; not before `least`. */
export function findNameStart(reading: TokenisedText, at: number, least: number): number {
  let first = at;
  while (first > 0 && isInitialOf(reading, first - 1, least)) first--;
  const start = reading.words[first]?.start ?? 0;
  return start > least && LEADING_T.test(reading.text.slice(start - 1, start + 3)) ? start - 1 : start;
}

/** How a form must be written to be a name: an ordinary word only with a capital. */
type Written = 'anyhow' | 'capital';

/** Old Dutch articles that only names still have: “van der berg” is a name even in small letters. */
const ONLY_IN_NAMES = new Set(['der', 'den']);
const cachedIndexes = new Map<string, NameIndex>();
const CACHED_INDEXES_MAX = 4;
const GAP = /^[\s._',:-]{0,3}$/u;
const LEADING_T = /^'[ts] /;
const INITIAL_GAP = /^\.\s?$/u;

function addForm({ longest, forms }: NameIndex, form: string): void {
  const words = form.split(' ');
  const first = words[0] ?? '';
  const own = words.filter(isRecognisable);
  const isSurname = words.some((word) => ONLY_IN_NAMES.has(word));
  const isPlain = own.length === 0 || (own.length === 1 && own.every(isOrdinaryWord) && !isSurname);
  const isSpaceless = words.every((word) => word.length === 1 && !/[a-z]/.test(word));
  forms.set(form, isPlain && !isSpaceless ? 'capital' : 'anyhow');
  longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
}

/** Not an initial, and not a word that only ties names together. */
function isRecognisable(word: string): boolean {
  return word.length > 1 && !isLinkingWord(word);
}

function isWrittenAsName(reading: TokenisedText, words: FoldedWord[]): boolean {
  const own = words.filter(({ text }) => isRecognisable(text));
  return (own.length > 0 ? own : [...words.slice(0, 1), ...words.slice(-1)]).every((word) => hasCapital(reading, word));
}

function findNameEnd(reading: TokenisedText, words: FoldedWord[]): number {
  const last = words.at(-1);
  const end = last?.end ?? 0;
  if (words.length > 1 && last?.text.length === 1) return findAbbreviationEnd(reading, end);
  return findPossessiveEnd(reading, end);
}

function isInitialOf(reading: TokenisedText, at: number, least: number): boolean {
  const word = reading.words[at];
  if (word === undefined || word.start < least || word.text.length !== 1) return false;
  return hasCapital(reading, word) && INITIAL_GAP.test(getGapBefore(reading, at + 1));
}
