import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveTermKey, findTerms, isNamedSo } from '../../../src/domain/language/term-matching.ts';

const term = (name: string, ...spellings: string[]) => ({ name, spellings });
const TERMS = [
  term('Ideaal klantprofiel', 'ICP', 'droomklant'),
  term('SQL', 'sales qualified lead'),
  term('MQL', 'marketing qualified lead'),
  term('Café-gesprek'),
];
const find = (typed: string) => findTerms(typed, TERMS, (each) => each).map(({ name }) => name);

describe('what somebody looks for', () => {
  test.each([
    ['as it is written', 'SQL', ['SQL']],
    ['in another case', 'sql', ['SQL']],
    ['by another spelling', 'Sales Qualified Lead', ['SQL']],
    ['in another order of words', 'klantprofiel ideaal', ['Ideaal klantprofiel']],
    ['without accents', 'cafe gesprek', ['Café-gesprek']],
    ['with a letter too few', 'ideal klantprofiel', ['Ideaal klantprofiel']],
    ['with two letters wrong', 'droomklnat', ['Ideaal klantprofiel']],
    ['of three letters, one of them wrong: what is near, nearest first', 'qql', ['SQL', 'MQL']],
    ['of two letters, one of them wrong: nothing', 'ic', []],
    ['with three letters wrong: nothing', 'drumkland', []],
    ['of signs alone: nothing', '?!', []],
    ['that nobody knows: nothing', 'pipeline', []],
  ])('%s', (_how, typed, found) => {
    expect(find(typed)).toEqual(found);
  });

  test('has two meanings: both, side by side', () => {
    const twice = [term('lead'), term('LEAD'), term('leads')];
    expect(findTerms('Lead', twice, (each) => each)).toEqual(twice.slice(0, 2));
  });
});

test('a word is found by its own name, in any order, case and with any accents', () => {
  const word = fc.stringMatching(/^[a-z]{2,12}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (words) => {
      const written = words.toReversed().join('-').toUpperCase().replaceAll('E', 'É');
      const named = term(words.join(' '));
      expect(findTerms(written, [term('xx yy zz'), named], (each) => each)).toContain(named);
      expect(isNamedSo(written, named)).toBe(true);
    }),
  );
});

test('whatever is typed, a key is no longer than what can be meant, and making it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const key = deriveTermKey(typed);
      expect(deriveTermKey(key)).toBe(key);
      expect(key).not.toMatch(/\p{Lu}\p{M}/u);
    }),
  );
});
