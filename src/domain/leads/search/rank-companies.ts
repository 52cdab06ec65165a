import { type CompanyWords, readCompanyWords } from './company-words.ts';
import { countTypos, countTyposMax } from './typos.ts';

/** How well a name fits what was typed, from 0 to 1; `isExact`: it is the name. */
export type Fit = { score: number; isExact: boolean };

/** A word of which this is the beginning. */
const BEGINNING = 0.8;
const BEGINNING_MIN = 3;
/** What all that was typed weighs against how much of the name it is. */
const TYPED_WEIGHS = 0.8;
/** At least so much of what was typed must stand in a name. */
const FIT_MIN = 0.4;

/** Whether what was typed may mean this company; undefined when hardly anything of it stands there. */
export function fitCompany(sought: CompanyWords, company: string): Fit | undefined {
  const name = readCompanyWords(company);
  if (name.whole === sought.whole) return { score: 1, isExact: true };
  const asOne = fitWord(sought.whole, name.whole);
  const byWords = Math.max(fitWords(sought.words, name.words), fitWords([sought.whole], name.words));
  const score = Math.max(asOne, byWords) * 0.99;
  return score < FIT_MIN ? undefined : { score, isExact: false };
}

function fitWords(sought: string[], words: string[]): number {
  if (sought.length === 0 || words.length === 0) return 0;
  const pairs = words.slice(1).map((word, place) => `${words[place]}${word}`);
  const found = sought.map((each) => Math.max(0, ...[...words, ...pairs].map((word) => fitWord(each, word))));
  const typed = found.reduce((sum, fit) => sum + fit, 0) / sought.length;
  const covered = words.filter((word) => sought.some((each) => fitWord(each, word) > 0)).length / words.length;
  return typed * (TYPED_WEIGHS + (1 - TYPED_WEIGHS) * covered);
}

/** How well one word stands for another: by its typos, or as its beginning. */
export function fitWord(sought: string, word: string): number {
  if (sought === word) return 1;
  const most = countTyposMax(word);
  const typos = most === 0 ? undefined : countTypos(sought, word, most);
  const typed = typos === undefined ? 0 : 1 - typos / Math.max(sought.length, word.length);
  const begun = sought.length >= BEGINNING_MIN && word.startsWith(sought) ? BEGINNING : 0;
  return Math.max(typed, begun);
}
