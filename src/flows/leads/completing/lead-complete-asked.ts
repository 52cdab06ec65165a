import { completeForm } from '../../../cards/leads/forms/complete-form.ts';
import { nameLead } from '../../../cards/leads/lead-words.ts';
import { refuse } from '../../../cards/notices.ts';
import { type Definition, listMissing } from '../../../domain/leads/definition/definition.ts';
import { listSegments, type Organisation } from '../../../domain/organisation.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readDefinition } from '../lib/read-definition.ts';

type Facts = { organisation: Organisation | undefined; definition?: Definition | undefined };

/** Somebody wants to fill in what is missing of a lead. */
export const leadCompleteAsked: LeadFlow<'lead.complete-asked', Facts> = {
  read: async (reads, { lead }) => {
    const [organisation, definition] = await Promise.all([
      reads.organisation(lead.organisation),
      readDefinition(reads, lead),
    ]);
    return { organisation, definition };
  },
  decide: ({ person: { locale }, lead, more: { organisation, definition } }, { from }) => {
    if (organisation === undefined) return reply(refuse(nameLead(lead, locale), 'lead.gone'));
    const segments = listSegments(organisation);
    const missing = definition === undefined ? [] : listMissing(definition, lead.facts);
    const form = completeForm(lead, { segments, locale, isPrivate: from === 'judgement', missing });
    return reply({ kind: 'form', form });
  },
};
