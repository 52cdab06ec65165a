import type { CardPlace } from '../../../domain/deliveries/target.ts';
import { keepCompleted } from '../../../domain/leads/facts/complete-facts.ts';
import { dropAddresses, type Lead, type ReceivedLead } from '../../../domain/leads/lead.ts';
import { findFileOf } from '../../../domain/leads/lists/lead-list.ts';
import { isSameSegment, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';
import { addLead } from './add-lead.ts';
import { findListOf, tellOfList } from './lead-list.ts';
import { findMove } from './move-lead.ts';
import { type Named, type ReceivedFacts, updateLead } from './update-lead.ts';

/** The lead as it is kept already, where its cards stand, and the people who are named now. */
export type KnownLead = { known: Lead | undefined; places: CardPlace[]; named: Named };
/** `factsAt`: when they were so, not later than now. */
type Arrival = { lead: ReceivedLead; factsAt: Instant };
/** `list`: in which a new one stands; without, it gets a card. */
export type Manner = { list?: string; isQuiet?: boolean };

/** One lead comes, by whatever door: a new one is kept, a known one with new facts is updated. */
export function receiveLead(
  organisation: Organisation,
  { known, places, named }: KnownLead,
  { lead, factsAt, list, isQuiet }: Arrival & Manner,
  now: Instant,
): Change[] {
  if (known === undefined)
    return addLead(organisation, lead, { named, factsAt, ...(list !== undefined && { list }) }, now);
  const facts = keepCompleted(known.facts, dropAddresses(lead));
  const received: ReceivedFacts = { facts, factsAt, named, ...(isQuiet && { isQuiet }) };
  if (known.list !== undefined) return updateListed(organisation, known, received, now);
  const move = findMove(known.facts, facts, organisation, places);
  return updateLead(known, { ...received, ...(move && { move }) }, now);
}

/** It has no card that could move: it stands in the list of its new channels from now on. */
function updateListed(organisation: Organisation, known: Lead, received: ReceivedFacts, now: Instant): Change[] {
  const updated = updateLead(known, received, now);
  const { list: was, waits } = known;
  if (was === undefined || !updated.some(({ kind }) => kind === 'lead.updated')) return updated;
  const { segment } = received.facts;
  const list = findListOf(organisation, findFileOf(was), { ...(segment !== undefined && { segment }) });
  if (isSameSegment(known.facts.segment ?? '', segment ?? '') || list === was) return updated;
  return [
    ...updated,
    { kind: 'lead.relisted', lead: known.id, was, list, ...(waits && { waits }), at: now },
    redraw(organisation.id, { kind: 'lead-list', list: was }, now),
    ...tellOfList(organisation, list, segment, now),
  ];
}
