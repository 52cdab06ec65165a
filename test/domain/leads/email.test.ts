import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEmail } from '../../../src/domain/leads/facts/email.ts';

test.each([
  [' ida@firma.example\n', 'ida@firma.example'],
  ['\ufeffida@firma.example\u200b', 'ida@firma.example'],
  ['ida\u00ad@firma.example', 'ida@firma.example'],
  ['mailto:ida@firma.example', 'ida@firma.example'],
  ['Ida Bos <ida@firma.example>', 'ida@firma.example'],
  ['<mailto:ida@firma.example>', 'ida@firma.example'],
  ['jörg@bücher.example', 'jörg@bücher.example'],
  ['mailto:', 'mailto:'],
  ['Ida <>', 'Ida <>'],
  ['a <b@c.example> d', 'a <b@c.example> d'],
  ['\u200b', ''],
  ['< >', '< >'],
])('%j is %j', (given, read) => {
  expect(readEmail(given)).toBe(read);
});

test('it never becomes empty while there is something to see', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab@.<> ', '\u200b', 'mailto:') }), (given) => {
      const read = readEmail(given);
      expect(read === '').toBe(given.replaceAll('\u200b', '').trim() === '');
    }),
    { numRuns: 1000 },
  );
});
