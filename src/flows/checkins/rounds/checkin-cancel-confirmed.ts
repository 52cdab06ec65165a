import { nameRound } from '../../../cards/checkins/round-name.ts';
import { sentenceCard } from '../../../cards/notices.ts';
import type { Invitation } from '../../../domain/checkins/checkin.ts';
import { sayMonth } from '../../../words/say.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { redrawRound } from '../lib/round-messages.ts';

/** The round ends with nothing kept of it. */
export const checkinCancelConfirmed: RoundFlow<'checkin.cancel-confirmed', Invitation[]> = {
  read: (reads, { organisation, round }) => reads.invitations(organisation.id, round.month),
  decide: ({ round, here, more: invitations }, _event, now) => {
    const { organisation, month, state } = round;
    const card = sentenceCard(nameRound(round.month, here.locale), 'cancel.done', {
      month: sayMonth(here.locale, month),
    });
    return {
      changes: [
        { kind: 'round.cancelled', organisation, month, was: state, at: now },
        ...redrawRound(round, invitations, now),
      ],
      reply: { kind: 'card', card },
    };
  },
};
