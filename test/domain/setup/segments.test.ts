import { expect, test } from 'vitest';
import { completeForm } from '../../../src/cards/leads/forms/complete-form.ts';
import { isSameSegment, listSegments } from '../../../src/domain/organisation.ts';
import { makeLead, makeOrganisation } from '../../flows/people.ts';

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

test('a segment that two workspaces write their own way is one to choose', () => {
  const channel = { platform: 'slack', workspace: 'T1', purpose: 'sales', locale: 'en', isDefault: false } as const;
  const channels = [
    { ...channel, id: 'C-1', name: 'export', segments: ['Export', 'Infra'] },
    { ...channel, workspace: 'T2', id: 'C-2', name: 'export', segments: ['export\u200b'] },
  ];
  expect(listSegments(makeOrganisation({ channels }))).toEqual(['Export', 'Infra']);
});

test('the form of a lead whose segment is written another way has that segment chosen', () => {
  const { facts, ...lead } = makeLead();
  const form = completeForm(
    { ...lead, facts: { ...facts, segment: 'Grote\u00a0klanten' } },
    { segments: ['Export', 'Grote klanten'], locale: 'en', isPrivate: false },
  );
  expect(form.fields).toContainEqual(expect.objectContaining({ name: 'segment', value: 'Grote klanten' }));
});
