import { describe, expect, test } from 'vitest';
import { withdrawForm } from '../../../../src/cards/checkins/answer-forms.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import type { OwnAnswer } from '../../../../src/store/store.ts';
import { given, NOW } from '../../specification.ts';
import { inviteSanne, MONTH, makeRedraw, makeRound } from '../builders.ts';

const fresh: OwnAnswer = { pseudonym: 'p-sanne', isShared: false, isRemembered: false };
const own: OwnAnswer = { ...fresh, answers: { gained: 'the fair' } };

describe('somebody wants to withdraw their answers', () => {
  const asking = (hasAnswered: boolean, round = makeRound()) =>
    given(checkins, 'checkin.withdraw-asked', inviteSanne({ hasAnswered }, round)).when({ month: MONTH });

  test('they are asked once more', () => {
    const form = withdrawForm(makeRound(), { locale: 'en', zone: 'Europe/Amsterdam', month: MONTH });
    expect(asking(true)).toMatchObject({ changes: [], reply: { kind: 'form', form } });
  });

  test('also of a round that closed with too few, as long as they are kept', () => {
    const short = makeRound({ state: 'short', settledAt: NOW });
    const form = withdrawForm(short, { locale: 'en', zone: 'Europe/Amsterdam', month: MONTH });
    expect(asking(true, short)).toMatchObject({ changes: [], reply: { kind: 'form', form } });
    for (const state of ['review', 'published', 'lapsed'] as const) {
      asking(true, makeRound({ state })).follows([], 'no longer open');
    }
  });

  test('without answers, they hear that there are none', () => {
    asking(false).follows([], 'no answers to withdraw');
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
    withdrawing(answer).follows([], 'no answers to withdraw');
  });
});
