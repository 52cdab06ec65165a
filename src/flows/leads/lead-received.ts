import { deriveLeadId } from '../../domain/leads/lead.ts';
import { change } from '../flow.ts';
import type { IntakeFlow } from '../guards/intake.ts';
import { type KnownLead, receiveLead } from './arriving/receive-lead.ts';

/** A lead arrives: a new one is kept and posted in its sales channels, a known one with new facts is updated. */
export const leadReceived: IntakeFlow<'lead.received', KnownLead> = {
  read: async (reads, { organisation }, event) => {
    const { ownerEmail, partnerEmail, externalId } = event.lead;
    const id = deriveLeadId(organisation.id, externalId);
    const withEmail = (email: string | undefined) =>
      email === undefined ? undefined : reads.personByEmail(organisation.id, email);
    const [owner, partner, known] = await Promise.all([
      withEmail(ownerEmail),
      withEmail(partnerEmail),
      reads.lead(organisation.id, id),
    ]);
    const places = known === undefined ? [] : await reads.placesOf(organisation.id, { kind: 'lead', lead: id });
    return { known, places, named: { ...(owner && { owner: owner.id }), ...(partner && { partner: partner.id }) } };
  },
  decide: ({ organisation, more: known }, { lead, factsAt = Number.POSITIVE_INFINITY }, now) =>
    change(...receiveLead(organisation, known, { lead, factsAt: Math.min(now, factsAt) }, now)),
};
