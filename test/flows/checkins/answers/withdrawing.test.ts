import { describe, expect, test } from 'vitest';
import { withdrawForm } from '../../../../src/cards/checkins/answer-forms.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import type { OwnAnswer } from '../../../../src/store/store.ts';
import { given } from '../../specification.ts';
import { helen, inviteSanne, MONTH, makeRedraw, makeRound } from '../builders.ts';

const fresh: OwnAnswer = { pseudonym: 'p-sanne', isShared: false };
const own: OwnAnswer = { ...fresh, answers: { gained: 'the fair' } };

describe('somebody wants to withdraw their answers', () => {
  const asking = (answer: OwnAnswer | undefined, hasAnswered: boolean) => {
    const more = { own: answer, goal: undefined, wasAsked: false, interviewer: helen.name };
    return given(checkins, 'checkin.withdraw-asked', { ...inviteSanne({ hasAnswered }), more }).when({ month: MONTH });
  };

  test('they are asked once more', () => {
    const form = withdrawForm(makeRound(), 'en', 'Europe/Amsterdam');
    expect(asking(own, true)).toMatchObject({ changes: [], reply: { kind: 'form', form } });
  });

  test('without answers, they hear that there are none', () => {
    asking(fresh, false).follows([], 'no answers of yours');
  });

  test('answered before the round was opened again, they hear that it counts', () => {
    asking(fresh, true).follows([], 'That counts');
  });
});

describe('somebody withdraws their answers', () => {
  const withdrawing = (more: OwnAnswer | undefined) =>
    given(checkins, 'checkin.withdrawn', {
      ...inviteSanne({ hasAnswered: true }, makeRound({ version: 3 })),
      more,
    }).when({
      month: MONTH,
    });

  test('they are deleted, and whose message showed them is drawn again', () => {
    withdrawing(own).follows(
      [
        {
          kind: 'answer.withdrawn',
          organisation: 'acme',
          month: MONTH,
          person: 'sanne',
          pseudonym: 'p-sanne',
          version: 3,
        },
        makeRedraw({ kind: 'invitation', month: MONTH, person: 'sanne' }),
        makeRedraw({ kind: 'talks', month: MONTH, person: 'helen' }),
      ],
      'Your answers are deleted',
    );
  });

  test.each([undefined, fresh])('nothing changes when there are none any more (%o)', (answer) => {
    withdrawing(answer).follows([], 'no answers of yours');
  });
});
