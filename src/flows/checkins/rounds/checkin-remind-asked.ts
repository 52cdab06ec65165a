import { notice } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { queueReminders, REMINDERS_MAX, type ReminderFacts, readReminderFacts } from '../lib/round-reminding.ts';

/** A manager reminds everybody who has not answered; it counts as one of the two reminders anybody gets. */
export const checkinRemindAsked: RoundFlow<'checkin.remind-asked', ReminderFacts> = {
  read: (reads, { organisation, round }) => readReminderFacts(reads, organisation, round),
  decide: ({ here, more, round }, _event, now) => {
    const waiting = more.invitations.filter(({ hasAnswered }) => !hasAnswered);
    const hadAll = waiting.every(({ reminders }) => reminders >= REMINDERS_MAX);
    if (waiting.length > 0 && hadAll) return reply(notice(here.locale, 'reminder.most'));
    const { people, changes } = queueReminders(round, more, ({ reminders }) => reminders + 1, now);
    return { changes, reply: notice(here.locale, 'reminder.sent', { people }) };
  },
};
