import type { CardPlace } from '../../domain/deliveries/target.ts';
import { keepCompleted } from '../../domain/leads/facts/complete-facts.ts';
import { deriveLeadId, dropAddresses, isSameFacts, type Lead } from '../../domain/leads/lead.ts';
import type { LeadLine } from '../../domain/leads/subjects.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';
import { change } from '../flow.ts';
import type { IntakeFlow } from '../guards/intake.ts';
import { addLead } from './lib/add-lead.ts';
import { findMove, type Move, moveLead } from './lib/move-lead.ts';
import { redrawLead } from './lib/redraw-lead.ts';

/** The lead as it is kept already, where its cards stand, and the people this event names, where they are known. */
type Facts = { known: Lead | undefined; places: CardPlace[]; named: Named };
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
    const places = known === undefined ? [] : await reads.placesOf(organisation.id, { kind: 'lead', lead: id });
    return { known, places, named: collectIds(owner, partner) };
  },
  decide: ({ organisation, more: { known, places, named } }, event, now) => {
    const received = dropAddresses(event.lead);
    const facts = known === undefined ? received : keepCompleted(known.facts, received);
    const factsAt = Math.min(now, event.factsAt ?? now);
    if (known === undefined) return change(...addLead(organisation, event.lead, { named, factsAt }, now));
    const move = findMove(known.facts, facts, organisation, places);
    return change(...updateLead(known, { facts, factsAt, named, ...(move && { move }) }, now));
  },
};

function collectIds(owner: Person | undefined, partner: Person | undefined): Named {
  return { ...(owner && { owner: owner.id }), ...(partner && { partner: partner.id }) };
}

type Received = Required<Pick<Lead, 'facts' | 'factsAt'>> & { named: Named; move?: Move };

/** Nothing when nothing is new, or what is known is newer; the card follows what is. */
function updateLead(known: Lead, { facts, factsAt, named, move }: Received, at: Instant): Change[] {
  const knownAt = known.factsAt ?? known.receivedAt;
  if (factsAt < knownAt) return [];
  const was = JSON.stringify(known.facts);
  if (isSameFacts(known.facts, facts) && isNamed(known, named)) {
    // What is so again later is newer than what was so in between.
    return factsAt === knownAt || factsAt === at ? [] : [{ kind: 'lead.confirmed', lead: known.id, was, factsAt }];
  }
  const given = isGiven(known, named) ? ({ isGiven: true } as const) : {};
  const line: LeadLine = { kind: 'updated', ...given };
  const movedTo = move?.channels.map(({ name }) => name);
  const more = { ...given, ...(movedTo !== undefined && movedTo.length > 0 && { movedTo }) };
  return [
    { kind: 'lead.updated', lead: known.id, facts, factsAt, ...named, ...more, was, at },
    ...(move === undefined ? redrawLead(known, line, at) : moveLead(known, move, line, at)),
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
