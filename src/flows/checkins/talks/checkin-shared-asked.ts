import { nameRound } from '../../../cards/checkins/round-name.ts';
import { sharedForm } from '../../../cards/checkins/talks-card.ts';
import { refuse } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import type { InterviewerFlow } from '../../guards/interviewer.ts';

/** An interviewer wants to read what was shared with them: first whose. */
export const checkinSharedAsked: InterviewerFlow<'checkin.shared-asked'> = {
  decide: ({ person, round, partners, shared }, _event, now) => {
    const sharing = partners.filter((partner) => shared.some((each) => each.person === partner.person));
    if (sharing.length === 0) return reply(refuse(nameRound(round.month, person.locale), 'shared.none'));
    return reply({ kind: 'form', form: sharedForm(round.month, sharing, person.locale, String(now)) });
  },
};
