import type { LeadTimeline } from '../../../../cards/leads/timeline-lines.ts';
import { listTimeline } from '../../../../domain/leads/history.ts';
import type { Lead } from '../../../../domain/leads/lead.ts';
import type { Reads } from '../../../../store/store.ts';

/** A lead from its handover until now, with those who stand in it. */
export async function readTimeline(reads: Reads, lead: Lead): Promise<LeadTimeline> {
  const entries = listTimeline(lead, await reads.historyOfLead(lead.organisation, lead.id));
  const ids = new Set(entries.flatMap(({ person = [], other = [] }) => [person, other].flat()));
  const people = await Promise.all([...ids].map((id) => reads.personById(lead.organisation, id)));
  return {
    lead,
    entries,
    people: new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person] as const]))),
  };
}
