import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhone } from '../../../src/domain/leads/phone.ts';

const NUMBERS: [written: string, dialled: string | undefined][] = [
  ['+31 20 555 01 23', '+31205550123'],
  ['020-5550123', '0205550123'],
  ['0031 20 5550123', '0031205550123'],
  ['+31 (0)20 555 01 23', '+31205550123'],
  ['(020) 555 01 23', '0205550123'],
  ['Tel.: 06 12 34 56 78', '0612345678'],
  ['+31 20 555 01 23 ext. 12', '+31205550123'],
  ['020 555 01 23 tst 4', '0205550123'],
  ['020 5550123 / 06 12345678', '0205550123'],
  ['020 5550123, 06 12345678', '0205550123'],
  ['＋３１ ２０ ５５５ ０１ ２３', '+31205550123'],
  ['\u202a+31 6 12345678\u202c', '+31612345678'],
  ['(+31) 6 12345678', '+31612345678'],
  ['(0031) 6 12345678', '0031612345678'],
  ["'+31612345678", '+31612345678'],
  ['(+31) (0)6 12345678', '+31612345678'],
  ['+31 20 555 01 23 #12', '+31205550123'],
  ['020 555 01 23 *12', '0205550123'],
  ['31612345678.0', '31612345678'],
  ['020.555.01.23', '0205550123'],
  ['3.16123456E+10', undefined],
  ['112', undefined],
  ['1234567890123456', undefined],
  ['op aanvraag', undefined],
  ['', undefined],
];
test.each(NUMBERS)('“%s” is dialled as %s', (written, dialled) => {
  expect(readPhone(written)).toBe(dialled);
});

test('whatever is written, what is dialled is digits and a plus', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+ ()-/;javascript:%&<>') }), (written) => {
      expect(readPhone(written) ?? '112').toMatch(/^\+?\d+$/);
    }),
  );
});
