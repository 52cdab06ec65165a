import { sureCard } from '../../../cards/checkins/checkin-notices.ts';
import type { Invitation } from '../../../domain/checkins/checkin.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';

/** A round cannot be opened again once its draft is seen, so closing it is asked once more. */
export const checkinCloseAsked: RoundFlow<'checkin.close-asked', Invitation[]> = {
  read: (reads, { organisation, round }) => reads.invitations(organisation.id, round.month),
  decide: ({ round, here, more: invitations }) => {
    const waiting = invitations.filter(({ hasAnswered }) => !hasAnswered).length;
    return reply({ kind: 'notice', card: sureCard('close', round, waiting, here.locale) });
  },
};
