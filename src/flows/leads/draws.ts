import { leadCard } from '../../cards/leads/lead-card.ts';
import { type LinePeople, leadLineCard } from '../../cards/leads/lead-line-card.ts';
import type { LeadLine } from '../../domain/leads/subjects.ts';
import type { Reads } from '../../store/store.ts';
import type { Draw } from '../room.ts';
import { readNamedPeople } from './lib/named-people.ts';

/** A lead card, always as things are now. */
export const drawLead: Draw<'lead'> = async (reads, { lead: id }, { organisation, locale, now }) => {
  const lead = await reads.lead(organisation.id, id);
  if (lead === undefined) return undefined;
  const [counts, named] = await Promise.all([reads.counts(organisation.id, id), readNamedPeople(reads, lead)]);
  return leadCard({ lead, counts, ...named, locale, zone: organisation.zone, now });
};

/** One line of its thread. */
export const drawLeadLine: Draw<'lead-line'> = async (reads, { lead, line }, { organisation, locale }) =>
  leadLineCard(line, await readLinePeople(reads, line, lead, organisation.id), locale);

/** Whom a line names or is for; an outcome nobody has the lead of is told to who told it. */
async function readLinePeople(reads: Reads, line: LeadLine, lead: string, organisation: string): Promise<LinePeople> {
  const { by: id } = { by: undefined, ...line };
  const find = async (person: string | undefined) =>
    person === undefined ? undefined : reads.personById(organisation, person);
  const by = await find(id);
  if (line.kind === 'taken-over') return { by, rep: await find(line.before) };
  const isForOwner = line.kind === 'outcome' || line.kind === 'back' || (line.kind === 'updated' && line.isGiven);
  if (!isForOwner) return { by };
  const known = await reads.lead(organisation, lead);
  const { owner, partner } = known === undefined ? {} : await readNamedPeople(reads, known);
  return { by, rep: owner ?? by, partner };
}
