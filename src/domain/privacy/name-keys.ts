import { isCommonInNames, isDistinctive, listCompanyForms } from './companies/company-names.ts';
import type { LeadName } from './known-names.ts';
import { isNameInContext } from './names/evidence.ts';
import { findOwners, listAddressParts, parsePersonNames } from './names/person-names.ts';
import { listJoins, listUnjoined } from './reading/joins.ts';
import type { Reading, Word } from './reading/reading.ts';
import { deriveSound } from './reading/sounds.ts';
import { listSpellings } from './reading/spellings.ts';
import { splitIntoWords } from './reading/split-words.ts';
import { CONJUNCTIONS } from './vocabulary/company-words.ts';
import { LINKS } from './vocabulary/person-words.ts';

/** A name of a lead under a key that leads to it. */
export type KeptName = LeadName & { key: string };

/**
 * A name of a lead as it is kept: under keys such that whatever a text says of it leads to one of them. Names are kept
 * once and texts come later: whoever changes these keys gives the kept names new ones in a migration.
 */
export function listKeptNames(name: LeadName): KeptName[] {
  if (name.kind === 'address') return keepUnder(name, listAddressParts(name.name));
  if (name.kind === 'given') return keepUnder(name, [name.name]);
  if (name.kind === 'contact') return keepContact(name);
  const owners = findOwners(name.name).flatMap((owner) => parsePersonNames(owner).flatMap(({ family }) => family));
  return keepUnder(name, [...listCompanyWords(name.name), ...owners]);
}

/** The keys of every name that a text may hold. */
export function findNameKeys(text: string): string[] {
  const reading = splitIntoWords(text);
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const [at, word] of reading.words.entries()) {
    if (names.size >= KEYS_MAX) break;
    for (const each of listPutTogether(reading, at)) names.add(each);
    if (seen.has(word.written) || !mayBeName(reading, at)) continue;
    seen.add(word.written);
    for (const each of listNamesOf(word)) names.add(each);
  }
  return [...new Set(Array.from(names, deriveSound))].filter((key) => key !== '');
}

/** What the words from here on may be when they are one, also without a conjunction (“H en M”). */
function listPutTogether(reading: Reading, at: number): string[] {
  const [word, conjunction, next] = reading.words.slice(at, at + 3).map(({ text }) => text);
  const joined = listJoins(reading, at).flatMap(listUnjoined);
  return next !== undefined && CONJUNCTIONS.has(conjunction ?? '') ? [...joined, `${word}${next}`] : joined;
}

/** An everyday word in small letters is no name, unless something speaks for it: other names lead to it then. */
function mayBeName(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined || !word.isOrdinary || word.isCapital) return true;
  const before = reading.words[at - 1]?.text ?? '';
  return LINKS.has(before) || before.length === 1 || isNameInContext(reading, { first: at, last: at, given: true });
}

function listNamesOf(word: Word): string[] {
  const spelled = listSpellings(word).map(({ name }) => name);
  return word.isOrdinary ? spelled : [...spelled, ...listBehindInitials(word.text)];
}

/** More than any text that is kept (5,000 characters) can hold, so that no name is passed over. */
const KEYS_MAX = 60_000;
const SURNAME_MIN = 4;
const INITIALS_MAX = 3;

function keepUnder(name: LeadName, words: string[]): KeptName[] {
  // Most words come several times, and how one sounds is what takes longest.
  const keys = new Set(Array.from(new Set(words), deriveSound).filter((key) => key.length > 1));
  return Array.from(keys, (key) => ({ kind: name.kind, name: name.name, key }));
}

/** First names by themselves, since many contacts have the same; the whole name under its surname and as one word. */
function keepContact(contact: LeadName): KeptName[] {
  return parsePersonNames(contact.name).flatMap(({ given, family, pairs, surnames }) => {
    const [surname = ''] = surnames;
    const firsts = [...given, ...pairs].flatMap((name) => keepUnder({ kind: 'given', name }, [name]));
    const wholes = surname === '' ? [] : [`${given.join('')}${surname}`, `${given[0] ?? ''}${surname}`];
    return [...firsts, ...keepUnder(contact, [...family, ...surnames, ...wholes])];
  });
}

/** What sets it apart, its forms written as one word, and of one that is all everyday words its longest. */
function listCompanyWords(name: string): string[] {
  return listCompanyForms(name).flatMap(({ words }) => {
    const own = words.filter(isDistinctive);
    const rare = words.filter((word) => !isCommonInNames(word));
    const longest = (rare.length > 0 ? rare : words).reduce(
      (long, word) => (word.length > long.length ? word : long),
      '',
    );
    return [...(own.length > 0 ? own : [longest]), words.join('')];
  });
}

/** “jdevries”, “jwkuipers”. */
function listBehindInitials(word: string): string[] {
  const all = Array.from({ length: INITIALS_MAX }, (_, at) => [word.slice(at + 1), word.slice(0, -at - 1)]).flat();
  return all.filter((each) => each.length >= SURNAME_MIN);
}
