import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { sentenceCard } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';

/** A rep would rather not say why; the verdict stands. */
export const leadReasonSkipped: LeadFlow<'lead.reason-skipped'> = {
  decide: ({ person: { locale }, lead }) => {
    const card = sentenceCard(nameLead(lead, locale), 'why.skipped', { company: sayCompany(lead) });
    return reply({ kind: 'card', card });
  },
};
