import { expect, test } from 'vitest';
import { readHoursText } from '../../../src/domain/setup/founding/hours-text.ts';

const sameEachDay = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
const withBreak = ['09:00-12:30', '13:00-17:00'];
const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, withBreak]));

test.each([
  ['9:00-17:30', sameEachDay],
  [' 09.00 – 17.30 ', sameEachDay],
  ['9:00-12:30, 13:00-17:00', { week }],
  ['13:00-17:00 en 9:00-12:30', { week }],
  ['9-17', undefined],
  ['17:30-9:00', undefined],
  ['9:00-13:00, 12:00-17:00', undefined],
  ['', undefined],
])('hours typed as “%s”', (typed, hours) => {
  expect(readHoursText(typed)).toEqual(hours);
});
