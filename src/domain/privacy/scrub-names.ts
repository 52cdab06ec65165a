import type { Person } from '../people/person.ts';
import { isOrdinary } from './ordinary-words.ts';
import { spellings } from './scrub-companies.ts';
import { formsOf, isLink } from './scrub-forms.ts';
import {
  abbreviationEnd,
  type Found,
  gapBefore,
  isCapital,
  keyAt,
  possessiveEnd,
  type Reading,
  reachFrom,
  type Word,
} from './scrub-tokens.ts';

/** All that the people are called. `longest` is, by first word, the number of words of the longest form. */
export type Names = { longest: Map<string, number>; forms: Map<string, Written> };

/** The names of these people; making them takes a while, so those asked for last are kept. */
export function namesOf(people: Person[]): Names {
  const key = JSON.stringify(people.map(({ name, email, identities }) => [name, email, identities]));
  const known = namesKept.get(key);
  if (known !== undefined) return known;
  const names: Names = { longest: new Map(), forms: new Map() };
  for (const person of people) for (const form of formsOf(person)) add(names, form);
  if (namesKept.size >= NAMES_KEPT_MAX) namesKept.clear();
  namesKept.set(key, names);
  return names;
}

/** The longest name that begins at this word, with its possessive. */
export function nameAt(reading: Reading, at: number, { longest, forms }: Names): Found | undefined {
  const first = reading.words[at]?.text ?? '';
  const most = Math.max(...spellings(first).map((each) => longest.get(each) ?? 0));
  if (most === 0) return undefined;
  for (let count = reachFrom(reading, at, most, GAP); count > 0; count--) {
    const written = spellings(keyAt(reading, at, count)).map((key) => forms.get(key));
    const words = reading.words.slice(at, at + count);
    const isName = written.includes('anyhow') || (written.includes('capital') && isWrittenAsName(reading, words));
    if (isName) return { count, end: endOf(reading, words) };
  }
  return undefined;
}

/** Where a name begins, with the initials ("J.P. de Vries") or the apostrophe ("'t Hart") before it; not before `least`. */
export function nameStart(reading: Reading, at: number, least: number): number {
  let first = at;
  while (first > 0 && isInitialOf(reading, first - 1, least)) first--;
  const start = reading.words[first]?.start ?? 0;
  return start > least && LEADING_T.test(reading.text.slice(start - 1, start + 3)) ? start - 1 : start;
}

/** How a form must be written to be a name: an ordinary word only with a capital. */
type Written = 'anyhow' | 'capital';

/** Dutch that nobody speaks any more: "van der berg" is nobody's mountain. */
const ONLY_IN_NAMES = new Set(['der', 'den']);
const namesKept = new Map<string, Names>();
const NAMES_KEPT_MAX = 4;
const GAP = /^[\s._',:-]{0,3}$/u;
const LEADING_T = /^'[ts] /;
const INITIAL_GAP = /^\.\s?$/u;

function add({ longest, forms }: Names, form: string): void {
  const words = form.split(' ');
  const first = words[0] ?? '';
  const telling = words.filter(isTelling);
  const isSurname = words.some((word) => ONLY_IN_NAMES.has(word));
  const isPlain = telling.length === 0 || (telling.length === 1 && telling.every(isOrdinary) && !isSurname);
  const isSpaceless = words.every((word) => word.length === 1 && !/[a-z]/.test(word));
  forms.set(form, isPlain && !isSpaceless ? 'capital' : 'anyhow');
  longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
}

/** Not an initial, and not a word that only ties names together. */
function isTelling(word: string): boolean {
  return word.length > 1 && !isLink(word);
}

function isWrittenAsName(reading: Reading, words: Word[]): boolean {
  const telling = words.filter(({ text }) => isTelling(text));
  return (telling.length > 0 ? telling : [...words.slice(0, 1), ...words.slice(-1)]).every((word) =>
    isCapital(reading, word),
  );
}

function endOf(reading: Reading, words: Word[]): number {
  const last = words.at(-1);
  const end = last?.end ?? 0;
  if (words.length > 1 && last?.text.length === 1) return abbreviationEnd(reading, end);
  return possessiveEnd(reading, end);
}

function isInitialOf(reading: Reading, at: number, least: number): boolean {
  const word = reading.words[at];
  if (word === undefined || word.start < least || word.text.length !== 1) return false;
  return isCapital(reading, word) && INITIAL_GAP.test(gapBefore(reading, at + 1));
}
