import { reply } from '../flow.ts';
import type { LeadFlow } from '../guards/lead.ts';
import { type DetailsFacts, readDetails, showDetails } from './lib/read-details.ts';

/** Somebody wants to read all that is known of a lead: they alone do. */
export const leadDetailsAsked: LeadFlow<'lead.details-asked', DetailsFacts> = {
  read: readDetails,
  decide: ({ more, ...handling }, _event, now) => reply(showDetails(handling, more, now)),
};
