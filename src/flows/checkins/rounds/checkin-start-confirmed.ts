import { missingNotice } from '../../../cards/checkins/checkin-notices.ts';
import { nameRound } from '../../../cards/checkins/round-name.ts';
import { sentenceCard } from '../../../cards/notices.ts';
import type { RoundPlanFacts } from '../../../domain/checkins/checkin-plan.ts';
import { sayMoment, sayMonth } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { CommandFlow } from '../../guards/round.ts';
import { openRound, readRoundPlanFacts } from '../lib/round-opening.ts';

/**
 * The check-in opens: always this month's, however long ago the confirmation was shown. Of two managers at once, one is
 * told that it is open.
 */
export const checkinStartConfirmed: CommandFlow<'checkin.start-confirmed', RoundPlanFacts> = {
  read: (reads, { organisation }, _event, now) => readRoundPlanFacts(reads, organisation, now),
  decide: ({ here, more }, _event, now) => {
    const { plan, changes } = openRound(more, now);
    if (plan.kind !== 'plan') return reply(missingNotice(plan, here));
    const { locale, zone, month: today } = here;
    const { month, closesAt } = plan.round;
    const date = sayMoment(locale, zone, closesAt, today);
    const card = sentenceCard(nameRound(month, locale), 'start.done', {
      month: sayMonth(locale, month),
      date,
      asked: plan.invitations.length,
    });
    return { changes, reply: { kind: 'card', card } };
  },
};
