import { heldCard, heldLeadsCard, settledHeldCard } from '../../../cards/leads/waiting/held-card.ts';
import type { Reads } from '../../../store/store.ts';
import type { Audience, Draw } from '../../room.ts';
import { readNamedPeople } from '../lib/named-people.ts';
import { readDefinition } from '../lib/read-definition.ts';

/** A lead that stays with marketing, as it is now. */
export const drawLeadHeld: Draw<'lead-held'> = async (reads, { lead }, audience) => {
  const content = await readHeld(reads, lead, audience);
  return content && heldCard(content);
};

/** Those that still lack something; nothing when none does, or its reader is not the one to remind any more. */
export const drawHeldReminder: Draw<'leads-held'> = async (reads, { leads, person }, audience) => {
  const reader = await reads.personById(audience.organisation.id, person);
  if (reader === undefined) return undefined;
  const found = await Promise.all(leads.map((id) => readHeld(reads, id, audience)));
  const isManager = reader.role === 'manager' && reader.team === 'marketing';
  const held = found.flatMap((each) => {
    const isWaiting = each !== undefined && each.lead.waits === 'incomplete' && each.lead.outcome === undefined;
    return isWaiting && (isManager || each.lead.partner === person) ? [each] : [];
  });
  return held.length === 0 ? undefined : heldLeadsCard(held, isManager ? 'manager' : 'partner', audience.locale);
};

/** None of them lacks anything any more, or its reader is not the one to remind: how each is now. */
export const drawSettledHeld: Draw<'leads-held'> = async (reads, { leads }, audience) => {
  const found = await Promise.all(leads.map((id) => readHeld(reads, id, audience)));
  return settledHeldCard(
    found.filter((each) => each !== undefined),
    audience.locale,
  );
};

async function readHeld(reads: Reads, id: string, { organisation, locale, now }: Audience) {
  const lead = await reads.lead(organisation.id, id);
  if (lead === undefined) return undefined;
  const [named, definition] = await Promise.all([readNamedPeople(reads, lead), readDefinition(reads, lead)]);
  return { lead, ...named, ...(definition && { definition }), locale, zone: organisation.zone, now };
}
