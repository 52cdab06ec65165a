import { notice } from '../../../cards/notices.ts';
import type { Invitation } from '../../../domain/checkins/checkin.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { REMINDERS_MAX, type ReminderFacts, reminderFacts, remindersOf } from '../lib/round-reminding.ts';

/** A manager reminds everybody who has not answered; it counts as one of the two reminders anybody gets. */
export const checkinRemindAsked: RoundFlow<'checkin.remind-asked', ReminderFacts> = {
  read: (reads, { organisation, round }) => reminderFacts(reads, organisation, round),
  decide: ({ here, more, round }, _event, now) => {
    const open = more.invitations.filter(({ hasAnswered }) => !hasAnswered);
    if (open.length > 0 && open.every(isTiresome)) return reply(notice(here.locale, 'reminder.most'));
    const reminded = remindersOf(round, more, ({ reminders }) => reminders + 1, now);
    return {
      changes: reminded.changes,
      reply: notice(here.locale, 'reminder.sent', { people: reminded.people }),
    };
  },
};

function isTiresome({ reminders }: Invitation): boolean {
  return reminders >= REMINDERS_MAX;
}
