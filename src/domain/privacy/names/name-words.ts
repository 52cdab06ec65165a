import type { Word } from '../reading/reading.ts';
import { deriveSound } from '../reading/sounds.ts';
import { listPetNames, listSpellings, type Spelling } from '../reading/spellings.ts';
import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import { ABBREVIATIONS } from '../vocabulary/stays.ts';
import {
  getParts,
  getPartsBySound,
  getPartsByStart,
  getPartsOfGlued,
  type NamePart,
  type PersonIndex,
} from './person-index.ts';

/** What a word needs to count as a name: a capital, capitals throughout, or something around it that speaks for it. */
export type Need = 'nothing' | 'capital' | 'capitals' | 'context' | 'monogram';

/** A written word as parts of names. */
export type NameWord = { parts: NamePart[]; need: Need };

const LIKENESS_MIN = 3;
const SURNAME_MIN = 4;
const CUT_MIN = 4;
const NEEDS: Need[] = ['nothing', 'capital', 'capitals', 'context', 'monogram'];

/** What a written word may be of these names; undefined when it is of none. */
export function findNameWord(people: PersonIndex[], word: Word): NameWord | undefined {
  const parts: NamePart[] = [];
  let need: Need = 'monogram';
  for (const spelling of listSpellings(word)) {
    const found = selectParts(people, spelling);
    if (found.length === 0) continue;
    const needed = decideNeed(word, spelling, found);
    if (NEEDS.indexOf(needed) < NEEDS.indexOf(need)) need = needed;
    parts.push(...found);
  }
  return parts.length > 0 ? { parts, need } : findByLikeness(people, word);
}

/** Pet names are of first names, now and then of a surname, and initials stand for themselves. */
function selectParts(people: PersonIndex[], { name, how }: Spelling): NamePart[] {
  const parts = getParts(people, name);
  if (how === 'same' || parts.length === 0) return parts;
  if (how === 'pet' && name.length >= SURNAME_MIN && !isOrdinaryWord(name)) return parts.filter(isNamePart);
  if (how === 'pet' || how === 'short' || (how === 'compound' && isOrdinaryWord(name)))
    return parts.filter(({ part }) => part === 'given');
  return parts.filter(isNamePart);
}

function isNamePart({ part }: NamePart): boolean {
  return part !== 'initials' && part !== 'monogram';
}

function decideNeed({ text, isOrdinary }: Word, { name, how }: Spelling, parts: NamePart[]): Need {
  if (parts.every(({ part }) => part === 'monogram')) return 'monogram';
  if (parts.every(({ part }) => part === 'initials' || part === 'monogram'))
    return text.length > 2 ? 'nothing' : 'capitals';
  if (isOrdinary) return 'context';
  if (text.length <= 2) return (how === 'same' || how === 'short') && !ABBREVIATIONS.has(text) ? 'nothing' : 'capital';
  const isShort = name.length <= 2 && how !== 'short';
  return isShort || (how !== 'pet' && how !== 'short' && isOrdinaryWord(name)) ? 'context' : 'nothing';
}

/** Without its spaces, spelled another way that sounds the same, or cut off. An everyday word is none of these. */
function findByLikeness(people: PersonIndex[], { text, isOrdinary, isCapital, isShouted }: Word): NameWord | undefined {
  if (text.length < LIKENESS_MIN) return undefined;
  const alike = getPartsBySound(people, deriveSound(text));
  // An everyday word is spelled as it should be: “Broek” is Broeck where its capital says so.
  if (isOrdinary) return alike.length > 0 && isCapital ? { parts: alike, need: 'context' } : undefined;
  const glued = getPartsOfGlued(people, text);
  if (glued.length > 0) return { parts: glued, need: 'nothing' };
  if (alike.length > 0) return { parts: alike, need: 'nothing' };
  if (isShouted || ABBREVIATIONS.has(text)) return undefined;
  const cut = getPartsByStart(people, text);
  if (cut.length > 0) return { parts: cut, need: text.length < CUT_MIN ? 'context' : 'capital' };
  const pets = listPetNames(text).flatMap((stem) => getPartsByStart(people, stem));
  return pets.length > 0 ? { parts: pets, need: 'capital' } : undefined;
}
