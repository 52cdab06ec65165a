import type { EventOf } from '../../../domain/event.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { findMarketingChannels } from '../../../domain/leads/definition/holding.ts';
import { keepUnsaid, type UnsaidField } from '../../../domain/leads/facts/keep-unsaid.ts';
import { deriveLeadId, type Lead } from '../../../domain/leads/lead.ts';
import { findFileOf, type LeadFate } from '../../../domain/leads/lists/lead-list.ts';
import { type Channel, findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import type { IntakeFlow } from '../../guards/intake.ts';
import { tellOfList } from '../arriving/lead-list.ts';
import { type KnownLead, receiveLead } from '../arriving/receive-lead.ts';
import { isOlder } from '../arriving/update-lead.ts';
import { readWeekLoad } from '../waiting/queue-lead.ts';

/**
 * Leads of a file come, as those of any door: each becomes what it would have become by itself. Where many are new they stand in a list, one
 * message a channel.
 */
export const leadsImported: IntakeFlow<'leads.imported', KnownLead[]> = {
  read: readKnown,
  decide: ({ organisation, more }, event, now) => {
    let taken = 0;
    const decided = event.leads.map(({ lead: received, factsAt: at }, place) => {
      const before = keepNamed(more[place], event.unsaid, taken);
      const { known } = before;
      const lead = known === undefined ? received : keepUnsaid(known.facts, received, event.unsaid);
      const factsAt = Math.min(now, at);
      const manner = { isQuiet: event.isQuiet, ...(event.isListed && { file: event.file }) };
      const changes = receiveLead(organisation, before, { lead, factsAt, ...manner }, now);
      taken += countTaken(changes);
      return { changes, fate: describeFate(before, changes, factsAt) };
    });
    const changes = decided.flatMap((each) => each.changes);
    return {
      changes: [...changes, ...tellOfLists(organisation, changes, now)],
      reply: { kind: 'imported', fates: decided.map(({ fate }) => fate) },
    };
  },
};

type Imported = EventOf<'leads.imported'>;

/** Whom the file does not name stays; `taken`: so many of the file take room of the week before it. */
function keepNamed(before: KnownLead | undefined, unsaid: UnsaidField[], taken: number): KnownLead {
  const { known, places = [], named = {}, definition, load } = before ?? {};
  const { owner, partner } = known ?? {};
  const kept = {
    ...(unsaid.includes('owner') && owner !== undefined && { owner }),
    ...(unsaid.includes('partner') && partner !== undefined && { partner }),
  };
  return {
    known,
    places,
    named: { ...named, ...kept },
    definition,
    load: load && { ...load, taken: load.taken + taken },
  };
}

/** Leads that go to sales now, or wait for room. */
function countTaken(changes: Change[]): number {
  return changes.filter((each) => {
    if (each.kind === 'lead.added') return each.lead.list === undefined || each.lead.waits === 'capacity';
    return each.kind === 'lead.handed-over' || (each.kind === 'lead.relisted' && each.waits === 'capacity');
  }).length;
}

/** Of each lead what is known, in the order of the event. */
async function readKnown(
  reads: Reads,
  { organisation }: { organisation: Organisation },
  { leads }: Imported,
  now: Instant,
): Promise<KnownLead[]> {
  const { id } = organisation;
  const ids = leads.map(({ lead }) => deriveLeadId(id, lead.externalId));
  const [found, people, inForce, load] = await Promise.all([
    reads.leadsByIds(id, ids),
    reads.people(id),
    reads.definition(id),
    readWeekLoad(reads, organisation, now),
  ]);
  const versions = await readVersions(reads, found);
  const byId = new Map(found.map((lead) => [lead.id, lead]));
  const byEmail = new Map(people.map((person) => [person.email?.toLowerCase() ?? '', person.id]));
  const find = (email: string | undefined) => (email === undefined ? undefined : byEmail.get(email.toLowerCase()));
  return Promise.all(
    leads.map(async ({ lead }, place): Promise<KnownLead> => {
      const known = byId.get(ids[place] ?? '');
      const [owner, partner] = [find(lead.ownerEmail), find(lead.partnerEmail)];
      const named = { ...(owner !== undefined && { owner }), ...(partner !== undefined && { partner }) };
      const isMoved = known !== undefined && known.list === undefined && known.facts.segment !== lead.segment;
      const places = isMoved ? await reads.placesOf(id, { kind: 'lead', lead: known.id }) : [];
      const definition = known === undefined ? inForce : versions.get(known.definition ?? 0);
      return { known, places, named, definition, load };
    }),
  );
}

/** What an SQL was when those of them came that are held. */
async function readVersions(reads: Reads, found: Lead[]): Promise<ReadonlyMap<number, Definition>> {
  const held = found.filter(({ waits }) => waits === 'incomplete');
  const numbers = [...new Set(held.flatMap(({ definition = [] }) => definition))];
  const known = await Promise.all(numbers.map((number) => reads.definition(held[0]?.organisation ?? '', number)));
  return new Map(known.flatMap((each) => (each === undefined ? [] : [[each.version, each] as const])));
}

function describeFate({ known }: KnownLead, changes: Change[], factsAt: Instant): LeadFate {
  if (changes.some(({ kind }) => kind === 'lead.added')) return { became: 'created' };
  if (changes.some(({ kind }) => kind === 'lead.updated')) return { became: 'updated' };
  const isNewerKnown = known !== undefined && isOlder(known, factsAt);
  return { became: 'unchanged', ...(isNewerKnown && { because: 'newer-known' }) };
}

/** Each list that grew, where its leads go: to sales, or to marketing where something is missing. */
function tellOfLists(organisation: Organisation, changes: Change[], now: Instant): Change[] {
  const grown = new Map<string, Channel[]>();
  for (const change of changes) {
    if (change.kind !== 'lead.added' || change.lead.list === undefined) continue;
    const { list, waits, facts } = change.lead;
    // One that came by itself has a card of its own there, and of those that wait for room it is said.
    if (findFileOf(list) === 'incomplete' || waits === 'capacity') continue;
    const isHeld = waits === 'incomplete';
    grown.set(list, isHeld ? findMarketingChannels(organisation) : findSalesChannels(organisation, facts.segment));
  }
  return [...grown].flatMap(([list, channels]) => tellOfList(organisation, list, channels, now));
}
