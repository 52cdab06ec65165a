import { sureCard } from '../../../cards/checkins/checkin-notices.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';

/** A round cannot be opened again once its draft is seen, so closing it is asked once more. */
export const checkinCloseAsked: RoundFlow<'checkin.close-asked'> = {
  decide: ({ round, here }) => reply({ kind: 'notice', card: sureCard('close', round, here.locale) }),
};
