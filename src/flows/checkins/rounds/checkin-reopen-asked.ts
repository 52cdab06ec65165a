import { nameRound } from '../../../cards/checkins/round-name.ts';
import { notice } from '../../../cards/notices.ts';
import { listRoundManagers } from '../../../domain/checkins/approval.ts';
import { CHECKIN_DAYS } from '../../../domain/checkins/checkin-plan.ts';
import { computeClosingTime } from '../../../domain/working-time.ts';
import { sayMoment, sayMonth } from '../../../words/say.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { redrawRound } from '../lib/round-messages.ts';
import { countNextReminder, queueReminders, type ReminderFacts, readReminderFacts } from '../lib/round-reminding.ts';

/**
 * A round of which nobody has seen anything gets its whole time again; whoever has not answered is reminded, as far as they
 * were not often enough.
 */
export const checkinReopenAsked: RoundFlow<'checkin.reopen-asked', ReminderFacts> = {
  read: (reads, { organisation, round }, _event, now) => readReminderFacts(reads, organisation, round, now),
  decide: ({ organisation, round, here, more }, _event, now) => {
    const { hours, zone, checkin } = organisation;
    const closesAt = computeClosingTime(now, checkin?.days ?? CHECKIN_DAYS, hours, zone);
    const { month, state: was } = round;
    // What a cancelled round had is gone, so everybody is asked anew; whoever answered a short one need not again.
    const invitations = more.invitations.map((invitation) => ({
      ...invitation,
      hasAnswered: was !== 'cancelled' && invitation.hasAnswered,
    }));
    const managers = listRoundManagers([...more.people.values()], invitations);
    return {
      changes: [
        { kind: 'round.reopened', organisation: organisation.id, month, was, closesAt, managers, at: now },
        ...redrawRound(round, invitations, now),
        ...queueReminders({ ...round, closesAt }, { ...more, invitations }, countNextReminder, now),
      ],
      reply: notice(nameRound(month, here.locale), 'reopen.done', {
        month: sayMonth(here.locale, month),
        date: sayMoment(here.locale, zone, closesAt, here.month),
      }),
    };
  },
};
