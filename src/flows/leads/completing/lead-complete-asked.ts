import { completeForm } from '../../../cards/leads/forms/complete-form.ts';
import { nameLead } from '../../../cards/leads/lead-words.ts';
import { refuse } from '../../../cards/notices.ts';
import { listSegments, type Organisation } from '../../../domain/organisation.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';

/** Somebody wants to fill in what is missing of a lead. */
export const leadCompleteAsked: LeadFlow<'lead.complete-asked', Organisation | undefined> = {
  read: (reads, { lead }) => reads.organisation(lead.organisation),
  decide: ({ person: { locale }, lead, more: organisation }, { from }) => {
    if (organisation === undefined) return reply(refuse(nameLead(lead, locale), 'lead.gone'));
    const segments = listSegments(organisation);
    return reply({ kind: 'form', form: completeForm(lead, { segments, locale, isPrivate: from === 'judgement' }) });
  },
};
