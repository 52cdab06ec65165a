import { describe, expect, test } from 'vitest';
import { createSealer, type Sealer } from '../../src/store/sealing.ts';

/** What is sealed by one, and opened by another. */
const WAYS: [what: string, way: (by: Sealer, opener: Sealer) => boolean][] = [
  ['what somebody wants to be reminded of', (by, opener) => opener.open(by.seal('a goal')) === 'a goal'],
  ['what a CRM sent', (by, opener) => opener.openBody(by.sealBody('a lead', 'its name'), 'its name') === 'a lead'],
  ['a code', (by, opener) => opener.isHashOf('ABCDE12345', 'salt', by.hashCode('ABCDE12345', 'salt'))],
  [
    'a place',
    (by, opener) => opener.locate('acme', 'sanne', '2026-03').includes(by.locate('acme', 'sanne', '2026-03')[0]),
  ],
];

describe.each(WAYS)('%s', (_what, way) => {
  const [older, newer] = [createSealer('older'), createSealer('newer')];
  const both = createSealer('newer, older');

  test('is opened by the same secret, and by no other', () => {
    expect([way(older, older), way(older, newer), way(newer, older)]).toEqual([true, false, false]);
  });

  test('is opened by the older of two, too; what they make is the newest’s', () => {
    expect([way(older, both), way(newer, both), way(both, newer), way(both, older)]).toEqual([true, true, true, false]);
  });
});

test('a code is another under another salt, and one that differs in a letter is none', () => {
  const sealer = createSealer('secret');
  const hash = sealer.hashCode('ABCDE12345', 'salt');
  expect(sealer.isHashOf('ABCDE12345', 'other', hash)).toBe(false);
  expect(sealer.isHashOf('ABCDE12346', 'salt', hash)).toBe(false);
  expect(sealer.isHashOf('ABCDE12345', 'salt', '')).toBe(false);
});

test('what was changed, cut or is nothing at all opens nothing', () => {
  const sealer = createSealer('secret');
  const sealed = Buffer.from(sealer.sealBody('a lead', 'its name'), 'base64url');
  for (const length of Array.from(sealed.keys()))
    expect(sealer.openBody(sealed.subarray(0, length).toString('base64url'), 'its name')).toBeUndefined();
  for (const place of Array.from(sealed.keys())) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(sealer.openBody(changed.toString('base64url'), 'its name')).toBeUndefined();
  }
});
