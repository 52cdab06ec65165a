import { nameRound } from '../../../cards/checkins/round-name.ts';
import { talksForm } from '../../../cards/checkins/talks-card.ts';
import { notice } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import type { InterviewerFlow } from '../../guards/interviewer.ts';

/** An interviewer wants to say with whom they talked. */
export const checkinTalksAsked: InterviewerFlow<'checkin.talks-asked'> = {
  decide: ({ person, round, partners }) => {
    const left = partners.filter(({ hasTalked }) => !hasTalked);
    if (left.length === 0) return reply(notice(nameRound(round.month, person.locale), 'talks.all-held'));
    return reply({ kind: 'form', form: talksForm(round.month, left, person.locale) });
  },
};
