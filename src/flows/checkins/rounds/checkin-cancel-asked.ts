import { sureCard } from '../../../cards/checkins/checkin-notices.ts';
import { reply } from '../../flow.ts';
import { commandFlow } from '../lib/checkin-command.ts';

/** Cancelling deletes every answer, so it is asked once more. */
export const checkinCancelAsked = commandFlow<'checkin.cancel-asked'>('cancel', {
  decide: ({ round, here }) => reply({ kind: 'notice', card: sureCard('cancel', round, 0, here.locale) }),
});
