import { describe, test } from 'vitest';
import type { RoundState } from '../../../../src/domain/checkins/checkin.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { given, NOW } from '../../specification.ts';
import { commandOn, MONTH, makeInvitation, makeRound, makeRoundRedraws, organisation, sanne } from '../builders.ts';

const invitations = [makeInvitation('sanne', { hasAnswered: true }), makeInvitation('bram')];

describe('a manager cancels the check-in', () => {
  test.each<RoundState>(['open', 'short', 'review'])('they are asked once more (%s)', (state) => {
    given(checkins, 'checkin.cancel-asked', commandOn(makeRound({ state })))
      .when({})
      .follows([], 'All answers are deleted for good');
  });

  test.each<RoundState>(['open', 'short', 'review'])(
    'confirmed, nothing is kept and everybody sees so (%s)',
    (state) => {
      given(checkins, 'checkin.cancel-confirmed', { ...commandOn(makeRound({ state })), more: invitations })
        .when({ month: MONTH })
        .follows(
          [
            { kind: 'round.cancelled', organisation: 'acme', month: MONTH, was: state, at: NOW },
            ...makeRoundRedraws(['helen'], ['sanne', 'bram']),
          ],
          'check-in for March is cancelled',
        );
    },
  );
});

describe('somebody decides against what they were asked to confirm', () => {
  test('nothing changes, and they are told so', () => {
    given(checkins, 'checkin.declined', { person: sanne, organisation }).when({}).follows([], 'nothing has changed');
  });
});
