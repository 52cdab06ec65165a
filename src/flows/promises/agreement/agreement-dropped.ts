import type { Agreement } from '../../../domain/promises/agreement/agreement.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { closeAgreement } from './lib/close-agreement.ts';
import { checkAgreement } from './lib/read-agreements.ts';

/** It is dropped, and why. */
export const agreementDropped: MemberFlow<'agreement.dropped', Agreement | undefined> = {
  read: (reads, { organisation }, { agreement }) => reads.agreement(organisation.id, agreement),
  decide: ({ person, more }, event, now) => {
    const checked = checkAgreement(more, person);
    if ('refusal' in checked) return reply(checked.refusal);
    const why = event.why.trim();
    if (why === '') return refuseFields<'agreement.dropped'>({ why: say(person.locale, 'agreement.why-missing') });
    return closeAgreement(checked.agreement, { state: 'dropped', why }, person, now);
  },
};
