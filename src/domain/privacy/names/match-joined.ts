import { type Join, listUnjoined } from '../reading/joins.ts';
import type { Reading } from '../reading/reading.ts';
import { isPersonAround } from './evidence.ts';
import { finishMatch, type Match } from './match.ts';
import type { NameFinder } from './name-finder.ts';
import { getParts, getPartsOfGlued, type NamePart, type PersonIndex } from './person-index.ts';

/** A name that was taken apart, or written without spaces. */
export function matchJoined({ reading, people }: NameFinder, at: number, joins: Join[]): Match | undefined {
  let kind: Join['kind'] | undefined;
  for (const join of joins.toReversed()) {
    // A whole name is written from end to end: only the longest of a kind may be one.
    const isLongest = join.kind !== kind;
    kind = join.kind;
    const parts = findJoined(people, join, isLongest);
    if (parts.length === 0 || !isSafeJoin(reading, at, join)) continue;
    const words = reading.words.slice(at, at + join.count);
    if (isInitials(parts) && words.length < 3 && !words.every(({ isCapital }) => isCapital)) continue;
    if (parts.every(({ part }) => part === 'monogram') && !isPersonAround(reading, at, at + join.count - 1)) continue;
    const match = finishMatch(reading, at, at + join.count);
    return join.kind === 'signs' && join.count === 1 ? { ...match, start: match.start - 1 } : match;
  }
  return undefined;
}

/** Part of a name, or all of one that was written without spaces. */
function findJoined(people: PersonIndex[], join: Join, isLongest: boolean): NamePart[] {
  const texts = listUnjoined(join);
  const parts = texts.flatMap((text) => getParts(people, text));
  if (parts.length > 0 || !mayBeWhole(join, isLongest)) return parts;
  return texts.flatMap((text) => getPartsOfGlued(people, text));
}

function mayBeWhole({ kind, count }: Join, isLongest: boolean): boolean {
  if (kind === 'characters') return count <= WHOLE_CHARACTERS_MAX;
  return isLongest && (kind === 'letters' || kind === 'glued');
}

const WHOLE_CHARACTERS_MAX = 5;

function isInitials(parts: NamePart[]): boolean {
  return parts.every(({ part }) => part === 'initials' || part === 'monogram');
}

const SPACED_MIN = 5;
const JOINED_MIN = 3;

function isSafeJoin({ words }: Reading, at: number, { kind, text, count }: Join): boolean {
  if (kind === 'characters') return text.length > 1;
  if (kind === 'letters') return true;
  const isPlain = words.slice(at, at + count).some((word) => word.isOrdinary && word.text.length > 1);
  return kind === 'spaced' ? text.length >= SPACED_MIN && !isPlain : text.length >= JOINED_MIN;
}
