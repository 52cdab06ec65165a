import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listKeptWords, listSoughtWords, readCompanyWords } from '../../../src/domain/leads/search/company-words.ts';
import { fitCompany, fitWord } from '../../../src/domain/leads/search/rank-companies.ts';
import { countTypos, countTyposMax, listPieces, listSoughtPieces } from '../../../src/domain/leads/search/typos.ts';

const SAME: [typed: string, company: string][] = [
  ['jansma staalbouw', 'Jansma Staalbouw B.V.'],
  ['Jansma Staalbouw BV', 'Jansma Staalbouw'],
  ['jansmastaalbouw', 'Jansma Staalbouw'],
  ['muller zonen', 'Müller & Zonen GmbH'],
  ['van den brink', 'Van den Brink'],
  ['stichting natuur', 'Natuur'],
  ['H&M', 'H & M'],
  ['Иван', 'Ivan'],
  ['bv', 'BV'],
  ['the', 'The'],
];
test.each(SAME)('“%s” is %s', (typed, company) => {
  expect(fitCompany(readCompanyWords(typed), company)).toEqual({ score: 1, isExact: true });
});

const MEANT: [typed: string, company: string][] = [
  ['staalbouw jansma', 'Jansma Staalbouw BV'],
  ['jansma', 'Jansma Staalbouw BV'],
  ['jansm', 'Jansma Staalbouw BV'],
  ['jnasma', 'Jansma Staalbouw BV'],
  ['jansma staalbuow', 'Jansma Staalbouw BV'],
  ['staal bouw', 'Jansma Staalbouw BV'],
  ['brugrenovati zuid', 'Brugrenovatie Zuid BV'],
  ['mueller', 'Müller'],
];
test.each(MEANT)('“%s” may mean %s', (typed, company) => {
  expect(fitCompany(readCompanyWords(typed), company)).toMatchObject({ isExact: false });
});

const OTHERS: [typed: string, company: string][] = [
  ['jansma', 'Pietersen Logistiek'],
  ['ing', 'Inc'],
  ['studio 54', 'Studio 53'],
  ['abn', 'Abu'],
];
test.each(OTHERS)('“%s” is not exactly %s', (typed, company) => {
  expect(fitCompany(readCompanyWords(typed), company)?.isExact ?? false).toBe(false);
});

test('a number is another with one digit changed', () => {
  expect(fitWord('54', '53')).toBe(0);
  expect(countTyposMax('12345678')).toBe(0);
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = fc.array(letter, { minLength: 4, maxLength: 14 }).map((letters) => letters.join(''));
/** One typo: a letter left out, put in, changed, or in the next one’s place. */
const typo = fc.record({ kind: fc.constantFrom('out', 'in', 'other', 'swap'), at: fc.nat(20), letter });

function mistype(text: string, { kind, at, letter: put }: { kind: string; at: number; letter: string }): string {
  const place = at % text.length;
  const [before, after] = [text.slice(0, place), text.slice(place + 1)];
  if (kind === 'out') return before + after;
  if (kind === 'in') return before + put + text.slice(place);
  if (kind === 'other') return before + put + after;
  return before + after.slice(0, 1) + text.slice(place, place + 1) + after.slice(1);
}

describe('whatever is typed', () => {
  test('a word is found under one of its pieces, with as many typos as it may have', () => {
    const found = fc.property(word, fc.array(typo, { minLength: 1, maxLength: 2 }), (is, typos) => {
      const written = typos.slice(0, countTyposMax(is)).reduce(mistype, is);
      const sought = new Set(listSoughtPieces(written));
      expect(listPieces(is).some((piece) => sought.has(piece))).toBe(true);
      // A typo within another is more than two.
      if (countTypos(written, is, countTyposMax(is)) !== undefined) expect(fitWord(written, is)).toBeGreaterThan(0);
    });
    fc.assert(found, { numRuns: 3000 });
  });

  test('a company is found with its words in any order, each with a typo, under a word that is kept', () => {
    const company = fc.array(word, { minLength: 1, maxLength: 3 });
    const found = fc.property(company, fc.array(typo, { minLength: 3, maxLength: 3 }), (words, typos) => {
      const name = `${words.join(' ')} B.V.`;
      const written = words
        .map((each, nth) => mistype(each, typos[nth] ?? { kind: 'swap', at: 0, letter: 'x' }))
        .reverse();
      const sought = readCompanyWords(written.join(' ').toUpperCase());
      expect(fitCompany(sought, name)).toBeDefined();
      const pieces = new Set(listSoughtWords(sought).flatMap(listSoughtPieces));
      expect(listKeptWords(name).some((kept) => listPieces(kept).some((piece) => pieces.has(piece)))).toBe(true);
    });
    fc.assert(found, { numRuns: 1000 });
  });

  test('typos are counted the same from either side, and none where nothing differs', () => {
    const counted = fc.property(word, word, (one, other) => {
      expect(countTypos(one, other, 3)).toBe(countTypos(other, one, 3));
      expect(countTypos(one, one, 0)).toBe(0);
    });
    fc.assert(counted, { numRuns: 1000 });
  });

  test('any text at all is read within bounds', () => {
    const bounded = fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { words, whole } = readCompanyWords(text);
      expect(words.length).toBeLessThanOrEqual(12);
      for (const each of words) expect(each).toMatch(/^[\x20-\x7e]{1,40}$/);
      expect(whole.length).toBeLessThanOrEqual(200);
    });
    fc.assert(bounded, { numRuns: 1000 });
  });
});
