import type { Join } from '../reading/joins.ts';
import { finishMatch, type Match } from './match.ts';
import { matchJoined } from './match-joined.ts';
import { isName } from './name-doubts.ts';
import { isBeside, isLongLink, type NameFinder } from './name-finder.ts';
import { findEnd, findFirstOwn, findLastOwn, isInitial, skipInitials } from './name-places.ts';
import { getParts } from './person-index.ts';
import { writeLinks } from './person-names.ts';

/** The name that begins at this word, with its links, initials and possessive. */
export function matchName(finder: NameFinder, at: number, joins: Join[]): Match | undefined {
  const matches = [matchJoined(finder, at, joins), matchWritten(finder, at), matchInitials(finder, at)];
  return matches.reduce((best, match) => ((match?.count ?? 0) > (best?.count ?? 0) ? match : best), undefined);
}

function matchWritten(finder: NameFinder, at: number): Match | undefined {
  const first = findFirstOwn(finder, at);
  if (first === undefined) return undefined;
  const last = findLastOwn(finder, first, skipInitials(finder, at) > at);
  if (!isName(finder, { at, first, last })) return undefined;
  return finishMatch(finder.reading, at, findEnd(finder, first, last));
}

/** “J. de V.”: a first letter, links and a last letter that are somebody’s. */
function matchInitials({ reading, people }: NameFinder, at: number): Match | undefined {
  const { words } = reading;
  if (!isInitial(reading, at) || !words[at]?.isCapital) return undefined;
  let last = at + 1;
  while (last - at <= LINKS_MAX && isBeside(reading, last) && isLongLink(words[last])) last++;
  const end = words[last];
  if (last === at + 1 || end?.text.length !== 1 || !end.isCapital || !isBeside(reading, last)) return undefined;
  const links = writeLinks(words.slice(at + 1, last).map(({ text }) => text));
  const parts = getParts(people, `${words[at]?.text} ${links} ${end.text}`);
  return parts.length > 0 ? finishMatch(reading, at, last + 1) : undefined;
}

const LINKS_MAX = 3;
