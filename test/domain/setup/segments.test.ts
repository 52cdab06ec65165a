import { expect, test } from 'vitest';
import { isSameSegment } from '../../../src/domain/organisation.ts';

test.each([
  ['Export', ' export '],
  ['Zürich Nord', 'Zu\u0308rich\u00a0Nord'],
  ['Export', 'Export\u200b'],
  ['Grote  klanten', 'grote klanten'],
])('%j is %j', (one, other) => {
  expect(isSameSegment(one, other)).toBe(true);
});

test.each([
  ['Export', 'Ex port'],
  ['Zürich', 'Zurich'],
  ['', 'Export'],
])('%j is not %j', (one, other) => {
  expect(isSameSegment(one, other)).toBe(false);
});
