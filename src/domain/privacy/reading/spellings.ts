import anyAscii from 'any-ascii';
import { remove as removeConfusables } from 'confusables';
import { FIRST_NAME_FAMILIES } from '../vocabulary/nicknames.ts';
import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import type { Word } from './reading.ts';

/**
 * A name that a written word may stand for, and how: as it is, with an ending ("Sannes"), as a pet name ("Sanneke"), as
 * another name that people with this one have ("Wim"), as part of a longer word ("Jansgedoe"), with other letters than
 * its own ("Sann3"), or mistyped ("Sanen").
 */
export type Spelling = { name: string; how: 'same' | 'ending' | 'pet' | 'short' | 'compound' | 'disguise' | 'typo' };

/** Every name that the word may stand for. */
export function listSpellings(word: Word): Spelling[] {
  const { text } = word;
  const spellings: Spelling[] = [{ name: text, how: 'same' }];
  if (text.length > LENGTH_MAX) return spellings;
  const add = (how: Spelling['how'], names: string[]) => {
    for (const name of names) if (name.length > 1 && name !== text) spellings.push({ name, how });
  };
  add('ending', text.length > 3 && text.endsWith('s') ? [text.slice(0, -1)] : []);
  const pets = listPetNames(text);
  add('pet', pets);
  add(
    'short',
    [text, ...pets].flatMap((each) => FAMILIES.get(each) ?? []),
  );
  if (!word.isOrdinary) {
    add('compound', listCompoundParts(word));
    add('disguise', listUndisguised(word));
    add('typo', listMistyped(word));
  }
  return spellings;
}

/** Longer than any name with an ending: it is not taken apart. */
const LENGTH_MAX = 40;

const FAMILIES = new Map<string, string[]>();
for (const line of FIRST_NAME_FAMILIES.trim().split('\n')) {
  const family = line.trim().split(/\s+/);
  for (const name of family) FAMILIES.set(name, [...(FAMILIES.get(name) ?? []), ...family]);
}

const PET_ENDINGS = 'tjes jes etje atje otje tje pje je ekes eke kes ske ke pie tie ies ie ey y i eman man'.split(' ');
const STEM_MIN = 2;

/** “Brammetje” is Bram, “Sanneke” and “Sannie” are Sanne. */
export function listPetNames(text: string): string[] {
  return PET_ENDINGS.filter((ending) => text.endsWith(ending)).flatMap((ending) => {
    const stem = text.slice(0, -ending.length);
    if (stem.length < STEM_MIN) return [];
    const single = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    const full = /^[eiy]/.test(ending) ? [`${stem}e`, `${stem}a`] : [];
    return [stem, ...single, ...full];
  });
}

const HEAD_MIN = 3;
const TAIL_MIN = 4;

/** “Jansgedoe”, “Sanneplan”, “superbram”, “belSanne”: a name with an everyday word behind or before it. */
function listCompoundParts({ text, written }: Word): string[] {
  const parts = /\p{Ll}\p{Lu}/u.test(written)
    ? written.split(/(?<=\p{Ll})(?=\p{Lu})/u).map((part) => part.toLowerCase())
    : [];
  const found = parts.filter((part) => part.length >= HEAD_MIN && !isOrdinaryWord(part));
  for (let at = HEAD_MIN; at <= text.length - HEAD_MIN; at++) {
    const head = text.slice(0, at);
    const tail = text.slice(at);
    const bound = tail.startsWith('s') ? tail.slice(1) : '';
    const isJoined = head.length >= TAIL_MIN && ((tail.length >= TAIL_MIN && isOrdinaryWord(tail)) || TAILS.has(tail));
    if (isJoined || (bound.length >= TAIL_MIN && isOrdinaryWord(bound))) found.push(head);
    if (tail.length >= TAIL_MIN && isOrdinaryWord(head)) found.push(tail);
  }
  return found;
}

const TAILS = new Set(['achtig', 'achtige', 'ish', 'esque', 'gate', 'mania', 'loos', 'loze', 'proof', 'style']);

const SWAPPED_MIN = 5;
const EXTRA_MIN = 7;

/**
 * “Sanen”, “Colryut”, “Zenflleet”: two letters swapped, or one too many, behind the first. With a capital only, as names
 * are written, and never an everyday word: those are too near to names to be guessed at.
 */
function listMistyped({ text, isCapital, isShouted }: Word): string[] {
  if (!isCapital || isShouted || text.length < SWAPPED_MIN || !/^[a-z]+$/.test(text)) return [];
  const places = Array.from({ length: text.length - 1 }, (_none, at) => at + 1);
  const swapped = places.flatMap((at) => {
    const [one = '', other = ''] = text.slice(at, at + 2);
    return one === other ? [] : [`${text.slice(0, at)}${other}${one}${text.slice(at + 2)}`];
  });
  const without = text.length < EXTRA_MIN ? [] : places.map((at) => `${text.slice(0, at)}${text.slice(at + 1)}`);
  return [...new Set([...swapped, ...without])].filter((each) => !isOrdinaryWord(each));
}

/** Look-alikes of other alphabets, digits for letters, letters drawn out, umlauts spelled out, digits behind. */
function listUndisguised({ text, written }: Word): string[] {
  const bare = written.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const seen = isLatin(text) ? [] : [removeConfusables(bare).toLowerCase(), anyAscii(text).toLowerCase()];
  const drawn = [text, ...seen].flatMap((each) =>
    /(.)\1\1/u.test(each) ? [each.replaceAll(/(.)\1+/gu, '$1'), each.replaceAll(/(.)\1+/gu, '$1$1')] : [],
  );
  const capital = /\p{Ll}I/u.test(written) ? [written.replaceAll('I', 'l').toLowerCase()] : [];
  const umlauts = written.search(UMLAUTS) >= 0 ? [writeOutUmlauts(written)] : [];
  const blended = [text.replaceAll('rn', 'm'), text.replaceAll('vv', 'w')];
  const all = [...seen, ...drawn, ...capital, ...umlauts, ...blended];
  return [...all, ...[text, ...all].flatMap(listWithoutDigits)];
}

function isLatin(text: string): boolean {
  return /^[a-z\d]*$/.test(text);
}

/** Behind a vowel they only part it from the next: “coöperatie”. */
const UMLAUTS = /(?<![aeiou])[äöüøå]/giu;
const SPELLED_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Folded, with the umlauts spelled out: “Müller” is “mueller”. */
export function writeOutUmlauts(name: string): string {
  const spelled = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(UMLAUTS, (letter) => SPELLED_OUT[letter] ?? letter);
  return spelled.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

const AS_LETTERS: Record<string, string[]> = {
  0: ['o'],
  1: ['i', 'l'],
  2: ['z'],
  3: ['e'],
  4: ['a'],
  5: ['s'],
  6: ['g', 'b'],
  7: ['t'],
  8: ['b'],
  9: ['g'],
};
const DISGUISED_MAX = 16;

function listWithoutDigits(text: string): string[] {
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits === 0 || digits * 2 > text.length || text.length < HEAD_MIN) return [];
  let read = [''];
  for (const sign of text) {
    const letters = AS_LETTERS[sign] ?? [sign];
    read = read.flatMap((start) => letters.map((letter) => start + letter)).slice(0, DISGUISED_MAX);
  }
  return [...read, text.replace(/\d+$/, '')];
}
