import { getGapBefore, type Reading, type Word } from '../reading/reading.ts';
import {
  AUXILIARIES,
  DONE_TO,
  GREETINGS,
  MONTHS,
  PERSON_PREPOSITIONS,
  PERSONAL_ENDINGS,
  SPEECH_VERBS,
  TIME_WORDS,
  TITLES,
} from '../vocabulary/person-words.ts';
import { isWrittenWithCapital } from '../vocabulary/places.ts';
import { CLAUSE_OPENERS, DETERMINERS, SMALL_WORDS } from '../vocabulary/small-words.ts';

/** Is it said of a person: does somebody act, or is something done with or for somebody? */
export function isPersonAround(reading: Reading, first: number, last: number): boolean {
  const { words } = reading;
  const isHandled = PERSON_PREPOSITIONS.has(words[first - 1]?.text ?? '');
  return (
    isHandled ||
    isAddressed(reading, first, true) ||
    isSpeaking(words[last + 1]) ||
    isSubjectOfPerson(words, last) ||
    hasPossessive(reading, last)
  );
}

/** “met van dijk”, “van dijk zei”: after “van” a thing has an article, and somebody’s name has none. */
export function isNameBehindVan({ words }: Reading, at: number, last: number): boolean {
  if (!/^v/.test(words[at]?.text ?? '')) return false;
  const before = words[at - 1];
  const next = words[last + 1];
  if (PERSON_PREPOSITIONS.has(before?.text ?? '')) return before?.text !== 'van';
  return words[at]?.isOpening === true && next !== undefined && (AUXILIARIES.has(next.text) || isSpeaking(next));
}

/** Words that may be a name as well as everyday language, by their places; `given`: a first name among them. */
export type Doubt = { first: number; last: number; given: boolean };

/** Whether what stands around says that these everyday words are a name here. */
export function isNameInContext(reading: Reading, { first, last, given }: Doubt): boolean {
  const { words } = reading;
  const own = words.slice(first, last + 1);
  if (isMonth(reading, first)) return false;
  if (own.some(({ isTelling, text }) => isTelling && !isWrittenWithCapital(text))) return true;
  const isCapital = own.every((word) => word.isCapital);
  if (isAddressed(reading, first, isCapital)) return true;
  const next = words[last + 1];
  if (isCapital)
    return isSpeaking(next, words[last + 2]) || isSubjectOfPerson(words, last) || hasPossessive(reading, last);
  return given && isSpokenOf(words, first, last);
}

/**
 * “in May”, “3 mei”, “Jan 2025”, “jan-feb”, “May and June”. What is first of all a name, as Jan is, is a month only where
 * nothing else can be meant.
 */
export function isMonth(reading: Reading, at: number): boolean {
  const { words } = reading;
  const word = words[at];
  if (word === undefined || !MONTHS.has(word.text)) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (DAY.test(before?.text ?? '') && getGapBefore(reading, at).length < DAY_GAP) return true;
  const isDated = (word.isOrdinary ? DAY_OR_YEAR : YEAR).test(after?.text ?? '');
  if (isDated && getGapBefore(reading, at + 1).length <= DAY_GAP) return true;
  if (isMonthBeyond(words, at, -1) || isMonthBeyond(words, at, 1)) return true;
  const times = word.isOrdinary || !word.isCapital ? TIME_WORDS : PARTS_OF_MONTHS;
  return times.has(before?.text ?? '');
}

const DAY = /^\d{1,2}(?:st|nd|rd|th|e)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const DAY_OR_YEAR = /^(?:\d{1,2}(?:st|nd|rd|th|e)?|(?:19|20)\d\d)$/;
const DAY_GAP = 3;
const PARTS_OF_MONTHS = new Set(['eind', 'begin', 'half', 'medio', 'ultimo', 'early', 'late', 'mid']);
const BETWEEN_MONTHS = new Set(['en', 'and', 'of', 'or', 'to', 'tot', 't', 'm', 'tm', 'till', 'until']);
const MONTHS_APART_MAX = 3;

/** “March and May”, “jan t/m mrt”. */
function isMonthBeyond(words: Word[], at: number, step: 1 | -1): boolean {
  for (let apart = 1; apart <= MONTHS_APART_MAX; apart++) {
    const text = words[at + apart * step]?.text ?? '';
    if (MONTHS.has(text)) return text !== words[at]?.text;
    if (!BETWEEN_MONTHS.has(text)) return false;
  }
  return false;
}

/** After a title, a greeting or thanks. Small letters need a title. */
function isAddressed(reading: Reading, at: number, isCapital: boolean): boolean {
  const before = reading.words[at - 1];
  if (before === undefined || !/^[ .,]{0,3}$/.test(getGapBefore(reading, at))) return false;
  if (before.isShouted) return false;
  return isCapital ? TITLES.has(before.text) || GREETINGS.has(before.text) : POLITE.has(before.text);
}

const POLITE = new Set(['dhr', 'mevr', 'mevrouw', 'meneer', 'mr', 'mrs', 'heer']);

/** Says, calls, wants; not turned round, as in “meer wil ik niet”. */
export function isSpeaking(verb: Word | undefined, after?: Word): boolean {
  if (verb === undefined || verb.isCapital || !SPEECH_VERBS.has(verb.text)) return false;
  return after === undefined || !SUBJECTS.has(after.text);
}

const SUBJECTS = new Set(['ik', 'je', 'jij', 'wij', 'ze', 'zij', 'hij', 'jullie']);
const LOOK_AHEAD = 6;

/** “Will heeft gebeld”, “Mark is ziek”. */
function isSubjectOfPerson(words: Word[], last: number): boolean {
  const [verb, ...rest] = words.slice(last + 1, last + 1 + LOOK_AHEAD);
  return verb !== undefined && AUXILIARIES.has(verb.text) && rest.some(({ text }) => PERSONAL_ENDINGS.has(text));
}

function hasPossessive({ text, words }: Reading, last: number): boolean {
  return /^'s /.test(text.slice(words[last]?.end, (words[last]?.end ?? 0) + 3));
}

/** In small letters: “toen mark zei”, “ik heb met roos gesproken”, “ik belde bill”. */
function isSpokenOf(words: Word[], first: number, last: number): boolean {
  const [before, next] = [words[first - 1]?.text ?? '', words[last + 1]];
  if (SMALL_WORDS.has(words[first]?.text ?? '') || DETERMINERS.has(before)) return false;
  if (isSpeaking(next) && (before === '' || CLAUSE_OPENERS.has(before))) return true;
  if (DONE_TO.has(before)) return true;
  const isTold = next !== undefined && PERSONAL_ENDINGS.has(next.text);
  return PERSON_PREPOSITIONS.has(before) && isTold;
}
