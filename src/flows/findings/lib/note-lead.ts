import type { Lead } from '../../../domain/leads/lead.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Reads } from '../../../store/store.ts';
import type { Member } from '../../guards/member.ts';

type NoteEvent = { lead?: string };

/** The lead a note is about, where it is about one. */
export async function readNoteLead(
  reads: Reads,
  { organisation }: Member,
  { lead }: NoteEvent,
): Promise<Lead | undefined> {
  return lead === undefined ? undefined : reads.lead(organisation.id, lead);
}

/** A lead was named that is not there, or not for this person: another organisation's is not. */
export function isNoteLeadGone(event: NoteEvent, lead: Lead | undefined, { organisation }: Person): boolean {
  return event.lead !== undefined && lead?.organisation !== organisation;
}
