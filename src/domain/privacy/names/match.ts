import { findAbbreviationEnd, findPossessiveEnd, type Reading } from '../reading/reading.ts';

/** How many words match, and where the match begins and ends in the folded text. */
export type Match = { count: number; start: number; end: number };

/** From this word to before that one, with the possessive and the full stop of an initial. */
export function finishMatch(reading: Reading, at: number, until: number): Match {
  const first = reading.words[at];
  const last = reading.words[until - 1];
  const isShort = until - at > 1 && last?.text.length === 1;
  const start = first?.start ?? 0;
  return {
    count: until - at,
    start: LEADING_T.test(reading.text.slice(Math.max(0, start - 1), start + 2)) ? start - 1 : start,
    end: isShort ? findAbbreviationEnd(reading, until - 1) : findPossessiveEnd(reading, last?.end ?? 0),
  };
}

const LEADING_T = /^'[ts](?![\p{L}\p{N}])/u;
