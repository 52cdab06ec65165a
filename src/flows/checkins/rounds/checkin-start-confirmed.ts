import { missingNotice, startedCard } from '../../../cards/checkins/checkin-notices.ts';
import { reply } from '../../flow.ts';
import type { CommandFlow } from '../../guards/round.ts';
import { findAskedAt, type OpeningFacts, openRound, readOpeningFacts } from '../lib/round-opening.ts';

/**
 * The check-in opens: always this month's, however long ago the confirmation was shown. Of two managers at once, one is
 * told that it is open.
 */
export const checkinStartConfirmed: CommandFlow<'checkin.start-confirmed', OpeningFacts> = {
  read: (reads, { organisation }, _event, now) => readOpeningFacts(reads, organisation, now),
  decide: ({ person, here, more }, _event, now) => {
    const { plan, changes } = openRound(more, now, person);
    if (plan.kind !== 'plan') return reply(missingNotice(plan, here));
    const card = startedCard(plan, findAskedAt(more.receivers, plan.invitations, now), here);
    return { changes, reply: { kind: 'card', card } };
  },
};
