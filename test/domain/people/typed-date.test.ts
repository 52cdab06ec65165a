import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, readDays } from '../../../src/domain/typed-date.ts';
import { anyDay } from '../moments.ts';

describe('a typed date', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    [' 2026-2-3 ', '2026-02-03'],
    ['1-12-2026', '2026-12-01'],
    ['01/12/2026', '2026-12-01'],
    ['29-2-2028', '2028-02-29'],
    ['1-12', '2026-12-01'],
    ['01/12', '2026-12-01'],
    ['10-6', '2026-06-10'],
    ['12-12', '2026-12-12'],
    ['today', '2026-06-10'],
    ['Vandaag', '2026-06-10'],
    ['tomorrow', '2026-06-11'],
    ['MORGEN', '2026-06-11'],
    ['1 dec', '2026-12-01'],
    ['1 december', '2026-12-01'],
    ['1 Dec. 2027', '2027-12-01'],
    ['Dec 1', '2026-12-01'],
    ['December 1st, 2027', '2027-12-01'],
    ['1st of May', '2026-05-01'],
    ['3 maart 2027', '2027-03-03'],
    ['12 okt', '2026-10-12'],
    ['１-12-2026', '2026-12-01'],
  ])('“%s” is read as %s', (text, date) => {
    expect(readDate(text, '2026-06-10')).toBe(date);
  });

  test.each([
    ['1-1', '2026-06-30', '2026-01-01'],
    ['1-1', '2026-07-01', '2027-01-01'],
    ['29-2', '2026-12-01', undefined],
    ['29-2', '2027-12-01', '2028-02-29'],
    ['morgen', '2026-12-31', '2027-01-01'],
  ])('“%s”, typed on %s, is read as %s', (text, today, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  test.each([
    '',
    'soon',
    '31-6-2026',
    '29-2-2026',
    '2026-13-01',
    '0-1-2026',
    '32-1',
    '1-13',
    '1-12/2026',
    '1-12-26',
    '2026-12',
    '1-12-2026 or so',
    '1 decade',
    '31 juni',
    'dec',
    '1 dec 2 dec',
    '١-١٢-٢٠٢٦',
    '9'.repeat(10_000),
  ])('%j is no date', (text) => {
    expect(readDate(text, '2026-06-10')).toBeUndefined();
  });

  test('is read the same in every order, and never throws', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (date, today) => {
        const [year, month, number] = date.split('-').map(Number);
        expect(readDate(date, today)).toBe(date);
        expect(readDate(`${number}-${month}-${year}`, today)).toBe(date);
        expect(readDate(`${number}/${month}/${year}`, today)).toBe(date);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.string(), anyDay(), (text, today) => {
        expect(readDate(text, today) ?? '2026-06-10').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('typed days', () => {
  test.each([
    ['21-12 – 1-1', '2026-12-21', '2027-01-01'],
    ['21-12 - 1-1', '2026-12-21', '2027-01-01'],
    ['21-12 1-1', '2026-12-21', '2027-01-01'],
    ['21.12. - 1.1.', '2026-12-21', '2027-01-01'],
    ['21-23 dec', '2026-12-21', '2026-12-23'],
    ['3 t/m 5 januari 2027', '2027-01-03', '2027-01-05'],
    ['van 21 tot en met 23 dec', '2026-12-21', '2026-12-23'],
    ['from 3rd to 5th of January', '2026-01-03', '2026-01-05'],
    ['ma 21 dec t/m vr 1 jan', '2026-12-21', '2027-01-01'],
    ['Monday, 21 December', '2026-12-21', '2026-12-21'],
    ['21-12 t/m 1-1', '2026-12-21', '2027-01-01'],
    ['21 dec tot en met 1 jan', '2026-12-21', '2027-01-01'],
    ['van 21 december 2026 tot 3 januari 2027', '2026-12-21', '2027-01-03'],
    ['from 21 Dec until 1 Jan', '2026-12-21', '2027-01-01'],
    ['2026-12-21..2027-01-01', '2026-12-21', '2027-01-01'],
    ['21/12/2026–01/01/2027', '2026-12-21', '2027-01-01'],
    ['morgen', '2026-06-11', '2026-06-11'],
    ['today till 12-6', '2026-06-10', '2026-06-12'],
    ['31 dec', '2026-12-31', '2026-12-31'],
    ['9-6 8-6', '2026-06-09', '2027-06-08'],
    ['9-6-2026 8-6-2026', '2026-06-09', '2026-06-08'],
  ])('“%s” are from %s to %s', (text, from, to) => {
    expect(readDays(text, '2026-06-10')).toEqual({ from, to });
  });

  test.each(['', 'next week', '21-12 sometime', '1-1 2-1 3-1', '30-2', '21-12 – 31-6', `1-1${' '.repeat(200)}x`])(
    '%j are none',
    (text) => {
      expect(readDays(text, '2026-06-10')).toBeUndefined();
    },
  );

  test('whatever is typed, they are days or none, and never take long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '2', '-', '/', ' ', 'd', 'e', 'c', '.', '–'), maxLength: 100 }),
        anyDay(),
        (text, today) => {
          const { from = '2026-06-10', to = '2026-06-10' } = readDays(text, today) ?? {};
          for (const day of [from, to]) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
