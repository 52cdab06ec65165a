import type { Person } from '../people/person.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { foldText, splitWords } from './scrub-tokens.ts';

/** Every way in which the person may be written: folded words with one space between them. */
export function listNameForms(person: Person): Set<string> {
  const written = new Set<string>();
  for (const spelling of new Set([person.name, spellOutUmlauts(person.name)])) {
    for (const form of combineParts(splitName(spelling))) written.add(form);
  }
  if (person.email !== undefined) for (const form of listEmailForms(person.email)) written.add(form);
  for (const { user } of person.identities) if (isRecognisableId(user)) written.add(foldText(user).text);
  // Most forms are words already; the others (ids, scripts without spaces) are cut as a text is.
  const cut = (form: string) => (PLAIN.test(form) ? form.split(' ') : splitWords(form).map(({ text }) => text));
  const forms = Array.from(written, cut);
  return new Set(forms.filter((words) => !words.every(isLinkingWord)).map((words) => words.join(' ')));
}

/** A word that ties names together and says nothing alone. */
export function isLinkingWord(word: string): boolean {
  return LINKS.has(word);
}

const LINKS = new Set('de den der van von vom het t ten ter te el d l s zu zur zum du des'.split(' '));
/** Tie names together in the middle of a name; at its beginning or end they are a name ("Ben", "Do"). */
const LINKS_BETWEEN = new Set(
  'in op aan bij onder over uit voor tot la le les al ben bin ibn bint da das di do dos del della dello y e i af av und st'.split(
    ' ',
  ),
);
const TITLES = new Set('dr drs ir ing mr mrs ms miss mevr dhr prof phd msc bsc ma mba jr sr'.split(' '));
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;
const PARTS_MAX = 8;
const PIECE_MIN = 3;
const RUN_OF_INITIALS_MIN = 3;
/** Shorter words joined to an initial may be a word of their own ("p" and "lan"). */
const JOINED_MIN = 4;
const JOINED_INITIAL_MIN = 6;

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

function spellOutUmlauts(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüøå]/g, (letter) => UMLAUTS[letter] ?? letter);
}

/** The parts of a name, first names first, also when it was given as "Vries, Jan de". */
function splitName(name: string): string[] {
  const [surname = '', ...given] = foldText(name).text.split(',');
  const ordered = [...given, surname].join(' ');
  const parts = ordered.match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const kept = parts.filter((part) => !TITLES.has(part));
  return (kept.length > 0 ? kept : parts).slice(0, PARTS_MAX);
}

function combineParts(parts: string[]): string[] {
  const runs = listRuns(parts);
  const turned = listSurnameSplits(parts).flatMap(([given, surname]) => [...listFullForms(given, surname)]);
  const short = listSurnameSplits(parts).flatMap(([given, surname]) => listShortForms(given, surname));
  const whole = [...runs, ...turned].filter((words) => words.length > 1).map((words) => words.join(''));
  const joinedShort = short.filter((words) => words[0]?.length === 1).map((words) => words.join(''));
  return [
    ...[...runs, ...turned, ...short].map((words) => words.join(' ')),
    ...whole.filter((word) => word.length >= JOINED_MIN),
    ...joinedShort.filter((word) => word.length >= JOINED_INITIAL_MIN),
    ...listInitialForms(parts),
    ...listGivenNameAlone(parts),
  ];
}

/** Words that stand side by side in the name, alone or together, not ending in the middle of a surname. */
function listRuns(parts: string[]): string[][] {
  const runs = parts.flatMap((_, from) => parts.slice(from).map((_, length) => [from, from + length + 1] as const));
  const isWhole = (to: number) => !isBetween(parts, to - 1);
  const isLongEnough = (from: number, to: number) => to - from > 1 || (parts[from]?.length ?? 0) > 1;
  return runs.filter(([from, to]) => isWhole(to) && isLongEnough(from, to)).map(([from, to]) => parts.slice(from, to));
}

function isBetween(parts: string[], at: number): boolean {
  const part = parts[at] ?? '';
  return isLinkingWord(part) || (LINKS_BETWEEN.has(part) && at > 0 && at < parts.length - 1);
}

/** Every place where the surname may begin. */
function listSurnameSplits(parts: string[]): [given: string[], surname: string[]][] {
  return parts.slice(1).map((_, at) => [parts.slice(0, at + 1), parts.slice(at + 1)]);
}

/** The whole name turned round, and without the names in the middle. */
function listFullForms(given: string[], surname: string[]): string[][] {
  const [links, family] = splitLinkingWords(surname);
  const first = given.slice(0, 1);
  return [
    [...first, ...surname],
    [...surname, ...given],
    [...family, ...given, ...links],
    [...surname, ...first],
    [...family, ...first, ...links],
  ];
}

/** With initials for the first names, or for the surname. */
function listShortForms(given: string[], surname: string[]): string[][] {
  const [links, family] = splitLinkingWords(surname);
  const initials = given.filter((part) => !isLinkingWord(part)).map(getInitial);
  const first = initials.slice(0, 1);
  const familyInitials = family.map(getInitial);
  const whole = [
    [...first, ...surname],
    [...initials, ...surname],
    [initials.join(''), ...surname],
    [...surname, ...first],
    [...family, ...first, ...links],
  ];
  const isNamed = given.some((part) => part.length > 1 && !isLinkingWord(part));
  if (!isNamed || family.length === 0) return whole;
  return [
    ...whole,
    [...given, ...familyInitials],
    [...given, ...links, ...familyInitials],
    [...given, ...links.map(getInitial), ...familyInitials],
    [...given, ...familyInitials.slice(0, 1)],
  ];
}

function splitLinkingWords(surname: string[]): [links: string[], family: string[]] {
  const at = surname.findIndex((_, index) => !isBetween(['', ...surname], index + 1));
  return at < 0 ? [surname, []] : [surname.slice(0, at), surname.slice(at)];
}

function getInitial(part: string): string {
  return [...part][0] ?? '';
}

/** “JdV”, “J.d.V.”. Two initials are left out: too many words have two letters. */
function listInitialForms(parts: string[]): string[] {
  const runs = [parts, parts.filter((part) => !isLinkingWord(part))].map((kept) => kept.map(getInitial));
  return runs
    .filter((run) => run.length >= RUN_OF_INITIALS_MIN && !isOrdinaryWord(run.join('')))
    .flatMap((run) => [run.join(''), run.join(' ')]);
}

/** A Chinese name of three characters or more, without the surname that comes first. */
function listGivenNameAlone(parts: string[]): string[] {
  const [only = ''] = parts;
  return parts.length === 1 && /^\p{Script=Han}{3,4}$/u.test(only) ? [[...only].slice(1).join('')] : [];
}

/** Ordinary words such as sales@ and info@ are nobody’s name and are left out. */
function listEmailForms(email: string): string[] {
  const [address = ''] = foldText(email).text.split('@');
  const [local = ''] = address.split('+');
  const pieces = [...(local.match(/\p{L}+/gu) ?? []), ...(local.match(/[\p{L}\p{Nd}]+/gu) ?? [])];
  const isTelling = (piece: string) => piece.length >= PIECE_MIN && /\p{L}/u.test(piece) && !isOrdinaryWord(piece);
  return [...pieces, pieces.length > 1 ? local : ''].filter(isTelling);
}

/** Whether an id points to its person: it is neither a small number nor an ordinary word. */
function isRecognisableId(user: string): boolean {
  const isNumber = /^\d{0,5}$/.test(user);
  return user.length > 1 && !isNumber && !isOrdinaryWord(foldText(user).text);
}
