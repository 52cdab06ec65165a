import type { LeadFlow } from '../../guards/lead.ts';
import { giveCard } from '../arriving/give-card.ts';
import { type DetailsFacts, readDetails, showDetails } from '../lib/read-details.ts';

/** Somebody of sales opens a lead of a list: it gets its card, and they read all about it. */
export const leadOpened: LeadFlow<'lead.opened', DetailsFacts> = {
  read: readDetails,
  decide: ({ more, ...handling }, _event, now) => {
    const { organisation } = more;
    const { lead, changes } =
      organisation === undefined ? { lead: handling.lead, changes: [] } : giveCard(handling.lead, organisation, now);
    return { changes, reply: showDetails({ ...handling, lead }, more, now) };
  },
};
