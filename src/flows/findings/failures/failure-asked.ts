import { braveFailureForm } from '../../../cards/findings/failure-forms.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody wants to share what did not work, of their own accord. */
export const failureAsked: MemberFlow<'failure.asked'> = {
  decide: ({ person }, _event, now) =>
    reply({ kind: 'form', form: braveFailureForm(undefined, { asked: now, locale: person.locale }) }),
};
