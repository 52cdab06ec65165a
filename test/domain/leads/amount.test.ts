import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '../../../src/domain/leads/amount.ts';
import { LOCALES } from '../../../src/domain/organisation.ts';
import { sayMoney, sayNumber } from '../../../src/words/say.ts';

test.each([
  ['16500', 16_500],
  ['16.500', 16_500],
  ['16,500', 16_500],
  ['16 500', 16_500],
  ['16’500', 16_500],
  ['16.500,00', 16_500],
  ['16,500.00', 16_500],
  ['1.234.567,8', 1_234_567.8],
  ['16500,5', 16_500.5],
  ['1.5', 1.5],
  ['0', 0],
  ['€ 16.500,-', 16_500],
  ['16500 euro', undefined],
  ['16.500 EUR', 16_500],
  ['EUR 16500', 16_500],
  ['', undefined],
  ['-5', undefined],
  ['16.50.0', undefined],
  ['16,500,00', undefined],
  ['1.234.56', undefined],
  ['16k', undefined],
  ['1e6', undefined],
  ['NaN', undefined],
  ['9'.repeat(20), undefined],
])('%j is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test('what the bot writes can be typed again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), fc.constantFrom(...LOCALES), (cents, locale) => {
      expect(readAmount(sayNumber(locale, cents / 100))).toBe(cents / 100);
      expect(readAmount(sayMoney(locale, Math.floor(cents / 100), 'EUR'))).toBe(Math.floor(cents / 100));
    }),
  );
});

test('no text makes it throw or gives an amount that is none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const amount = readAmount(text);
      expect(amount === undefined || (Number.isFinite(amount) && amount >= 0)).toBe(true);
    }),
  );
});
