import { deriveLeadId, dropAddresses, isSameFacts, type Lead } from '../../domain/leads/lead.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';
import { change } from '../flow.ts';
import type { IntakeFlow } from '../guards/intake.ts';
import { addLead } from './lib/add-lead.ts';
import { redrawLead } from './lib/redraw-lead.ts';

/** The lead as it is kept already, and the people this event names, where they are known. */
type Facts = { known: Lead | undefined; named: Named };
type Named = { owner?: string; partner?: string };

/** A lead arrives: a new one is kept and posted in its sales channels, a known one with new facts is updated. */
export const leadReceived: IntakeFlow<'lead.received', Facts> = {
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
    return { known, named: collectIds(owner, partner) };
  },
  decide: ({ organisation, more: { known, named } }, event, now) => {
    const facts = dropAddresses(event.lead);
    const factsAt = Math.min(now, event.factsAt ?? now);
    if (known !== undefined) return change(...updateLead(known, { facts, factsAt, named }, now));
    return change(...addLead(organisation, event.lead, { named, factsAt }, now));
  },
};

function collectIds(owner: Person | undefined, partner: Person | undefined): Named {
  return { ...(owner && { owner: owner.id }), ...(partner && { partner: partner.id }) };
}

type Received = Required<Pick<Lead, 'facts' | 'factsAt'>> & { named: Named };

/** Nothing when nothing is new, or what is known is newer; the card follows what is. */
function updateLead(known: Lead, { facts, factsAt, named }: Received, at: Instant): Change[] {
  const knownAt = known.factsAt ?? known.receivedAt;
  if (factsAt < knownAt) return [];
  const was = JSON.stringify(known.facts);
  if (isSameFacts(known.facts, facts) && isNamed(known, named)) {
    // What is so again later is newer than what was so in between.
    return factsAt === knownAt || factsAt === at ? [] : [{ kind: 'lead.confirmed', lead: known.id, was, factsAt }];
  }
  return [
    { kind: 'lead.updated', lead: known.id, facts, factsAt, ...named, was, at },
    ...redrawLead(known, { kind: 'updated', ...(isGiven(known, named) && { isGiven: true }) }, at),
  ];
}

/** Whoever took the lead keeps it, whatever owner is named. */
function isNamed(known: Lead, named: Named): boolean {
  return (known.claimedAt !== undefined || known.owner === named.owner) && known.partner === named.partner;
}

/** Somebody has it who did not before; whoever took it keeps it. */
function isGiven({ owner: before, claimedAt }: Lead, { owner }: Named): boolean {
  return owner !== undefined && owner !== before && claimedAt === undefined;
}
