import { nameLead } from '../../../cards/leads/lead-words.ts';
import { companyCard } from '../../../cards/leads/lists/company-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { type CompanyLeads, readCompanyLeads } from './lib/read-company.ts';

type Facts = { organisation: Organisation | undefined; leads: CompanyLeads };

/** Somebody wants to know all that happened with a company. */
export const leadCompanyAsked: LeadFlow<'lead.company-asked', Facts> = {
  read: async (reads, { person, lead }) => {
    const [organisation, leads] = await Promise.all([
      reads.organisation(lead.organisation),
      readCompanyLeads(reads, lead, person),
    ]);
    return { organisation, leads };
  },
  decide: ({ person: viewer, lead, more: { organisation, leads } }, _event, now) =>
    organisation === undefined
      ? reply(refuse(nameLead(lead, viewer.locale), 'lead.gone'))
      : reply({ kind: 'notice', card: companyCard(leads, { viewer, zone: organisation.zone, now }) }),
};
