import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/domain/working-time.ts';
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
