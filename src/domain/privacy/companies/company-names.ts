import anyAscii from 'any-ascii';
import { foldWords } from '../reading/fold.ts';
import { writeOutUmlauts } from '../reading/spellings.ts';
import { splitFolded } from '../reading/split-words.ts';
import { BRANCH_ENDINGS, COMPANY_WORDS, CONJUNCTIONS, TRADE_NAME_MARKS } from '../vocabulary/company-words.ts';
import { TOP_DOMAINS } from '../vocabulary/domains.ts';
import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import { LINKS } from '../vocabulary/person-words.ts';
import { PLACES } from '../vocabulary/places.ts';
import { SMALL_WORDS } from '../vocabulary/small-words.ts';
import { ABBREVIATIONS } from '../vocabulary/stays.ts';
import { countLegalOpening, countLegalWords, findLegalEnd } from './legal-forms.ts';

/**
 * A way to say a company’s name: its words, folded, without conjunctions. `needs`: what must be there for it to be the
 * company: nothing, capitals throughout, or a capital that says something.
 */
export type CompanyForm = { words: string[]; needs: 'nothing' | 'capitals' | 'telling' };

/** Every way in which people say the company. */
export function listCompanyForms(name: string): CompanyForm[] {
  const forms = listTradeNames(name).flatMap((each) => [
    ...listSpellingsOf(each).flatMap(listNameVariants).flatMap(listFormsOf),
    ...listWrittenForms(each),
    ...listPairs(each),
  ]);
  const seen = new Set<string>();
  return forms.filter(({ words, needs }) => {
    const key = `${words.join(' ')} ${needs}`;
    return words.length > 0 && !seen.has(key) && seen.add(key);
  });
}

/** Does the word set a company apart from others? */
export function isDistinctive(word: string): boolean {
  if (/\d/.test(word)) return /\p{L}/u.test(word) && !ABBREVIATIONS.has(word);
  return word.length >= DISTINCTIVE_MIN && !isOrdinaryWord(word) && !isCommonInNames(word);
}

const ENDS = new Set(TOP_DOMAINS);
const WORDS_MAX = 8;
const DISTINCTIVE_MIN = 3;
const INITIALS_MIN = 3;
const CAMEL_MIN = 4;
const SPACELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]$/u;

/** Is the word in many companies’ names: what they do, or where? */
export function isCommonInNames(word: string): boolean {
  if (COMPANY_WORDS.has(word) || PLACES.has(word) || LINKS.has(word) || SMALL_WORDS.has(word)) return true;
  if (ENDS.has(word) || countLegalWords([word], 0) > 0 || countLegalOpening([word, '']) > 0) return true;
  const ending = BRANCH_ENDINGS.find((each) => word.endsWith(each));
  return ending !== undefined && isCommonStem(word.slice(0, -ending.length));
}

/** “staal” and “brug” of staalbouw and brugrenovatie. */
function isCommonStem(stem: string): boolean {
  const bare = stem.endsWith('s') ? stem.slice(0, -1) : stem;
  return [stem, bare].some((each) => each === '' || isOrdinaryWord(each) || COMPANY_WORDS.has(each));
}

/** Most have one: words, legal forms and “&”. */
const ONE_NAME = /^(?!.*(?: - |o\.?d\.?n| by | as |dba|voorheen|handelend|part of))[\p{L}\p{N} .,&'’-]+$/iu;

/** A company may have several names: in brackets, after “t.h.o.d.n.”, on both sides of a dash or a bar. */
function listTradeNames(name: string): string[] {
  if (ONE_NAME.test(name)) return [name];
  const bracketed = Array.from(name.matchAll(/[([{]([^)\]}]{2,200})[)\]}]/g), ([, inside = '']) => inside);
  const bare = name.replaceAll(/[([{][^)\]}]{2,200}[)\]}]/g, ' ');
  const parts = bare.split(TRADE_NAME_MARKS).flatMap((part) => part.split(/\s[-–—|:•]\s|\s\/\s|[|;]/));
  const names = [...parts, ...bracketed].filter((part) =>
    splitFolded(foldWords(part)).some((word) => !isCommonInNames(word)),
  );
  return [...new Set([bare, ...names].map((part) => part.trim()))].filter((part) => part !== '');
}

function listSpellingsOf(name: string): string[] {
  const folded = foldWords(name);
  if (/^[ -~]*$/.test(name)) return [folded];
  return [...new Set([folded, foldWords(writeOutUmlauts(name)), anyAscii(folded).toLowerCase()])];
}

const DOMAIN = new RegExp(
  `^(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]{2,63})\\.(?:co\\.)?(?:${TOP_DOMAINS.join('|')})(?=$|[\\s,/])`,
  'u',
);

/** The words of a name without its legal forms, and without what stands before it; “coolblue.nl” is Coolblue. */
function listNameVariants(folded: string): string[][] {
  const isDomain = folded.includes('.') && DOMAIN.test(folded);
  let words = splitFolded(isDomain ? folded.replace(DOMAIN, '$1') : folded);
  for (let end = findLegalEnd(words); end > 0; end = findLegalEnd(words)) words = words.slice(0, end);
  const opening = countLegalOpening(words);
  const variants = opening > 0 && opening < words.length ? [words, words.slice(opening)] : [words];
  return isDomain ? [...variants, splitFolded(folded)] : variants;
}

function listFormsOf(named: string[]): CompanyForm[] {
  const words = named.filter((word, at) => at === 0 || !CONJUNCTIONS.has(word)).slice(0, WORDS_MAX);
  // In scripts without spaces every character is a word, and a name is all of them.
  if (words.every((word) => SPACELESS.test(word))) return words.length > 1 ? [{ words, needs: 'nothing' }] : [];
  const forms = listShortForms(words).map(
    (each): CompanyForm => ({ words: each, needs: decideNeeds(each, each.length === words.length) }),
  );
  const initials = words.filter((word) => !LINKS.has(word)).map((word) => [...word][0] ?? '');
  const short = initials.join('');
  const isOwn = initials.length >= INITIALS_MIN && !ABBREVIATIONS.has(short) && !isOrdinaryWord(short);
  return isOwn && words.every((word) => word.length > 1) ? [...forms, { words: [short], needs: 'capitals' }] : forms;
}

function isArticle(word: string | undefined): boolean {
  return word !== undefined && (LINKS.has(word) || word === 'the');
}

/** The whole name, its beginnings that set it apart, and each word that does, also with the article before it. */
function listShortForms(words: string[]): string[][] {
  const bare = isArticle(words[0]) ? words.slice(1) : [];
  const beginnings = words.map((_, at) => words.slice(0, at + 1)).filter((each) => !isArticle(each.at(-1)));
  return [
    words,
    bare,
    ...listCores(words),
    ...listNamedAfter(words),
    ...beginnings.filter((each) => each.some(isDistinctive) || each.filter((word) => !isArticle(word)).length > 1),
    ...beginnings.filter((each) => each.length > 1 && each.slice(0, -1).every(isArticle)),
    ...words.flatMap((word, at) => {
      if (!isDistinctive(word)) return [];
      return isArticle(words[at - 1]) ? [[word], words.slice(at - 1, at + 1)] : [[word]];
    }),
  ];
}

/**
 * “Jumbo” of Jumbo Supermarkten, and “Het Anker” of Brouwerij Het Anker: an everyday word that is their name, when all the
 * others say what they do, or are known by themselves.
 */
function listCores(words: string[]): string[][] {
  const own = words.filter((word) => !isCommonInNames(word) && !isDistinctive(word));
  const [core = ''] = own;
  if (own.length !== 1 || core.length < DISTINCTIVE_MIN) return [];
  const at = words.indexOf(core);
  if (at === 0) return [[core]];
  return isArticle(words[at - 1]) ? [words.slice(at - 1, at + 1)] : [];
}

/** “Van den Brink” of Loodgietersbedrijf Van den Brink, also as “vd Brink”. */
function listNamedAfter(words: string[]): string[][] {
  const from = words.indexOf('van');
  const own = words.findIndex((word, at) => at > from && !LINKS.has(word));
  if (from < 0 || own < from) return [];
  const surname = words.slice(from, own + 1);
  return own - from > 1 ? [surname, ['vd', ...words.slice(own, own + 1)]] : [surname];
}

function decideNeeds(words: string[], isWhole: boolean): CompanyForm['needs'] {
  // Letters, as of a.s.r.
  if (words.length > 2 && words.every((word) => word.length === 1)) return 'nothing';
  if (words.some(isDistinctive)) return 'nothing';
  if (words.join('').length <= 2 && /^[a-z]+$/.test(words.join(''))) return 'capitals';
  const own = words.filter((word) => !SMALL_WORDS.has(word) && !LINKS.has(word));
  // “van der Valk” is hardly said of anything else, nor is a whole name of three words.
  if (words.some((word) => OLD_LINKS.has(word)) || words[0] === 'vd' || (isWhole && own.length > 2)) return 'nothing';
  const isUsual = own.every((word) => isOrdinaryWord(word) || word.length < DISTINCTIVE_MIN);
  return isWhole && own.length > 1 && !isUsual ? 'nothing' : 'telling';
}

const OLD_LINKS = new Set(['der', 'den', 'ter', 'ten']);

/** “P&C” of Peek & Cloppenburg: with its “&”. */
function listPairs(name: string): CompanyForm[] {
  const [, one, other] = /^([\p{L}\p{N}-]{2,}) ?& ?([\p{L}\p{N}-]{2,})(?![^ ,]*&)/u.exec(foldWords(name)) ?? [];
  if (one === undefined || other === undefined) return [];
  return [{ words: [`${one.slice(0, 1)}&${other.slice(0, 1)}`], needs: 'nothing' }];
}

/** By how the name is written: “Haskoning” of HaskoningDHV, and ING, which is a word in small letters. */
function listWrittenForms(name: string): CompanyForm[] {
  const written = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isLoud = written.every((word) => word === word.toUpperCase());
  return written.flatMap((word): CompanyForm[] => {
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    const folded = parts.length > 1 ? parts.map(foldWords) : [];
    const own = folded.filter((part) => part.length >= CAMEL_MIN && isDistinctive(part));
    const [acronym] = /(?<!\p{Lu})\p{Lu}{2,5}$/u.exec(word) ?? [];
    const isOwn = !isLoud && acronym !== undefined && isAcronym(foldWords(acronym), acronym === word);
    return [
      ...own.map((part): CompanyForm => ({ words: [part], needs: 'nothing' })),
      ...(isOwn ? [{ words: [foldWords(acronym)], needs: 'capitals' as const }] : []),
    ];
  });
}

/** At the end of a word it has three letters at least: “NL” of PostNL is none. */
function isAcronym(word: string, isAlone: boolean): boolean {
  return (isAlone || word.length > 2) && !ABBREVIATIONS.has(word) && !isCommonInNames(word);
}
