import { leadForm } from '../../cards/leads/forms/lead-form.ts';
import { listSegments } from '../../domain/organisation.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** Somebody has a lead that no CRM knows yet. */
export const leadFormAsked: MemberFlow<'lead.form-asked'> = {
  decide: ({ person, organisation }, _event, now) => {
    return reply({ kind: 'form', form: leadForm(now, listSegments(organisation), person.locale) });
  },
};
