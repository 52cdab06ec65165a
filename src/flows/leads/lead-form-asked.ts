import { leadForm } from '../../cards/leads/lead-form.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** Somebody has a lead that no CRM knows yet. */
export const leadFormAsked: MemberFlow<'lead.form-asked'> = {
  decide: ({ person, organisation }, _event, now) => {
    const segments = organisation.channels.flatMap((channel) => (channel.purpose === 'sales' ? channel.segments : []));
    return reply({ kind: 'form', form: leadForm(now, [...new Set(segments)], person.locale) });
  },
};
