import type { Card } from '../../cards/card.ts';
import { leadCard } from '../../cards/leads/lead-card.ts';
import { type LinePeople, leadLineCard, type SimpleLine } from '../../cards/leads/thread/lead-line-card.ts';
import { movedCard, movedLineCard } from '../../cards/leads/thread/moved-card.ts';
import { type ChatTarget, isSameTarget, isSameWorkspace, makeChannelTarget } from '../../domain/deliveries/target.ts';
import type { LeadLine } from '../../domain/leads/subjects.ts';
import type { Channel, Organisation } from '../../domain/organisation.ts';
import type { Reads } from '../../store/store.ts';
import type { Audience, Draw } from '../room.ts';
import { readNamedPeople } from './lib/named-people.ts';
import { readDefinition } from './lib/read-definition.ts';

/** A lead card, always as things are now. */
export const drawLead: Draw<'lead'> = async (reads, { lead: id }, { organisation, locale, now }) => {
  const lead = await reads.lead(organisation.id, id);
  if (lead === undefined) return undefined;
  const [counts, named, definition] = await Promise.all([
    reads.counts(organisation.id, id),
    readNamedPeople(reads, lead),
    readDefinition(reads, lead),
  ]);
  const content = { lead, counts, ...named, locale, zone: organisation.zone, now };
  return leadCard({ ...content, ...(definition && { definition }) });
};

/** One line of its thread. */
export const drawLeadLine: Draw<'lead-line'> = async (reads, { lead, line }, audience) => {
  if (line.kind === 'moved') return drawMovedLine(reads, lead, line, audience);
  const { organisation, locale, now } = audience;
  const people = await readLinePeople(reads, line, lead, organisation.id);
  const grown = line.kind === 'claimed' ? await readGrown(reads, lead, organisation.id) : {};
  return leadLineCard(line, { ...people, ...grown }, { locale, zone: organisation.zone, now });
};

/** What is left of its card where it stood: where in this workspace it is now. */
export const drawLeadMoved: Draw<'lead-moved'> = async (reads, { lead: id }, { organisation, locale, target }) => {
  const [lead, places] = await Promise.all([
    reads.lead(organisation.id, id),
    reads.placesOf(organisation.id, { kind: 'lead', lead: id }),
  ]);
  const place = places.findLast((each) => each.isThere && isSameWorkspace(each.target, target));
  if (lead === undefined || place === undefined) return undefined;
  const isHere = isSameTarget(place.target, target);
  return movedCard({ lead, locale }, isHere ? 'here' : findChannel(organisation, place.target));
};

type MovedLine = Extract<LeadLine, { kind: 'moved' }>;

/** Only those whom the line names: whoever wants to be forgotten is taken out of it. */
async function drawMovedLine(reads: Reads, id: string, line: MovedLine, audience: Audience): Promise<Card | undefined> {
  const { organisation, locale, target, now } = audience;
  const find = async (person: string | undefined) =>
    person === undefined ? undefined : reads.personById(organisation.id, person);
  const [lead, counts, owner, contactedBy] = await Promise.all([
    reads.lead(organisation.id, id),
    reads.counts(organisation.id, id),
    find(line.owner),
    find(line.contacted),
  ]);
  if (lead === undefined) return undefined;
  const named = { ...(owner && { owner }), ...(contactedBy && { contactedBy }) };
  const from = findChannel(organisation, { ...target, id: line.from });
  return movedLineCard({ lead, counts, ...named, locale, zone: organisation.zone, now }, from);
}

function findChannel({ channels }: Organisation, place: ChatTarget): Channel | undefined {
  return channels.find((channel) => isSameTarget(makeChannelTarget(channel), place));
}

/** By what the line that says who took it grows. */
async function readGrown(
  reads: Reads,
  id: string,
  organisation: string,
): Promise<Pick<LinePeople, 'touch' | 'judgements'>> {
  const [touch, { good, fair, poor }] = await Promise.all([
    readTouch(reads, id, organisation),
    reads.counts(organisation, id),
  ]);
  return { ...(touch && { touch }), judgements: good + fair + poor };
}

/** That whoever took it, or a colleague, got in touch since. */
async function readTouch(reads: Reads, id: string, organisation: string): Promise<LinePeople['touch']> {
  const { contactedAt: at, contactedBy } = (await reads.lead(organisation, id)) ?? {};
  if (at === undefined) return undefined;
  const by = contactedBy === undefined ? undefined : await reads.personById(organisation, contactedBy);
  return { at, ...(by && { by }) };
}

/** Whom a line names or is for; an outcome nobody has the lead of is told to who told it. */
async function readLinePeople(reads: Reads, line: SimpleLine, lead: string, organisation: string): Promise<LinePeople> {
  const { by: id } = { by: undefined, ...line };
  const find = async (person: string | undefined) =>
    person === undefined ? undefined : reads.personById(organisation, person);
  const by = await find(id);
  if (line.kind === 'taken-over') return { by, rep: await find(line.before) };
  if (line.kind === 'reassigned') return { by, rep: await find(line.owner), before: await find(line.before) };
  const isForOwner = line.kind === 'outcome' || line.kind === 'back' || (line.kind === 'updated' && line.isGiven);
  if (!isForOwner) return { by };
  const known = await reads.lead(organisation, lead);
  const { owner, partner } = known === undefined ? {} : await readNamedPeople(reads, known);
  return { by, rep: owner ?? by, partner };
}
