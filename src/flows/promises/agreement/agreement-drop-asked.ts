import { dropForm } from '../../../cards/promises/agreement/agreement-form.ts';
import type { Agreement } from '../../../domain/promises/agreement/agreement.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { checkAgreement } from './lib/read-agreements.ts';

/** One of its owners, or a manager, wants to drop it: that takes a reason. */
export const agreementDropAsked: MemberFlow<'agreement.drop-asked', Agreement | undefined> = {
  read: (reads, { organisation }, { agreement }) => reads.agreement(organisation.id, agreement),
  decide: ({ person, more }) => {
    const checked = checkAgreement(more, person);
    if ('refusal' in checked) return reply(checked.refusal);
    return reply({ kind: 'form', form: dropForm(checked.agreement, person.locale) });
  },
};
