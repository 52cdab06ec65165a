import { getGapBefore } from '../reading/reading.ts';
import { isBeside, isLink, isLongLink, type NameFinder } from './name-finder.ts';

/** “Jan V.”, “Jan de V.”: where the first letter of the surname stands behind a first name. */
export function findFamilyInitial(finder: NameFinder, last: number): number | undefined {
  const { reading, known } = finder;
  const { words } = reading;
  let next = last + 1;
  while (next - last <= LINKS_MAX && isBeside(reading, next) && isLongLink(words[next])) next++;
  if (next === last + 1 && isTurnedInitial(finder, last)) return next;
  const initial = words[next];
  if (initial === undefined || !isBeside(reading, next) || !/^\p{L}$/u.test(initial.text) || !initial.isCapital)
    return undefined;
  const isOwn = known[last]?.parts.some(
    ({ person, part }) => part === 'given' && person.family.some((name) => name.startsWith(initial.text)),
  );
  return isOwn ? next : undefined;
}

/** “Bakker, W.”. */
function isTurnedInitial({ reading, known }: NameFinder, last: number): boolean {
  const initial = reading.words[last + 1];
  if (initial?.text.length !== 1 || !initial.isCapital || !COMMA.test(getGapBefore(reading, last + 1))) return false;
  // “de Vries, J.P. Bakker”: the initials of another name.
  const next = reading.words[last + 2];
  const goesOn = next !== undefined && isBeside(reading, last + 2) && (isLink(next.text) || next.text.length === 1);
  if (reading.text[initial.end] !== '.' || goesOn) return false;
  const parts = known[last]?.parts ?? [];
  return parts.some(({ person, part }) => part === 'family' && person.given[0]?.startsWith(initial.text));
}

const COMMA = /^, ?$/;
const LINKS_MAX = 3;
