import { sureCard } from '../../../cards/checkins/checkin-notices.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';

/** Cancelling deletes every answer, so it is asked once more. */
export const checkinCancelAsked: RoundFlow<'checkin.cancel-asked'> = {
  decide: ({ round, here }) => reply({ kind: 'notice', card: sureCard('cancel', round, here.locale) }),
};
