import { reassignForm } from '../../../cards/leads/clock/reassign-form.ts';
import { mayHandleLeads, type Person } from '../../../domain/people/person.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';

/** A manager of sales wants to give a lead to somebody: to whom? */
export const leadReassignAsked: LeadFlow<'lead.reassign-asked', Person[]> = {
  read: (reads, { lead }) => reads.people(lead.organisation),
  decide: ({ person, lead, more: people }) =>
    reply({ kind: 'form', form: reassignForm(lead, people.filter(mayHandleLeads), person.locale) }),
};
