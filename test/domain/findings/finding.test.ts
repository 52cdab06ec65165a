import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTION_STATES,
  type ActionMove,
  type ActionState,
  checkActionMove,
  deriveCampaignKey,
  deriveFindingId,
  mayRecordActions,
} from '../../../src/domain/findings/finding.ts';
import { ROLES } from '../../../src/domain/people/person.ts';

/** From, to; whether that may be without a reason, and with one. */
const TABLE: [from: ActionState, to: ActionState, bare: ActionMove, withWhy: ActionMove][] = [
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

test.each(TABLE)('from %s to %s: %s, with a reason %s', (from, to, bare, withWhy) => {
  expect(checkActionMove(from, to)).toBe(bare);
  expect(checkActionMove(from, to, ' \n ')).toBe(bare);
  expect(checkActionMove(from, to, 'thin margin')).toBe(withWhy);
});

test('only managers record actions', () => {
  expect(ROLES.filter(mayRecordActions)).toEqual(['manager']);
});

test('the same note has the same id, another has another, and each fits a button', () => {
  const deed = fc.tuple(fc.constantFrom('note', 'action'), fc.string(), fc.string(), fc.nat());
  fc.assert(
    fc.property(deed, deed, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(deriveFindingId(...one)).toMatch(/^[\w-]{16}$/);
      expect(deriveFindingId(...one) === deriveFindingId(...other)).toBe(isSame);
      expect(deriveCampaignKey(one[1]) === deriveCampaignKey(other[1])).toBe(one[1] === other[1]);
    }),
  );
  expect(deriveFindingId('note', 'o', 'p', 1)).not.toBe(deriveFindingId('action', 'o', 'p', 1));
  expect(deriveFindingId('a', 'b,c', 'd', 1)).not.toBe(deriveFindingId('a', 'b', 'c,d', 1));
});
