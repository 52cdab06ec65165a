import { describe, expect, test } from 'vitest';
import type { MonthFigures } from '../../../src/domain/digests/month.ts';
import type { GoalFigure } from '../../../src/domain/promises/goal/goal.ts';
import {
  type GoalProgress,
  getGoalPart,
  listWholeMonths,
  measureGoal,
} from '../../../src/domain/promises/goal/progress.ts';
import { makeDigest, makeGoal } from '../../flows/promises/goal/builders.ts';

const quality = { leads: 10, good: 6, fair: 2, poor: 2 };
const digests = [
  makeDigest({ handedOver: 20, quality, promise: { due: 20, inTime: 12, untouched: 0 }, opportunities: { leads: 7 } }),
  makeDigest({ last: '2026-02-15', handedOver: 'few', opportunities: { leads: 'few' } }),
  makeDigest({ last: '2026-02-22', handedOver: 11, quality: { leads: 5, good: 1, fair: 1, poor: 3 } }),
  makeDigest({ last: '2025-12-31', handedOver: 500, quality: { ...quality, good: 0, poor: 8 } }),
  makeDigest({ last: '2026-04-05', handedOver: 500 }),
].map((digest, place) => (place === 0 ? digest : { ...digest, promise: { due: 0, inTime: 0, untouched: 0 } }));
const euros = (amount: number) => [{ amount, currency: 'EUR' }];
const months: MonthFigures[] = [
  { month: '2025-12', deals: { part: 9, of: 9 }, won: euros(1) },
  { month: '2026-01', deals: { part: 6, of: 20 }, won: euros(1000.25) },
  { month: '2026-02', deals: { part: 5, of: 10 } },
  { month: '2026-03', won: [...euros(2000), { amount: 9, currency: 'USD' }] },
];

describe('a goal is measured by what was posted of its days', () => {
  test.each<[GoalFigure, GoalProgress]>([
    ['handed-over', { kind: 'count', count: 31, few: 1 }],
    ['opportunities', { kind: 'count', count: 7, few: 1 }],
    ['good', { kind: 'share', share: { part: 7, of: 15 } }],
    ['accepted', { kind: 'share', share: { part: 10, of: 15 } }],
    ['in-time', { kind: 'share', share: { part: 12, of: 20 } }],
    ['wins', { kind: 'count', count: 11, few: 0 }],
    ['won-value', { kind: 'amount', amount: 3000.25 }],
  ])('%s', (figure, progress) => {
    const goal = makeGoal({ figure, ...(figure === 'won-value' && { currency: 'EUR' }) });
    const held = digests.map((digest, place) =>
      place === 0 || place === 2 || place === 3 ? digest : (({ quality: _held, ...rest }) => rest)(digest),
    );
    const opened = held.map((digest, place) =>
      place === 0 || place === 1 ? digest : { ...digest, opportunities: { leads: 0 } },
    );
    expect(measureGoal(goal, { digests: opened, months })).toEqual(progress);
  });

  test('where nothing was, nothing is said', () => {
    for (const figure of ['handed-over', 'good', 'in-time', 'wins', 'won-value'] as const)
      expect(measureGoal(makeGoal({ figure }), { digests: [], months: [] })).toEqual({ kind: 'none' });
  });

  test('a month counts once all of its days are the goal’s', () => {
    expect(listWholeMonths({ from: '2026-01-01', to: '2026-03-31' })).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(listWholeMonths({ from: '2026-01-02', to: '2026-03-30' })).toEqual(['2026-02']);
    expect(listWholeMonths({ from: '2026-01-02', to: '2026-02-27' })).toEqual([]);
  });

  test('of its target a part', () => {
    expect(getGoalPart({ kind: 'count', count: 30, few: 0 }, 60)).toBe(0.5);
    expect(getGoalPart({ kind: 'share', share: { part: 6, of: 20 } }, 60)).toBe(0.5);
    expect(getGoalPart({ kind: 'amount', amount: 90 }, 60)).toBe(1.5);
    expect(getGoalPart({ kind: 'none' }, 60)).toBe(0);
  });
});
