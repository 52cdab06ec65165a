import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { sentenceCard } from '../../../cards/notices.ts';
import type { LeadOwnerFlow } from '../../guards/lead-owner.ts';
import { redraw } from '../../shared/redraw.ts';
import { type LeadPlaces, readLeadPlaces } from '../lib/lead-places.ts';
import { tellChannel } from './steps/tell-channel.ts';

/** Whoever has a lead cannot do it: it is free again, and its channel reads so. */
export const leadGivenBack: LeadOwnerFlow<'lead.given-back', LeadPlaces> = {
  read: (reads, { lead }) => readLeadPlaces(reads, lead),
  decide: ({ person, lead, organisation, more: places }, { from }, now) => ({
    changes: [
      { kind: 'lead.given-back', lead: lead.id, by: person.id, at: now },
      redraw(lead.organisation, { kind: 'lead', lead: lead.id }, now),
      ...tellChannel(lead, { organisation, places }, now),
    ],
    reply: {
      kind: from === 'message' ? 'card' : 'notice',
      card: sentenceCard(nameLead(lead, person.locale), 'give-back.kept', { company: sayCompany(lead) }),
    },
  }),
};
