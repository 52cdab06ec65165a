import { expect, test } from 'vitest';
import { decideQuality, type Verdict } from '../../../src/domain/leads/verdict.ts';

const QUALITIES: [good: number, fair: number, poor: number, quality: Verdict][] = [
  [1, 0, 0, 'good'],
  [0, 1, 0, 'fair'],
  [0, 0, 1, 'poor'],
  [1, 0, 1, 'fair'],
  [1, 1, 0, 'fair'],
  [0, 1, 1, 'fair'],
  [2, 1, 0, 'good'],
  [2, 1, 1, 'fair'],
  [3, 1, 1, 'good'],
  [1, 0, 2, 'poor'],
  [1, 1, 2, 'fair'],
  [1, 1, 3, 'poor'],
  [0, 0, 0, 'fair'],
];

test.each(QUALITIES)('%i good, %i fair and %i poor make a lead %s', (good, fair, poor, quality) => {
  expect(decideQuality({ good, fair, poor })).toBe(quality);
});
