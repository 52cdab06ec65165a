import { deriveLeadId, type Lead } from '../../domain/leads/lead.ts';
import { change } from '../flow.ts';
import type { IntakeFlow } from '../guards/intake.ts';
import { forgetLead } from './lib/forget-lead.ts';

/** A CRM forgot a person: so does the bot, as it does with leads that were silent for too long. */
export const leadErasureReceived: IntakeFlow<'lead.erasure-received', Lead | undefined> = {
  read: (reads, { organisation }, { externalId }) =>
    reads.lead(organisation.id, deriveLeadId(organisation.id, externalId)),
  decide: ({ organisation, more: lead }, _event, now) =>
    lead === undefined ? change() : change(...forgetLead(organisation.id, lead, now)),
};
