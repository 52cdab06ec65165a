import { getGapBefore, type Reading } from '../reading/reading.ts';
import { findFamilyInitial } from './family-initial.ts';
import { isBeside, isLink, type NameFinder } from './name-finder.ts';
import { writeLinks } from './person-names.ts';

/** The first word of a name that begins here: itself, or behind initials and links that are this person’s. */
export function findFirstOwn(finder: NameFinder, at: number): number | undefined {
  const { known, reading } = finder;
  const ownLinks = countLinks(finder, at);
  if (ownLinks > 0) return at + ownLinks;
  if (known[at] !== undefined && (reading.words[at]?.text.length ?? 0) > 1) return at;
  const afterInitials = skipInitials(finder, at);
  const links = countLinks(finder, afterInitials);
  if (links > 0) return afterInitials + links;
  if (known[at] !== undefined) return at;
  return afterInitials > at &&
    known[afterInitials]?.parts.some(({ part }) => part === 'family') &&
    reading.words[at]?.isCapital
    ? afterInitials
    : undefined;
}

/** The last word of the same name: first names and surnames beside each other, or a surname, a comma and a first name. */
export function findLastOwn(finder: NameFinder, first: number, isFull: boolean): number {
  let last = first;
  for (;;) {
    const next = findNextOwn(finder, first, last, isFull);
    if (next === undefined) return last;
    last = next;
  }
}

/** Before which word the name ends: behind the first letter of a surname, or links that were put last (“Vries, Jan de”). */
export function findEnd(finder: NameFinder, first: number, last: number): number {
  const initial = findFamilyInitial(finder, last);
  if (initial !== undefined) return initial + 1;
  const { reading, known } = finder;
  const isTurned = last > first && /,/.test(reading.text.slice(reading.words[first]?.end, reading.words[last]?.start));
  for (let end = Math.min(last + 1 + LINKS_MAX, reading.words.length); isTurned && end > last + 1; end--) {
    const links = writeLinks(reading.words.slice(last + 1, end).map(({ text }) => text));
    if (known[first]?.parts.some(({ person }) => person.links === links)) return end;
  }
  return last + 1;
}

/** “J.”, “J.P.”, “JP”: past the initials of somebody whose surname follows. */
export function skipInitials({ reading }: NameFinder, at: number): number {
  let next = at;
  while (next - at < INITIALS_MAX && isInitial(reading, next) && INITIAL_GAP.test(getGapBefore(reading, next + 1)))
    next++;
  return next;
}

export function isInitial({ words }: Reading, at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{L}{1,3}$/u.test(word.text)) return false;
  return word.text.length === 1 ? words[at + 1] !== undefined : word.isShouted && !word.isOrdinary;
}

/** How many links from here on belong to the surname that follows them. */
function countLinks({ reading, known }: NameFinder, at: number): number {
  const { words } = reading;
  for (let count = 1; count <= LINKS_MAX + 1; count++) {
    const link = words[at + count - 1]?.text ?? '';
    if (!isLink(link) || !isBeside(reading, at + count)) return 0;
    const links = writeLinks(words.slice(at, at + count).map(({ text }) => text));
    const parts = known[at + count]?.parts ?? [];
    if (parts.some(({ person, part }) => part === 'family' && person.links === links)) return count;
  }
  return 0;
}

function findNextOwn(finder: NameFinder, first: number, last: number, isFull: boolean): number | undefined {
  const { reading } = finder;
  const next = last + 1;
  if (isBeside(reading, next)) {
    const behindLinks = next + countLinks(finder, next);
    if (isEverydayBeside(reading, last, behindLinks)) return undefined;
    return isSamePerson(finder, first, behindLinks) ? behindLinks : undefined;
  }
  const isComma = next < reading.words.length && COMMA.test(getGapBefore(reading, next));
  return isComma && !isFull && first === last && isTurnedRound(finder, last, next) ? next : undefined;
}

/** “Hendriks wil meer”: a word in small letters behind a name in capitals. */
function isEverydayBeside({ words }: Reading, last: number, next: number): boolean {
  const word = words[next];
  return words[last]?.isCapital === true && word !== undefined && word.isOrdinary && !word.isCapital;
}

function isSamePerson({ known }: NameFinder, one: number, other: number): boolean {
  const people = new Set(known[one]?.parts.map(({ person }) => person));
  return known[other]?.parts.some(({ person }) => people.has(person)) ?? false;
}

/** “Vries, Jan”. */
function isTurnedRound({ known }: NameFinder, one: number, other: number): boolean {
  const surnames = new Set(known[one]?.parts.filter(({ part }) => part === 'family').map(({ person }) => person));
  return known[other]?.parts.some(({ person, part }) => part === 'given' && surnames.has(person)) ?? false;
}

const COMMA = /^, ?$/;
const INITIAL_GAP = /^(?:\. ?| |)$/;
const LINKS_MAX = 3;
const INITIALS_MAX = 4;
