import { describe, expect, test } from 'vitest';
import { sharedAnswersForm, sharedForm } from '../../../../src/cards/checkins/talks-card.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { given, NOW } from '../../specification.ts';
import { interviewHelen, MONTH, makeInvitation, sanne } from '../builders.ts';

const invitations = [makeInvitation('sanne'), makeInvitation('bram')];
const shared = [{ person: 'sanne', answers: { goal: 'to call sooner' } }];

describe('an interviewer wants to read what was shared with them', () => {
  test('they choose among those who shared', () => {
    const decision = given(checkins, 'checkin.shared-asked', interviewHelen(invitations, shared)).when({
      month: MONTH,
    });
    const form = sharedForm(MONTH, [{ person: 'sanne', name: sanne.name }], 'en', String(NOW));
    expect(decision).toMatchObject({ changes: [], reply: { kind: 'form', form } });
  });

  test.each([
    ['nobody shared', []],
    ['only somebody shared with whom they talk no more', [{ person: 'lotte', answers: {} }]],
  ])('when %s, they hear that nobody did', (_what, of) => {
    given(checkins, 'checkin.shared-asked', interviewHelen(invitations, of))
      .when({ month: MONTH })
      .follows([], 'Nobody has shared');
  });
});

describe('an interviewer reads what one person shared with them', () => {
  const reading = (person: string, of = shared) =>
    given(checkins, 'checkin.shared-read', interviewHelen(invitations, of)).when({ month: MONTH, person });

  test('they read it, and when it will be deleted', () => {
    const by = { name: sanne.name, deletedOn: '2026-05-01', today: '2026-03-03', locale: 'en' } as const;
    const form = sharedAnswersForm(MONTH, { person: 'sanne', answers: { goal: 'to call sooner' } }, by);
    expect(reading('sanne')).toMatchObject({ changes: [], reply: { kind: 'form', form } });
  });

  test.each([
    ['somebody who did not share', 'bram', shared],
    ['somebody who shared no longer', 'sanne', []],
    ['somebody whose talk is not theirs', 'lotte', [{ person: 'lotte', answers: { goal: 'hers' } }]],
  ])('of %s they read nothing', (_who, person, of) => {
    reading(person, of).follows([], 'Nobody has shared');
  });
});
