import { nameRound } from '../../../cards/checkins/round-name.ts';
import { notice } from '../../../cards/notices.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { countNextReminder, queueReminders, type ReminderFacts, readReminderFacts } from '../lib/round-reminding.ts';

/**
 * A manager reminds everybody who has not answered; it counts as one of the two reminders anybody gets. That there may be
 * nobody left is said by what was known this morning: another answer for nobody, or for fewer, would say who has answered
 * to whoever asks again and again.
 */
export const checkinRemindAsked: RoundFlow<'checkin.remind-asked', ReminderFacts> = {
  read: (reads, { organisation, round }, _event, now) => readReminderFacts(reads, organisation, round, now),
  decide: ({ here, more, round }, _event, now) => ({
    changes: queueReminders(round, more, countNextReminder, now),
    reply: notice(nameRound(round.month, here.locale), 'reminder.sent', { morning: round.morning?.band ?? 'none' }),
  }),
};
