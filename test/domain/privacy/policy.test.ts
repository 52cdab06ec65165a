import { describe, expect, test } from 'vitest';
import { chooseK, POLICY } from '../../../src/domain/privacy/policy.ts';

describe('the k of a round that opens', () => {
  test.each([
    ['five, where nothing is set', { set: undefined, promised: undefined, k: 5 }],
    ['as it was set', { set: 8, promised: undefined, k: 8 }],
    ['the floor, where it was set to the floor', { set: 3, promised: undefined, k: 3 }],
    ['the floor, where less was set', { set: 2, promised: undefined, k: 3 }],
    ['the floor, where nonsense was set', { set: -1, promised: undefined, k: 3 }],
    ['what kept answers were promised, where less was set', { set: 4, promised: 7, k: 7 }],
    ['as it was set, where less was promised', { set: 9, promised: 7, k: 9 }],
    ['five, where less was promised and nothing is set', { set: undefined, promised: 3, k: 5 }],
  ])('is %s', (_why, { set, promised, k }) => {
    expect(chooseK(set, promised)).toBe(k);
  });

  test('is three at the least and five by itself, as the policy says', () => {
    expect(POLICY).toMatchObject({ k: 5, floor: 3, leadPeople: 3, leads: 5, linesDays: 30, sharedDays: 60 });
  });
});
