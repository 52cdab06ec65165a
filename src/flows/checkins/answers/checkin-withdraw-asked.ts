import { withdrawForm } from '../../../cards/checkins/answer-forms.ts';
import { notice } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import type { InvitedFlow } from '../../guards/invited.ts';
import { isCounted, type OwnFacts, readOwnFacts } from '../lib/own-answers.ts';

/** Withdrawing deletes what was written, so it is asked once more. */
export const checkinWithdrawAsked: InvitedFlow<'checkin.withdraw-asked', OwnFacts> = {
  read: readOwnFacts,
  decide: ({ more, ...invited }) => {
    const { person, organisation, round, invitation } = invited;
    const { locale } = person;
    if (isCounted(invited, more.own)) return reply(notice(locale, 'answer.counted'));
    if (!invitation.hasAnswered) return reply(notice(locale, 'withdraw.none'));
    return reply({ kind: 'form', form: withdrawForm(round, locale, organisation.zone) });
  },
};
