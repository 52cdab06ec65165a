import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTION_STATES,
  type ActionState,
  campaignKey,
  findingId,
  type Move,
  mayRecord,
  moveOf,
} from '../../../src/domain/findings/finding.ts';
import { ROLES } from '../../../src/domain/people/person.ts';

/** From, to; what a manager may without a reason, and with one. */
const TABLE: [from: ActionState, to: ActionState, bare: Move, withWhy: Move][] = [
  ['open', 'open', 'same', 'same'],
  ['open', 'done', 'yes', 'yes'],
  ['open', 'declined', 'why-missing', 'yes'],
  ['done', 'open', 'yes', 'yes'],
  ['done', 'done', 'same', 'same'],
  ['done', 'declined', 'not-open', 'not-open'],
  ['declined', 'open', 'yes', 'yes'],
  ['declined', 'done', 'not-open', 'not-open'],
  ['declined', 'declined', 'same', 'same'],
];

test('the table holds every pair of states', () => {
  const pairs = ACTION_STATES.flatMap((from) => ACTION_STATES.map((to) => `${from}/${to}`));
  expect(TABLE.map(([from, to]) => `${from}/${to}`)).toEqual(pairs);
});

test.each(TABLE)('from %s to %s: %s, with a reason %s; a member may not', (from, to, bare, withWhy) => {
  expect(moveOf(from, to, 'manager')).toBe(bare);
  expect(moveOf(from, to, 'manager', ' \n ')).toBe(bare);
  expect(moveOf(from, to, 'manager', 'thin margin')).toBe(withWhy);
  expect(moveOf(from, to, 'member', 'thin margin')).toBe('not-manager');
});

test('only managers record', () => {
  expect(ROLES.filter(mayRecord)).toEqual(['manager']);
});

test('the same deed has the same id, another has another, and each fits a button', () => {
  const deed = fc.tuple(fc.constantFrom('note', 'action'), fc.string(), fc.string(), fc.nat());
  fc.assert(
    fc.property(deed, deed, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(findingId(...one)).toMatch(/^[\w-]{16}$/);
      expect(findingId(...one) === findingId(...other)).toBe(isSame);
      expect(campaignKey(one[1]) === campaignKey(other[1])).toBe(one[1] === other[1]);
    }),
  );
  expect(findingId('note', 'o', 'p', 1)).not.toBe(findingId('action', 'o', 'p', 1));
  expect(findingId('a', 'b,c', 'd', 1)).not.toBe(findingId('a', 'b', 'c,d', 1));
});
