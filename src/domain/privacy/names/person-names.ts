import anyAscii from 'any-ascii';
import { foldWords } from '../reading/fold.ts';
import { writeOutUmlauts } from '../reading/spellings.ts';
import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import { LINKS, LINKS_BETWEEN, TITLES } from '../vocabulary/person-words.ts';
import { ABBREVIATIONS } from '../vocabulary/stays.ts';

/**
 * A name in its parts, folded. `links` tie the surname together ("van der"), in one spelling; `surnames` are the surname
 * written as one word, with its links first.
 */
export type PersonName = {
  given: string[];
  links: string;
  family: string[];
  pairs: string[];
  surnames: string[];
  /** The surname with its links, as it was given. */
  written: string[];
};

/** A name as it was given, in each spelling that it has: its own, with umlauts spelled out, in Latin letters. */
export function parsePersonNames(name: string): PersonName[] {
  if (PLAIN.test(name)) return [parseSpelling(name.toLowerCase())].filter(isNamed);
  const bare = name.replaceAll(/\|.*$|\([A-Z]{2,4}\)/g, ' ');
  const folded = foldWords(bare);
  const latin = anyAscii(folded.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')).toLowerCase();
  const spellings = [folded, foldWords(writeOutUmlauts(bare)), latin];
  return [...new Set(spellings)].map(parseSpelling).filter(isNamed);
}

function isNamed({ given, family }: PersonName): boolean {
  return given.length + family.length > 0;
}

/** What an address gives away of its owner. Ordinary words such as sales@ and info@ are nobody’s name. */
export function listAddressParts(email: string): string[] {
  const [address = ''] = foldWords(email).split('@');
  const [local = ''] = address.split('+');
  const pieces = [...(local.match(/\p{L}+/gu) ?? []), ...(local.match(/[\p{L}\p{Nd}]+/gu) ?? [])];
  const whole = joinLetters(local);
  return [...new Set([...pieces, whole])].filter(
    (piece) => piece.length >= PIECE_MIN && /\p{L}/u.test(piece) && !isOrdinaryWord(piece),
  );
}

/** Whose name a company has: “J. Kramer h.o.d.n. Pixelkracht”. */
export function findOwners(company: string): string[] {
  return OWNER.exec(company)?.slice(0, 1) ?? [];
}

/** The links of a surname in one spelling: “v.d.”, “vd”, “van de” and “van der” are one. */
export function writeLinks(links: string[]): string {
  return links.map((link) => LINK_SPELLINGS[link] ?? link).join(' ');
}

/** Only letters and digits. */
export function joinLetters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}

const OWNER = /^(?:\p{Lu}\. ?){1,4}(?:\p{Ll}[\p{Ll}']* ){0,3}\p{Lu}[\p{L}'-]+/u;
const PLAIN = /^[A-Za-z '-]*$/;
const PARTS_MAX = 8;
const PIECE_MIN = 3;
/** Shorter words joined together may be a word of their own ("p" and "lan"). */
const WHOLE_MIN = 4;
const LINK_SPELLINGS: Record<string, string> = {
  v: 'van',
  der: 'de',
  den: 'de',
  d: 'de',
  het: 't',
  vd: 'van de',
  vdr: 'van de',
  vande: 'van de',
  vander: 'van de',
  vanden: 'van de',
  vant: 'van t',
  vh: 'van t',
  ten: 'te',
  ter: 'te',
  opt: 'op t',
  opde: 'op de',
  int: 'in t',
};

function parseSpelling(folded: string): PersonName {
  const chunks = splitChunks(folded);
  const parts = chunks.flat();
  const apostrophes = chunks
    .filter((chunk) => chunk.length > 1)
    .flatMap((chunk) => chunk.filter((part) => part.length === 1));
  const links = new Set([...parts.filter((_, at) => isBetween(parts, at)), ...apostrophes]);
  const [first = [], ...later] = chunks;
  const at = later.findIndex((chunk) => chunk.some((part) => links.has(part)));
  const middle = at < 0 ? later.slice(0, -1) : later.slice(0, at);
  const last = at < 0 ? later.slice(-1) : later.slice(at);
  const isOwn = (part: string) => !links.has(part);
  const given = [...first, ...middle.flat()].filter(isOwn);
  // A name in the middle may be a second first name or a first surname.
  const family = [...(middle.length > 0 ? middle.slice(-1).flat() : []), ...last.flat()].filter(isOwn);
  const surname = last.flat();
  return {
    given,
    links: writeLinks(surname.slice(0, surname.findIndex(isOwn))),
    family,
    pairs: given.slice(1).map((part, place) => `${given[place]}${part}`),
    surnames: listSurnames(surname, surname.filter(isOwn), given),
    written: surname,
  };
}

/** The parts of a name, first names first, also when it was given as "Vries, Jan de"; those with a hyphen together. */
function splitChunks(folded: string): string[][] {
  const [surname = '', ...given] = folded.split(',');
  const ordered = [...given, surname].join(' ');
  const chunks = ordered.split(/\s+/).map((chunk) => (chunk.match(/[\p{L}\p{Nd}]+/gu) ?? []).slice(0, PARTS_MAX));
  const named = chunks.filter((chunk) => chunk.length > 0 && !chunk.every((part) => TITLES.has(part)));
  return (named.length > 0 ? named : chunks.filter((chunk) => chunk.length > 0)).slice(0, PARTS_MAX);
}

function isBetween(parts: string[], at: number): boolean {
  const part = parts[at] ?? '';
  const isInside = at > 0 && at < parts.length - 1;
  return parts.length > 1 && (LINKS.has(part) || (isInside && LINKS_BETWEEN.has(part)));
}

/** The surname written as one word. A name of one part in Chinese letters has its surname first. */
function listSurnames(surname: string[], own: string[], given: string[]): string[] {
  const short =
    surname[0] === 'van' && own.length > 0 ? [[SHORT_LINKS[surname.length - own.length] ?? 'v', ...own]] : [];
  const turned = own.length > 1 ? [own, own.toReversed()] : [];
  const all = [surname, ...short, ...turned].map((words) => words.join(''));
  const whole = all.filter((word) => (word.length >= WHOLE_MIN || !/[a-z]/.test(word)) && !isOrdinaryWord(word));
  return [...new Set([...whole, ...listHanGivenNames(given)])].filter((word) => word.length > 1);
}

/** “vd” of “van der”, and “v” of “van”. */
const SHORT_LINKS = ['', 'v', 'vd'];

/** A Chinese name of three characters or more, without the surname that comes first. */
function listHanGivenNames([only = '', ...more]: string[]): string[] {
  return more.length === 0 && /^\p{Script=Han}{3,4}$/u.test(only) ? [[...only].slice(1).join('')] : [];
}

/** “JdV”, and “JW” for Jan Willem: initials that are hardly anything else. */
export function listInitials({ given, written }: PersonName): string[] {
  const all = [
    joinInitials(given),
    joinInitials([...given, ...written]),
    joinInitials([...given.slice(0, 1), ...written]),
  ];
  return all.filter(
    (initials, at) =>
      (initials.length > 2 || (at === 0 && initials.length > 1)) &&
      !isOrdinaryWord(initials) &&
      !ABBREVIATIONS.has(initials),
  );
}

/** “JV”: the first letters of a first name and a surname, which many other things begin with too. */
export function listMonograms({ given, family }: PersonName): string[] {
  const own = family.filter((word) => !given.includes(word));
  const all = [joinInitials([...given.slice(0, 1), ...own]), joinInitials([...given, ...own])];
  return all.filter((initials) => initials.length > 1 && !isOrdinaryWord(initials) && !ABBREVIATIONS.has(initials));
}

/** The first letters of these words. */
export function joinInitials(words: string[]): string {
  return words.map(getInitial).join('');
}

/** The first letter of a name. */
function getInitial(part: string): string {
  return String.fromCodePoint(part.codePointAt(0) ?? 0);
}
