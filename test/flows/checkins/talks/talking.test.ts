import { describe, expect, test } from 'vitest';
import { talksForm } from '../../../../src/cards/checkins/talks-card.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import type { Change } from '../../../../src/store/change.ts';
import { given } from '../../specification.ts';
import { interviewHelen, inviteSanne, MONTH, makeInvitation, makeRedraw } from '../builders.ts';

/** The talk of somebody with Helen is noted, and both see it. */
const held = (person: string): Change[] => [
  { kind: 'talk.held', organisation: 'acme', month: MONTH, person },
  makeRedraw({ kind: 'invitation', month: MONTH, person }),
  makeRedraw({ kind: 'talks', month: MONTH, person: 'helen' }),
];

describe('somebody says that their talk was held', () => {
  const saying = (hasTalked: boolean) =>
    given(checkins, 'checkin.talked', inviteSanne({ hasTalked })).when({ month: MONTH });

  test('it is noted, and both who talked see it', () => {
    saying(false).follows(held('sanne'), 'Glad you talked');
  });

  test('noted already, they are thanked and nothing changes', () => {
    saying(true).follows([], 'Glad you talked');
  });
});

describe('an interviewer says with whom they talked', () => {
  const invitations = [makeInvitation('sanne'), makeInvitation('bram', { hasTalked: true }), makeInvitation('fleur')];

  test('they are asked among those whose talk is not noted', () => {
    const facts = interviewHelen(invitations);
    const left = facts.partners.filter(({ person }) => person !== 'bram');
    const decision = given(checkins, 'checkin.talks-asked', facts).when({ month: MONTH });
    expect(decision).toMatchObject({ changes: [], reply: { kind: 'form', form: talksForm(MONTH, left, 'en') } });
  });

  test('when all are noted, they hear so', () => {
    const facts = interviewHelen([makeInvitation('bram', { hasTalked: true })]);
    given(checkins, 'checkin.talks-asked', facts).when({ month: MONTH }).follows([], 'All talks have been held');
  });

  test.each([
    [
      ['sanne', 'fleur'],
      [...held('sanne'), ...held('fleur')],
    ],
    [['fleur', 'bram'], held('fleur')],
    [['lotte'], []],
    [[], []],
  ])('those they name are noted, but for talks that are already or are not theirs: %o', (people, changes) => {
    given(checkins, 'checkin.talks-told', interviewHelen(invitations))
      .when({ month: MONTH, people })
      .follows(changes, 'Glad you talked');
  });
});
