import { describe, expect, test } from 'vitest';
import type { ReminderFacts } from '../../../../src/flows/checkins/lib/round-reminding.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeOrganisation, makePerson, makeReceivers } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import {
  beginPrivate,
  commandOn,
  helen,
  MANAGERS,
  MONTH,
  makeInvitation,
  makeRound,
  makeRoundRedraws,
  organisation,
  ruben,
} from '../builders.ts';

const CLOSES = Date.UTC(2026, 2, 10, 16, 30);
const invitations = [makeInvitation('sanne'), makeInvitation('bram', { hasAnswered: true, reminders: 1 })];
const people = ['sanne', 'bram'].map((id) => makePerson({ id }));
const facts: ReminderFacts = {
  organisation,
  invitations,
  people: new Map(people.map((person) => [person.id, person])),
  absences: [],
  receivers: makeReceivers(people),
};
const reopening = (state: 'short' | 'cancelled', more = facts) => {
  const ended = makeRound({ state, closesAt: Date.UTC(2026, 2, 2, 16, 30) });
  return given(checkins, 'checkin.reopen-asked', { ...commandOn(ended), more });
};
const reopens = (was: 'short' | 'cancelled', closesAt = CLOSES): Change[] => [
  { kind: 'round.reopened', organisation: 'acme', month: MONTH, was, closesAt, managers: [], at: NOW },
  ...makeRoundRedraws(['helen'], ['sanne', 'bram']),
];
/** Their next reminder, on this Tuesday. */
const reminds = (person: string, was = 0): Change[] => [
  { kind: 'reminder.counted', organisation: 'acme', month: MONTH, person, was, reminders: was + 1, on: '2026-03-03' },
  ...beginPrivate('direct.queued', person, { kind: 'reminder', month: MONTH, person }),
];

describe('a manager opens the check-in again', () => {
  test('with too few answers: it has its whole time again, and whoever has not answered is reminded', () => {
    reopening('short')
      .when({})
      .follows([...reopens('short'), ...reminds('sanne')], /March is open again until Tue 10 Mar/);
  });

  test('cancelled: its answers are gone, so everybody is asked anew', () => {
    reopening('cancelled')
      .when({})
      .follows([...reopens('cancelled'), ...reminds('sanne'), ...reminds('bram', 1)], 'open again');
  });

  test('its managers are those of now, without whoever was asked before they became one', () => {
    const promoted = makePerson({ id: 'sanne', role: 'manager' });
    const people = new Map([helen, ruben, promoted].map((person) => [person.id, person]));
    const [reopened] = reopening('short', { ...facts, people }).when({}).changes;
    expect(reopened).toMatchObject({ managers: MANAGERS });
  });

  test.each(['short', 'cancelled'] as const)(
    'nobody is reminded again who was today, or twice already (%s)',
    (state) => {
      const reminded = [
        makeInvitation('sanne', { reminders: 2, remindedOn: '2026-03-01' }),
        makeInvitation('bram', { reminders: 1, remindedOn: '2026-03-03' }),
      ];
      reopening(state, { ...facts, invitations: reminded })
        .when({})
        .follows(reopens(state), 'open again');
    },
  );

  test('for as many days as the set-up says', () => {
    const twoDays = {
      ...commandOn(makeRound({ state: 'short' })),
      organisation: makeOrganisation({ checkin: { days: 2 } }),
    };
    given(checkins, 'checkin.reopen-asked', { ...twoDays, more: { ...facts, invitations: [] } })
      .when({})
      .follows([{ ...reopens('short', Date.UTC(2026, 2, 5, 16, 30))[0] }, ...makeRoundRedraws([], [])], 'Thu 5 Mar');
  });
});
