import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LENGTH, CODE_LETTERS, readCode, showCode } from '../../../src/domain/people/link.ts';

describe('a code that is typed', () => {
  test.each([
    ['ABCDE-12345', 'ABCDE12345'],
    ['abcde-12345', 'ABCDE12345'],
    ['abcde12345', 'ABCDE12345'],
    ['abcde–12345', 'ABCDE12345'],
    [' ab cd e1 23 45\t', 'ABCDE12345'],
    ['OoIiL-l0011', '0011110011'],
    ['ABCDE-1234', undefined],
    ['ABCDE-123456', undefined],
    ['ABCDE-1234U', undefined],
    ['ABCDE_12345', undefined],
    ['ÀBCDE-12345', undefined],
    ['ABCDE-1234😀', undefined],
    ['', undefined],
    ['-', undefined],
  ])('%j is read as %j', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  const codes = fc.array(fc.constantFrom(...CODE_LETTERS), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH });

  test('is read as it was shown, in capitals or not', () => {
    fc.assert(
      fc.property(codes, (letters) => {
        const code = letters.join('');
        expect(showCode(code)).toMatch(/^.{5}-.{5}$/);
        expect(readCode(showCode(code))).toBe(code);
        expect(readCode(showCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  test('is none, or only of letters that nobody takes for one another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 14 }), (typed) => {
        const read = readCode(typed);
        if (read !== undefined) expect(Array.from(read).every((each) => CODE_LETTERS.includes(each))).toBe(true);
      }),
    );
  });
});
