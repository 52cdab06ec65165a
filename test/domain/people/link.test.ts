import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLinkCode, LINK_CODE_LENGTH, LINK_CODE_LETTERS, readLinkCode } from '../../../src/domain/people/link.ts';

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
    expect(readLinkCode(typed)).toBe(code);
  });

  const codes = fc.array(fc.constantFrom(...LINK_CODE_LETTERS), {
    minLength: LINK_CODE_LENGTH,
    maxLength: LINK_CODE_LENGTH,
  });

  test('is read as it was shown, in capitals or not', () => {
    fc.assert(
      fc.property(codes, (letters) => {
        const code = letters.join('');
        expect(formatLinkCode(code)).toMatch(/^.{5}-.{5}$/);
        expect(readLinkCode(formatLinkCode(code))).toBe(code);
        expect(readLinkCode(formatLinkCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  test('is none, or only of letters that nobody takes for one another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 14 }), (typed) => {
        const read = readLinkCode(typed);
        if (read !== undefined) expect(Array.from(read).every((each) => LINK_CODE_LETTERS.includes(each))).toBe(true);
      }),
    );
  });
});
