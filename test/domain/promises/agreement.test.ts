import { expect, test } from 'vitest';
import { planAgreementReminder } from '../../../src/domain/promises/agreement/agreement.ts';

const hours = { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };

test.each<[string, string, string | undefined, string[]?]>([
  ['two working days before a Friday', '2026-06-19', '2026-06-17'],
  ['over the weekend before a Monday', '2026-06-22', '2026-06-18'],
  ['holidays are no working days', '2026-06-19', '2026-06-16', ['2026-06-17']],
  ['from a Sunday two working days back', '2026-06-21', '2026-06-18'],
  ['nothing where that is today', '2026-06-17', undefined],
  ['nothing where that is over', '2026-06-15', undefined],
])('its owners are reminded %s', (_what, lastDay, day, holidays = []) => {
  expect(planAgreementReminder(lastDay, '2026-06-15', { ...hours, holidays })).toBe(day);
});
