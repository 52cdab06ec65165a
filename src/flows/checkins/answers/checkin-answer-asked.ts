import { answerForm, gateForm } from '../../../cards/checkins/answer-forms.ts';
import { reply } from '../../flow.ts';
import type { InvitedFlow } from '../../guards/invited.ts';
import { type OwnFacts, readOwnFacts } from '../lib/own-answers.ts';

/**
 * Somebody wants to answer. What they wrote before is never in the form that opens, since we send that one by the
 * platform's API: it follows in the answer to a first form of theirs. Whoever was asked in an earlier round gets that
 * first form even when nothing is kept of them, so that the form itself gives nothing away.
 */
export const checkinAnswerAsked: InvitedFlow<'checkin.answer-asked', OwnFacts> = {
  read: readOwnFacts,
  decide: ({ person, round, invitation, more }) => {
    const { locale } = person;
    if (more.wasAsked || invitation.hasAnswered) return reply({ kind: 'form', form: gateForm(round.month, locale) });
    const by = { interviewer: more.interviewer, locale };
    return reply({ kind: 'form', form: answerForm(round.month, { readers: 'anonymised', isRemembered: false }, by) });
  },
};
