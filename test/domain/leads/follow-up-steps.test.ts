import { describe, expect, test } from 'vitest';
import {
  type ClockedLead,
  findDueStep,
  findNextLook,
  listStepsLeft,
} from '../../../src/domain/leads/clock/follow-up-steps.ts';
import { computeDueAt } from '../../../src/domain/leads/follow-up-clock.ts';
import { makeOrganisation } from '../../flows/people.ts';

/** 09:00–17:30 in Amsterdam, four hours: 50 % is two hours, 150 % is six. */
const organisation = makeOrganisation();
const at = (moment: string) => Date.parse(`${moment}:00+01:00`);
const came = (moment: string, more: Partial<ClockedLead> = {}): ClockedLead => {
  const receivedAt = at(moment);
  return { receivedAt, dueAt: computeDueAt(receivedAt, organisation), ...more };
};
const show = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment + 3_600_000).toISOString().slice(0, 16);

describe('the steps of a lead that came', () => {
  const STEPS: [title: string, lead: ClockedLead, half: string, whole: string, late: string][] = [
    ['in the morning', came('2026-03-03T10:00'), '2026-03-03T12:00', '2026-03-03T14:00', '2026-03-03T16:00'],
    ['in the afternoon', came('2026-03-03T16:00'), '2026-03-04T09:30', '2026-03-04T11:30', '2026-03-04T13:30'],
    ['on Friday evening', came('2026-03-06T20:00'), '2026-03-09T11:00', '2026-03-09T13:00', '2026-03-09T15:00'],
    [
      'before other hours were agreed: its deadline stays',
      { receivedAt: at('2026-03-03T10:00'), dueAt: at('2026-03-03T11:00') },
      ...(['2026-03-03T10:30', '2026-03-03T11:00', '2026-03-03T11:30'] as const),
    ],
    [
      'and was snoozed into the evening: none before, the manager half the time after',
      came('2026-03-03T10:00', { snoozedUntil: at('2026-03-04T09:00') }),
      ...(['2026-03-04T09:00', '2026-03-04T09:00', '2026-03-04T11:00'] as const),
    ],
    [
      'and was snoozed for an hour that is long over: as without',
      came('2026-03-03T10:00', { snoozedUntil: at('2026-03-03T11:00') }),
      ...(['2026-03-03T12:00', '2026-03-03T14:00', '2026-03-03T16:00'] as const),
    ],
  ];
  test.each(STEPS)('%s', (_title, lead, ...moments) => {
    expect(listStepsLeft(lead, organisation).map((each) => show(each.at))).toEqual(moments);
  });

  test('without an agreed time are none', () => {
    expect(listStepsLeft({ receivedAt: at('2026-03-03T10:00') }, organisation)).toEqual([]);
  });

  test('where the organisation never works are as much plain time later', () => {
    const lead = { receivedAt: 0, dueAt: 4 };
    const never = makeOrganisation({ hours: { from: '09:00', to: '17:30', days: [] } });
    expect(listStepsLeft(lead, never).map((each) => each.at)).toEqual([2, 4, 6]);
  });
});

describe('at a look', () => {
  const lead = came('2026-03-03T10:00');
  const LOOKS: [title: string, lead: ClockedLead, now: string, due: number | undefined, next: string | undefined][] = [
    ['before the first step none is due', lead, '2026-03-03T11:59', undefined, '2026-03-03T12:00'],
    ['at its very moment the step is due', lead, '2026-03-03T12:00', 50, '2026-03-03T14:00'],
    ['after a standstill only the newest is due', lead, '2026-03-03T15:00', 100, '2026-03-03T16:00'],
    ['after days only the last is due, and no look follows', lead, '2026-03-06T12:00', 150, undefined],
    [
      'a step that was taken is not due again',
      { ...lead, step: 50 },
      '2026-03-03T13:00',
      undefined,
      '2026-03-03T14:00',
    ],
    ['after the last nothing is left', { ...lead, step: 150 }, '2026-03-06T12:00', undefined, undefined],
    [
      'while it is snoozed the next look is the end of that',
      { ...lead, step: 150, snoozedUntil: at('2026-03-09T09:00') },
      ...(['2026-03-06T12:00', undefined, '2026-03-09T09:00'] as const),
    ],
  ];
  test.each(LOOKS)('%s', (_title, looked, now, due, next) => {
    expect(findDueStep(looked, organisation, at(now))).toBe(due);
    expect(show(findNextLook(looked, organisation, at(now)))).toBe(next);
  });
});
