import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  escapeCell,
  readCell,
  readPairs,
  writeCsvLine,
  writePairs,
} from '../../../../src/handlers/intake/csv/cells.ts';
import { readAll } from './rows.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+31205550123', "'+31205550123"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' \u200b\r=1', "' \u200b\r=1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ["'s avonds", "'s avonds"],
  ['a=b', 'a=b'],
])('%j is written %j', (text, cell) => {
  expect(escapeCell(text)).toBe(cell);
  expect(readCell(cell)).toBe(text);
});

/** What spreadsheets, files and people make trouble with. */
const hostile = fc.string({
  unit: fc.oneof(fc.constantFrom(...'=+-@\'";,\t\n\r %\u200b\u00a0é€😀＝'), fc.string({ minLength: 1, maxLength: 1 })),
  maxLength: 20,
});

test('any text comes back as it was', () => {
  fc.assert(fc.property(hostile, (text) => readCell(escapeCell(text)) === text));
  fc.assert(fc.property(hostile, (text) => !/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u.test(escapeCell(text))));
});

test('any named values come back as they were', () => {
  const name = hostile.filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name)), (pairs) => {
      expect(readPairs(writePairs(pairs))).toEqual(pairs);
    }),
  );
});

test('a line of any texts is read as these texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostile, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(',', ';', '\t'),
      async (texts, sign) => {
        const { rows } = await readAll(`Company${sign}Contact${sign}Note\r\n${writeCsvLine(texts, sign)}\r\n`);
        expect(rows[0]?.cells.map(readCell)).toEqual(texts);
      },
    ),
    { numRuns: 60 },
  );
});
