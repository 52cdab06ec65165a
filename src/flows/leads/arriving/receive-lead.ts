import type { CardPlace } from '../../../domain/deliveries/target.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { isIncomplete } from '../../../domain/leads/definition/holding.ts';
import { keepCompleted } from '../../../domain/leads/facts/complete-facts.ts';
import { dropAddresses, type Lead, type ReceivedLead } from '../../../domain/leads/lead.ts';
import type { WeekLoad } from '../../../domain/leads/lists/capacity.ts';
import { findFileOf } from '../../../domain/leads/lists/lead-list.ts';
import { findSalesChannels, isSameSegment, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';
import { redrawHeld } from '../waiting/hold-lead.ts';
import { moveHeld } from '../waiting/move-held.ts';
import { addLead } from './add-lead.ts';
import { findListOf, tellOfList } from './lead-list.ts';
import { findMove } from './move-lead.ts';
import { type Named, type ReceivedFacts, updateLead } from './update-lead.ts';

/** The lead as it is kept already, where its cards stand, and the people who are named now. */
export type KnownLead = {
  known: Lead | undefined;
  places: CardPlace[];
  named: Named;
  /** What an SQL is: now, or when a known one came that waits. */
  definition?: Definition | undefined;
  /** How full the week of sales is, where it promised how many leads it takes. */
  load?: WeekLoad | undefined;
};
/** `factsAt`: when they were so, not later than now. */
type Arrival = { lead: ReceivedLead; factsAt: Instant };
/** `file`: with which a new one stands in a list; without, it gets a card. */
export type Manner = { file?: string; isQuiet?: boolean };

/** One lead comes, by whatever door: a new one is kept, a known one with new facts is updated. */
export function receiveLead(
  organisation: Organisation,
  { known, places, named, definition, load }: KnownLead,
  { lead, factsAt, file, isQuiet }: Arrival & Manner,
  now: Instant,
): Change[] {
  if (known === undefined)
    return addLead(organisation, lead, { named, factsAt, definition, load, ...(file !== undefined && { file }) }, now);
  const facts = keepCompleted(known.facts, dropAddresses(lead));
  const received: ReceivedFacts = { facts, factsAt, named, ...(isQuiet && { isQuiet }) };
  if (known.waits !== undefined) return updateWaiting({ organisation, definition, load }, known, received, now);
  if (known.list !== undefined) return updateListed(organisation, known, received, now);
  const move = findMove(known.facts, facts, organisation, places);
  return updateLead(known, { ...received, ...(move && { move }) }, now);
}

type Holding = { organisation: Organisation; definition: Definition | undefined; load: WeekLoad | undefined };

/** What was missing may be there now: then it goes to sales by itself, or waits for room. */
function updateWaiting(
  { organisation, definition, load }: Holding,
  known: Lead,
  received: ReceivedFacts,
  now: Instant,
): Change[] {
  const updated = updateLead(known, received, now);
  if (!updated.some(({ kind }) => kind === 'lead.updated')) return updated;
  const lead = { ...known, ...received.named, facts: received.facts };
  if (lead.waits === 'capacity' || isIncomplete(organisation, definition, lead.facts))
    return [...updated, ...redrawHeld(lead, now)];
  const { room, changes } = moveHeld(lead, organisation, { load }, now);
  return [...room, ...updated, ...changes];
}

/** It has no card that could move: it stands in the list of its new channels from now on. */
function updateListed(organisation: Organisation, known: Lead, received: ReceivedFacts, now: Instant): Change[] {
  const updated = updateLead(known, received, now);
  const { list: was } = known;
  if (was === undefined || !updated.some(({ kind }) => kind === 'lead.updated')) return updated;
  const { segment } = received.facts;
  const list = findListOf(organisation, findFileOf(was), { ...(segment !== undefined && { segment }) });
  if (isSameSegment(known.facts.segment ?? '', segment ?? '') || list === was) return updated;
  return [
    ...updated,
    { kind: 'lead.relisted', lead: known.id, was, list, at: now },
    redraw(organisation.id, { kind: 'lead-list', list: was }, now),
    ...tellOfList(organisation, list, findSalesChannels(organisation, segment), now),
  ];
}
