import { isNameBehindVan, isSpeaking } from '../names/evidence.ts';
import { getGapBefore, type Reading, type Word } from '../reading/reading.ts';
import { COMPANY_OPENERS, CONJUNCTIONS } from '../vocabulary/company-words.ts';
import { LINKS, MONTHS, PERSON_PREPOSITIONS } from '../vocabulary/person-words.ts';
import { isWrittenWithCapital } from '../vocabulary/places.ts';
import type { CompanyForm } from './company-names.ts';
import { matchLegalForm } from './match-legal-form.ts';

/** Where words stand, and how many of them are no conjunctions. */
export type Place = { at: number; count: number; said: number };

/** Whether the words there, which are written as this form, are the company. */
export function isCompany(reading: Reading, place: Place, form: CompanyForm | undefined): boolean {
  if (form === undefined) return false;
  // Several words are one word’s name only when it was taken apart.
  if (place.said > 1 && form.words.length === 1) return false;
  return hasNeeded(reading, place, form);
}

/** Whether there is what a form needs, such as a capital. */
export function hasNeeded(reading: Reading, { at, count }: Place, form: CompanyForm): boolean {
  const { needs } = form;
  const words = reading.words.slice(at, at + count);
  if (needs === 'nothing') return true;
  // Several words written as one are no everyday word.
  if (count === 1 && form.words.length > 1 && words.every(({ isOrdinary }) => !isOrdinary)) return true;
  if (needs === 'capitals') return isInCapitals(reading, at, words);
  if (matchLegalForm(reading, at + count) !== undefined) return true;
  const own = words.filter(({ text }) => !CONJUNCTIONS.has(text));
  const isTold = own.some(own.length > 1 ? ({ isTelling }) => isTelling : isTellingName);
  if (isTold && own.every(isWrittenAsName)) return true;
  if (form.words[0] === 'van' && isNameBehindVan(reading, at, at + count - 1)) return true;
  const hasSeveral = form.words.filter((word) => !LINKS.has(word)).length > 1;
  if (hasSeveral && isSpokenOf(reading, at, count)) return true;
  if (own.every(({ isCapital, isOrdinary }) => isCapital && !isOrdinary)) return true;
  const [verb, after] = reading.words.slice(at + count, at + count + 2);
  return own.every(({ isCapital }) => isCapital) && isSpeaking(verb, after);
}

/** Several words that are a company also in small letters: “bij next marketing”, “de waal logistics wil meer”. */
function isSpokenOf({ words }: Reading, at: number, count: number): boolean {
  const before = words[at - 1]?.text ?? '';
  if (COMPANY_OPENERS.has(before) || PERSON_PREPOSITIONS.has(before)) return true;
  return words[at]?.isOpening === true && isSpeaking(words[at + count], words[at + count + 1]);
}

/** “BMW”, “B.M.W.”, “H&M”; in small letters with “&”, or where a company is spoken of. */
function isInCapitals(reading: Reading, at: number, words: Word[]): boolean {
  const own = words.filter(({ text }, place) => place === 0 || !CONJUNCTIONS.has(text));
  if (own.every(({ isCapital, isShouted, text }) => isShouted || (isCapital && text.length === 1))) return true;
  if (words.length > 1 && words.every((_, place) => place === 0 || getGapBefore(reading, at + place).includes('&')))
    return true;
  const [only] = words;
  const before = reading.words[at - 1]?.text ?? '';
  const isTold = COMPANY_OPENERS.has(before) || PERSON_PREPOSITIONS.has(before);
  return words.length === 1 && only !== undefined && only.text.length > 2 && !only.isOrdinary && isTold;
}

/** A place, a day or a month has its capital anyhow. */
function isTellingName({ isTelling, text }: Word): boolean {
  return isTelling && !isWrittenWithCapital(text) && !MONTHS.has(text);
}

function isWrittenAsName({ isCapital, text }: Word): boolean {
  return isCapital || /^\d/.test(text) || text.length < 4;
}
