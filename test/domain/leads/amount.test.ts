import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, readMoney } from '../../../src/domain/leads/amount.ts';
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
  ['', undefined],
  ['-5', undefined],
  ['16.50.0', undefined],
  ['16,500,00', undefined],
  ['1.234.56', undefined],
  ['0,001', undefined],
  ['16k', undefined],
  ['1e6', undefined],
  ['NaN', undefined],
  ['9'.repeat(20), undefined],
])('%j is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([
  ['16500', 16_500, 'EUR'],
  ['16.500,50', 16_500.5, 'EUR'],
  ['€ 16.500,-', 16_500, 'EUR'],
  ['16500 euro', 16_500, 'EUR'],
  ['16.500 EUR', 16_500, 'EUR'],
  ['EUR 16500', 16_500, 'EUR'],
  ['$ 500', 500, 'USD'],
  ['$500', 500, 'USD'],
  ['16,500.00 USD', 16_500, 'USD'],
  ['usd 16,500.25', 16_500.25, 'USD'],
  ['£1,234.5', 1234.5, 'GBP'],
  ['CHF 10', 10, 'CHF'],
  ['€ 500 EUR', 500, 'EUR'],
])('%j on a lead in euros is %s %s', (text, amount, currency) => {
  expect(readMoney(text, 'EUR')).toEqual({ amount, currency });
});

test.each([
  '10 mln',
  '2 mio',
  'min 5',
  '-5',
  '5 k',
  '16k',
  '$ 5 EUR',
  '500 dollar or so',
  'ca. 500',
  '500 à 600',
  '1e6',
  '½',
  '',
  '€',
  '5 %',
])('%j could be anything, and is refused', (text) => {
  expect(readMoney(text, 'EUR')).toBeUndefined();
});

test('what the bot writes can be typed again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), fc.constantFrom(...LOCALES), (cents, locale) => {
      expect(readAmount(sayNumber(locale, cents / 100))).toBe(cents / 100);
      expect(readMoney(sayMoney(locale, cents / 100, 'EUR'), 'USD')).toEqual({ amount: cents / 100, currency: 'EUR' });
    }),
  );
});

test('no text makes it throw or gives an amount that is none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const amount = readMoney(text, 'EUR')?.amount ?? readAmount(text);
      expect(amount === undefined || (Number.isFinite(amount) && amount >= 0)).toBe(true);
    }),
  );
});
