import { deriveLeadId } from '../../domain/leads/lead.ts';
import { change } from '../flow.ts';
import type { IntakeFlow } from '../guards/intake.ts';
import { type KnownLead, receiveLead } from './arriving/receive-lead.ts';
import { readDefinition } from './lib/read-definition.ts';
import { readWeekLoad } from './waiting/queue-lead.ts';

/** A lead arrives: a new one is kept and posted in its sales channels, a known one with new facts is updated. */
export const leadReceived: IntakeFlow<'lead.received', KnownLead> = {
  read: async (reads, { organisation }, event, now) => {
    const { ownerEmail, partnerEmail, externalId } = event.lead;
    const id = deriveLeadId(organisation.id, externalId);
    const withEmail = (email: string | undefined) =>
      email === undefined ? undefined : reads.personByEmail(organisation.id, email);
    const [owner, partner, known, inForce] = await Promise.all([
      withEmail(ownerEmail),
      withEmail(partnerEmail),
      reads.lead(organisation.id, id),
      reads.definition(organisation.id),
    ]);
    const definition = known?.waits === 'incomplete' ? await readDefinition(reads, known) : inForce;
    const places = known === undefined ? [] : await reads.placesOf(organisation.id, { kind: 'lead', lead: id });
    const named = { ...(owner && { owner: owner.id }), ...(partner && { partner: partner.id }) };
    const mayGo = known === undefined || known.waits === 'incomplete';
    const load = mayGo ? await readWeekLoad(reads, organisation, now) : undefined;
    return { known, places, named, definition, load };
  },
  decide: ({ organisation, more: known }, { lead, factsAt = Number.POSITIVE_INFINITY }, now) =>
    change(...receiveLead(organisation, known, { lead, factsAt: Math.min(now, factsAt) }, now)),
};
