import anyAscii from 'any-ascii';
import { countLegalOpening, findLegalEnd } from '../../privacy/companies/legal-forms.ts';
import { foldWords } from '../../privacy/reading/fold.ts';
import { splitFolded } from '../../privacy/reading/split-words.ts';
import { CONJUNCTIONS } from '../../privacy/vocabulary/company-words.ts';
import { LINKS } from '../../privacy/vocabulary/person-words.ts';

/** A company’s name as it is looked for: its words in plain letters, and all of them as one. */
export type CompanyWords = { words: string[]; whole: string };

const NAME_READ_MAX = 200;
const WORDS_MAX = 12;
/** A longer word is known by its beginning. */
export const WORD_MAX = 40;

/** Without case, accents, legal forms, “&”, articles; where nothing else is left, with them. */
export function readCompanyWords(name: string): CompanyWords {
  const plain = anyAscii(foldWords(name.slice(0, NAME_READ_MAX))).toLowerCase();
  const said = dropLegalForms(splitFolded(plain.replaceAll("'", '')));
  const own = said.filter((word) => !CONJUNCTIONS.has(word) && !LINKS.has(word));
  const words = (own.length === 0 ? said : own).map((word) => word.slice(0, WORD_MAX));
  return { words: [...new Set(words)].slice(0, WORDS_MAX), whole: words.join('').slice(0, NAME_READ_MAX) };
}

/** Under what a company is kept: its words, and the whole name as people also write it. */
export function listKeptWords(name: string): string[] {
  const { words, whole } = readCompanyWords(name);
  return [...new Set([...words, whole.slice(0, WORD_MAX)])];
}

/** So many words of what is typed are looked for. */
const SOUGHT_WORDS_MAX = 4;

/** What somebody may mean: each word, and each with the next as one. */
export function listSoughtWords({ words: all, whole }: CompanyWords): string[] {
  const words = all.slice(0, SOUGHT_WORDS_MAX);
  const pairs = words.slice(1).map((word, place) => `${words[place]}${word}`.slice(0, WORD_MAX));
  return [...new Set([...words, ...pairs, whole.slice(0, WORD_MAX)])];
}

function dropLegalForms(all: string[]): string[] {
  let words = all;
  for (let end = findLegalEnd(words); end > 0; end = findLegalEnd(words)) words = words.slice(0, end);
  const opening = countLegalOpening(words);
  return opening > 0 && opening < words.length ? words.slice(opening) : words;
}
