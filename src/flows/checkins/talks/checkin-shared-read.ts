import { nameRound } from '../../../cards/checkins/round-name.ts';
import { sharedAnswersForm } from '../../../cards/checkins/talks-card.ts';
import { refuse } from '../../../cards/notices.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import { DAY_MS } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { InterviewerFlow } from '../../guards/interviewer.ts';

/** What one person shared, for the interviewer they shared it with and nobody else: in the answer to their own form. */
export const checkinSharedRead: InterviewerFlow<'checkin.shared-read'> = {
  decide: ({ person: { locale }, round, partners, shared }, event, now) => {
    const found = shared.find(({ person }) => person === event.person);
    const partner = partners.find(({ person }) => person === event.person);
    if (found === undefined || partner === undefined)
      return reply(refuse(nameRound(round.month, locale), 'shared.none'));
    const deletedOn = getLocalDate(round.opensAt + POLICY.sharedDays * DAY_MS, 'UTC');
    const today = getLocalDate(now, 'UTC');
    return reply({
      kind: 'form',
      form: sharedAnswersForm(round.month, found, { name: partner.name, deletedOn, today, locale }),
    });
  },
};
