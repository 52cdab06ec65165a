import { answerForm } from '../../../cards/checkins/answer-forms.ts';
import { reply } from '../../flow.ts';
import type { InvitedFlow } from '../../guards/invited.ts';
import { type OwnFacts, ownFacts } from '../lib/own-answers.ts';

/** The questions with somebody's own words in them, as the answer to their own form: it passes through nothing else. */
export const checkinFormAsked: InvitedFlow<'checkin.form-asked', OwnFacts> = {
  read: ownFacts,
  decide: ({ person, round, more }, _event, now) => {
    const { own, goal, interviewer } = more;
    const before = {
      ...(goal !== undefined && { goal }),
      ...(own?.answers !== undefined && { answers: own.answers }),
      readers: own?.isShared ? ('interviewer' as const) : ('anonymised' as const),
    };
    const by = { interviewer, locale: person.locale, step: String(now) };
    return reply({ kind: 'form', form: answerForm(round.month, before, by) });
  },
};
