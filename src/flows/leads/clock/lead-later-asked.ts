import { laterCard } from '../../../cards/leads/clock/later-card.ts';
import type { LeadOwnerFlow } from '../../guards/lead-owner.ts';

/** What may be done about a lead instead of following it up now: by whoever has it, or by who manages them. */
export const leadLaterAsked: LeadOwnerFlow<'lead.later-asked'> = {
  decide: ({ person, lead, organisation, owner }, _event, now) => ({
    changes: [],
    reply: {
      kind: 'notice',
      card: laterCard({ lead, clock: { owner, organisation }, now, locale: person.locale }, person),
    },
  }),
};
