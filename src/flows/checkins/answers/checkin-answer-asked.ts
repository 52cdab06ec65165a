import { answerForm, gateForm } from '../../../cards/checkins/answer-forms.ts';
import { notice } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import type { InvitedFlow } from '../../guards/invited.ts';
import { isCounted, type OwnFacts, ownFacts } from '../lib/own-answers.ts';

/**
 * Somebody wants to answer. What they wrote before is never in the form that opens, which we send: it follows in the
 * answer to a form of their own. That one comes whether or not there is anything, so that it does not tell.
 */
export const checkinAnswerAsked: InvitedFlow<'checkin.answer-asked', OwnFacts> = {
  read: ownFacts,
  decide: ({ more, ...invited }) => {
    const { person, round, invitation } = invited;
    const { locale } = person;
    if (isCounted(invited, more.own)) return reply(notice(locale, 'answer.counted'));
    if (more.wasAsked || invitation.hasAnswered) return reply({ kind: 'form', form: gateForm(round.month, locale) });
    const by = { interviewer: more.interviewer, locale };
    return reply({ kind: 'form', form: answerForm(round.month, { readers: 'anonymised' }, by) });
  },
};
