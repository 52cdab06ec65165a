import type { Agreement } from '../../../domain/promises/agreement/agreement.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { closeAgreement } from './lib/close-agreement.ts';
import { checkAgreement } from './lib/read-agreements.ts';

/** One of its owners, or a manager, says that it is done. */
export const agreementDone: MemberFlow<'agreement.done', Agreement | undefined> = {
  read: (reads, { organisation }, { agreement }) => reads.agreement(organisation.id, agreement),
  decide: ({ person, more }, _event, now) => {
    const checked = checkAgreement(more, person);
    if ('refusal' in checked) return reply(checked.refusal);
    return closeAgreement(checked.agreement, { state: 'done' }, person, now);
  },
};
