import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { notice } from '../../../cards/notices.ts';
import type { WaitingLeadFlow } from '../../guards/waiting-lead.ts';
import { giveCard } from '../arriving/give-card.ts';

/** A manager hands a lead over although it waits: its time begins now, and its card says so. */
export const leadLetThrough: WaitingLeadFlow<'lead.let-through'> = {
  decide: ({ person, lead, organisation }, _event, now) => ({
    changes: giveCard(lead, organisation, now, { end: 'let-through', by: person.id }).changes,
    reply: notice(nameLead(lead, person.locale), 'let-through.done', {
      company: sayCompany(lead),
      waits: lead.waits ?? '',
    }),
  }),
};
