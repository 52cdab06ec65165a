import type { Word } from '../reading/reading.ts';
import { DETERMINERS } from '../vocabulary/small-words.ts';
import { isMonth, isNameBehindVan, isNameInContext, isPersonAround } from './evidence.ts';
import { findFamilyInitial } from './family-initial.ts';
import { isBeside, type NameFinder } from './name-finder.ts';
import type { NameWord } from './name-words.ts';

/** Where the words of a name stand: `at` with its links and initials, `first` to `last` its own. */
export type NamePlace = { at: number; first: number; last: number };

/** Whether these words are a name here: of words of the language that needs more than that they are known. */
export function isName(finder: NameFinder, place: NamePlace): boolean {
  const { reading, known } = finder;
  const { at, first, last } = place;
  const own = reading.words
    .slice(first, last + 1)
    .flatMap((word, next) =>
      known[first + next] === undefined ? [] : [{ word, is: known[first + next] as NameWord }],
    );
  if (own.length === 1 && at === first && isMonth(reading, first)) return false;
  if (own.length === 1 && at === first && isThing(finder, first)) return false;
  if (own.some(({ word, is }) => isEnough(word, is.need))) return true;
  if (new Set(own.map(({ word }) => word.text)).size > 1) return true;
  if (at < first && isBehindLinks(finder, place)) return true;
  const isCapital = own.every(({ word }) => word.isCapital);
  if (findFamilyInitial(finder, last) !== undefined) return isCapital;
  if (own.every(({ is }) => is.need === 'monogram'))
    return own.every(({ word }) => word.isShouted) && isPersonAround(reading, first, last);
  if (isCapital && isListed(finder, last)) return true;
  const given = own.some(({ is }) => is.parts.some(({ part }) => part === 'given'));
  return isNameInContext(reading, { first, last, given });
}

/** “De brouwer had bier”: small letters behind an article, where capitals are written, is what somebody does. */
function isThing({ reading, known }: NameFinder, at: number): boolean {
  const { words } = reading;
  if (words[at]?.isCapital || !known[at]?.parts.every(({ part }) => part === 'family' || part === 'surname'))
    return false;
  if (!DETERMINERS.has(words[at - 1]?.text ?? '')) return false;
  for (let from = at - 1; from >= 0 && at - from < SENTENCE_MAX; from--) {
    if (words[from]?.isOpening) return words[from]?.isCapital === true;
  }
  return false;
}

const SENTENCE_MAX = 40;

/** Behind links or initials a capital says more, and some links are of names alone. */
function isBehindLinks({ reading }: NameFinder, { at, first, last }: NamePlace): boolean {
  const { words } = reading;
  if (words.slice(first, last + 1).some(({ isTelling }) => isTelling)) return true;
  const before = reading.text.slice(words[at]?.start, words[first]?.start);
  return NAME_LIKE.test(before) || /^\p{L}\./u.test(before) || isNameBehindVan(reading, at, last);
}

const CONJUNCTIONS = new Set(['en', 'and', 'of', 'or', 'und', 'et']);

/** “Will and Sanne”: beside another name. */
function isListed({ reading, known }: NameFinder, last: number): boolean {
  const conjunction = reading.words[last + 1];
  const other = reading.words[last + 2];
  const is = known[last + 2];
  if (conjunction === undefined || other === undefined || is === undefined || !CONJUNCTIONS.has(conjunction.text))
    return false;
  return isBeside(reading, last + 1) && isBeside(reading, last + 2) && other.isTelling && is.need !== 'monogram';
}

function isEnough({ isCapital, isShouted }: Word, need: NameWord['need']): boolean {
  return need === 'nothing' || (need === 'capital' && isCapital) || (need === 'capitals' && isShouted);
}

/** Old Dutch articles that only names still have: “van der berg” is a name even in small letters. */
const NAME_LIKE = /\b(?:der|den|ter|ten|te|vd|vdr|vander|vanden|vande|vant|t|el|von|zu|op|in)\b/;
