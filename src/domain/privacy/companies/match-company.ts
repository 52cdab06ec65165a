import type { Match } from '../names/match.ts';
import { type Join, listJoins, listUnjoined } from '../reading/joins.ts';
import {
  countAdjacentWords,
  findAbbreviationEnd,
  findPossessiveEnd,
  type Reading,
  type Word,
} from '../reading/reading.ts';
import { deriveSound } from '../reading/sounds.ts';
import { listSpellings } from '../reading/spellings.ts';
import { CONJUNCTIONS } from '../vocabulary/company-words.ts';
import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import { hasNeeded, isCompany } from './company-doubts.ts';
import { type CompanyIndex, mayBegin } from './company-index.ts';
import type { CompanyForm } from './company-names.ts';
import { countOpeningWords, matchLegalForm } from './match-legal-form.ts';

/** Finds companies in one text: what each word may stand for is looked up once. */
export type CompanyFinder = { reading: Reading; index: CompanyIndex; alike: Map<string, CompanyForm | undefined> };

export function createCompanyFinder(reading: Reading, index: CompanyIndex): CompanyFinder {
  return { reading, index, alike: new Map() };
}

/** The longest company that begins at this word, with the legal form that follows it. */
export function matchCompany(finder: CompanyFinder, at: number, joins: Join[]): Match | undefined {
  const { reading, index } = finder;
  if (index.longest === 0) return undefined;
  const count = countName(finder, at, joins) || countBehindLegalForm(finder, at);
  if (count === 0) return undefined;
  const legal = matchLegalForm(reading, at + count);
  const last = reading.words[at + count - 1];
  const isShort = count > 1 && last?.text.length === 1;
  const end = isShort ? findAbbreviationEnd(reading, at + count - 1) : findPossessiveEnd(reading, last?.end ?? 0);
  return { count: count + (legal?.count ?? 0), start: reading.words[at]?.start ?? 0, end: legal?.end ?? end };
}

const GAP = /^[\s._'’,&+/|-]{0,3}$/u;
const SOUND_MIN = 5;

function countName(finder: CompanyFinder, at: number, joins: Join[]): number {
  return Math.max(countWords(finder, at), countJoined(finder, at, joins)) || countDisguised(finder, at);
}

/** “Stichting Acme”: with the legal form before it. */
function countBehindLegalForm(finder: CompanyFinder, at: number): number {
  const opening = countOpeningWords(finder.reading, at);
  if (opening === 0) return 0;
  const name = countName(finder, at + opening, listJoins(finder.reading, at + opening));
  return name > 0 ? opening + name : 0;
}

/** How many words from here on are a company: as it stands, with the conjunctions said or left out. */
function countWords({ reading, index }: CompanyFinder, at: number): number {
  if (!mayBegin(index, reading.words[at]?.text ?? '')) return 0;
  const reach = countAdjacentWords(reading, at, index.longest, GAP);
  let found = 0;
  let key = '';
  let said = 0;
  for (let count = 1; count <= reach; count++) {
    const word = reading.words[at + count - 1]?.text ?? '';
    if (count > 1 && CONJUNCTIONS.has(word)) continue;
    if (said === 1 && isPair(reading, at, index)) found = 2;
    key += word;
    said++;
    if (isCompany(reading, { at, count, said }, index.forms.get(key))) found = count;
  }
  return found;
}

/** “P&C”. */
function isPair({ words, text }: Reading, at: number, { forms }: CompanyIndex): boolean {
  const [one, other] = words.slice(at, at + 2);
  if (one?.text.length !== 1 || other?.text.length !== 1) return false;
  const between = text.slice(one.end, other.start).replaceAll(' ', '');
  return between === '&' && forms.has(`${one.text}&${other.text}`);
}

/** A name that was taken apart: “Zen fleet”, “K.P.N.”. */
function countJoined({ reading, index }: CompanyFinder, at: number, joins: Join[]): number {
  for (const join of joins.toReversed()) {
    const form = listUnjoined(join)
      .map((text) => index.forms.get(text))
      .find((each) => each !== undefined);
    if (form === undefined) continue;
    const words = reading.words.slice(at, at + join.count);
    const isPlain = words.every((word) => word.isOrdinary && !word.isCapital);
    if (join.kind === 'spaced' && (isPlain || join.text.length < SOUND_MIN)) continue;
    if (hasNeeded(reading, { at, count: join.count, said: 1 }, form)) return join.count;
  }
  return 0;
}

/** “Acmes”, “Acmedeal”, “Acmé”, “Colruijt”: with an ending, in a longer word, or spelled another way. */
function countDisguised({ reading, index, alike }: CompanyFinder, at: number): number {
  const word = reading.words[at];
  if (word === undefined) return 0;
  if (!alike.has(word.written)) alike.set(word.written, findAlike(word, index));
  const form = alike.get(word.written);
  return form !== undefined && hasNeeded(reading, { at, count: 1, said: 1 }, form) ? 1 : 0;
}

function findAlike(word: Word, { forms, sounds }: CompanyIndex): CompanyForm | undefined {
  for (const { name, how } of listSpellings(word)) {
    const form = how === 'pet' || how === 'short' ? undefined : forms.get(name);
    if (form !== undefined && !isEverydayForm(word, name, form)) return form;
  }
  const isOwn = !word.isOrdinary && word.text.length >= SOUND_MIN;
  return isOwn ? forms.get(sounds.get(deriveSound(word.text)) ?? '') : undefined;
}

/** “opens” is not Open, nor “next” in a longer word. */
function isEverydayForm({ isOrdinary, text }: Word, name: string, form: CompanyForm): boolean {
  return (
    form.needs === 'capitals' || (isOrdinary && text !== name) || (form.needs === 'telling' && isOrdinaryWord(text))
  );
}
