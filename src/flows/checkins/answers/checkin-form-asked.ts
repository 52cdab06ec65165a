import { answerForm } from '../../../cards/checkins/answer-forms.ts';
import { reply } from '../../flow.ts';
import type { InvitedFlow } from '../../guards/invited.ts';
import { type OwnFacts, readOwnFacts } from '../lib/own-answers.ts';

/** The questions with somebody's own words in them. They travel only in the answer to a form that this person sent. */
export const checkinFormAsked: InvitedFlow<'checkin.form-asked', OwnFacts> = {
  read: readOwnFacts,
  decide: ({ person, round, more }, _event, now) => {
    const { own, goal, interviewer } = more;
    const before = {
      ...(goal !== undefined && { goal }),
      ...(own?.answers !== undefined && { answers: own.answers }),
      readers: own?.isShared ? ('interviewer' as const) : ('anonymised' as const),
      isRemembered: own?.isRemembered ?? false,
    };
    const by = { interviewer, locale: person.locale, step: String(now) };
    return reply({ kind: 'form', form: answerForm(round.month, before, by) });
  },
};
