import { withdrawForm } from '../../../cards/checkins/answer-forms.ts';
import { nameRound } from '../../../cards/checkins/round-name.ts';
import { refuse } from '../../../cards/notices.ts';
import { getMonth } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { InvitedFlow } from '../../guards/invited.ts';

/** Withdrawing deletes what was written, so it is asked once more. */
export const checkinWithdrawAsked: InvitedFlow<'checkin.withdraw-asked'> = {
  decide: ({ person, organisation: { zone }, round, invitation }, _event, now) => {
    const { locale } = person;
    if (!invitation.hasAnswered) return reply(refuse(nameRound(round.month, locale), 'withdraw.none'));
    return reply({ kind: 'form', form: withdrawForm(round, { locale, zone, month: getMonth(now, zone) }) });
  },
};
