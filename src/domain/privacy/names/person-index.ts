import { deriveSound } from '../reading/sounds.ts';
import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import { ABBREVIATIONS } from '../vocabulary/stays.ts';
import {
  joinInitials,
  joinLetters,
  listAddressParts,
  listInitials,
  listMonograms,
  type PersonName,
  parsePersonNames,
} from './person-names.ts';

/** Somebody by whom a text could be recognised: a person of the organisation, or a contact of a lead. */
export type KnownPerson = { name: string; addresses: string[]; ids: string[]; isColleague: boolean };

/**
 * Which part of whose name a word is. A `surname` is all of it as one word, a `whole` is somebody’s account or address,
 * `initials` are hardly anything else, and a `monogram` may be.
 */
export type NamePart = {
  person: PersonName;
  part: 'given' | 'family' | 'surname' | 'whole' | 'initials' | 'monogram';
};

/** Names by the words they are made of, by how these sound, and by how first names begin. */
export type PersonIndex = {
  words: Map<string, NamePart[]>;
  sounds: Map<string, string[]>;
  starts: Map<string, NamePart[]>;
};

/** A name without spaces has so many letters: “jvries” to the longest that somebody writes. */
const GLUED_MIN = 6;
const GLUED_MAX = 40;
const SOUND_MIN = 4;
const START_MIN = 3;
const PAIR_MIN = 4;
const INITIALS_MAX = 3;

export function createPersonIndex(): PersonIndex {
  return { words: new Map(), sounds: new Map(), starts: new Map() };
}

/** The index, with these people in it. */
export function addPeople(index: PersonIndex, known: KnownPerson[]): PersonIndex {
  for (const { name, addresses, ids, isColleague } of known) {
    const names = parsePersonNames(name);
    for (const each of names) addName(index, each, isColleague);
    const person = names[0] ?? NOBODY;
    const wholes = [...addresses.flatMap(listAddressParts), ...ids.map(squashId).filter(isRecognisableId)];
    for (const word of wholes) addPart(index.words, word, { person, part: 'whole' });
  }
  return index;
}

/** Whose name this word is a part of, as it stands. */
export function getParts(people: PersonIndex[], word: string): NamePart[] {
  const [first, second] = people;
  const [own, more] = [first?.words.get(word), second?.words.get(word)];
  if (own === undefined) return more ?? NONE;
  return more === undefined ? own : [...own, ...more];
}

/** Whose name sounds so. */
export function getPartsBySound(people: PersonIndex[], sound: string): NamePart[] {
  return people.flatMap(({ sounds }) => (sounds.get(sound) ?? []).flatMap((word) => getParts(people, word)));
}

/** Whose first name begins so; of colleagues alone. */
export function getPartsByStart(people: PersonIndex[], start: string): NamePart[] {
  return people.flatMap(({ starts }) => starts.get(start) ?? []);
}

/** Whose name this is without spaces: “jandevries”, “jdevries”, “vriesjan”. */
export function getPartsOfGlued(people: PersonIndex[], text: string): NamePart[] {
  if (text.length > GLUED_MAX || (text.length < GLUED_MIN && /^[a-z]/.test(text))) return NONE;
  for (let at = 1; at < text.length; at++) {
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    const own = [...selectSurnames(people, tail, head), ...selectSurnames(people, head, tail)];
    if (own.length > 0) return own;
  }
  return NONE;
}

const NONE: NamePart[] = [];
const NOBODY: PersonName = { given: [], links: '', family: [], pairs: [], surnames: [], written: [] };

function selectSurnames(people: PersonIndex[], last: string, first: string): NamePart[] {
  const parts = getParts(people, last);
  if (parts.length === 0) return NONE;
  return parts.filter(({ person, part }) => (part === 'family' || part === 'surname') && isFirstOf(person, first));
}

/** All first names, the first of them, or first letters. */
function isFirstOf({ given }: PersonName, first: string): boolean {
  if (given.length === 0) return false;
  if (first === given[0] || first === given.join('')) return true;
  return first.length <= INITIALS_MAX && joinInitials(given).startsWith(first);
}

function addName(index: PersonIndex, person: PersonName, isColleague: boolean): void {
  const add = (words: string[], part: NamePart['part'], min = 2) => {
    for (const word of words) if (word.length >= min) addPart(index.words, word, { person, part });
  };
  const { given, family, pairs, surnames, links } = person;
  add(given, 'given');
  add(
    pairs.filter((pair) => !isOrdinaryWord(pair)),
    'given',
    PAIR_MIN,
  );
  add(family, 'family');
  add(surnames, 'surname');
  for (const word of [...given, ...family]) addSound(index.sounds, word);
  if (!isColleague) return;
  add(listInitials(person), 'initials');
  add(listMonograms(person), 'monogram');
  if (links !== '') add([`${joinInitials(given.slice(0, 1))} ${links} ${joinInitials(family.slice(-1))}`], 'whole');
  for (const word of given) {
    for (let length = START_MIN; length < word.length; length++)
      addPart(index.starts, word.slice(0, length), { person, part: 'given' });
  }
}

function addPart(words: Map<string, NamePart[]>, word: string, part: NamePart): void {
  const parts = words.get(word);
  if (parts === undefined) words.set(word, [part]);
  else parts.push(part);
}

function addSound(sounds: Map<string, string[]>, word: string): void {
  const sound = deriveSound(word);
  if (sound.length < SOUND_MIN) return;
  const words = sounds.get(sound);
  if (words === undefined) sounds.set(sound, [word]);
  else if (!words.includes(word)) words.push(word);
}

function squashId(id: string): string {
  return joinLetters(id.toLowerCase());
}

const RECOGNISABLE_ID = /\p{L}.*\d|\d.*\p{L}|\p{L}{3}/u;

/** Whether an id points to its person: it is neither a number nor an ordinary word. */
function isRecognisableId(id: string): boolean {
  return RECOGNISABLE_ID.test(id) && !isOrdinaryWord(id) && !ABBREVIATIONS.has(id);
}
