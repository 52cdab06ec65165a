import type { Lead } from '../../../../domain/leads/lead.ts';
import type { Person } from '../../../../domain/people/person.ts';
import type { Reads } from '../../../../store/store.ts';

/** Whose these leads are, by id; somebody who left the organisation is absent. */
export async function readOwners(reads: Reads, leads: Lead[]): Promise<ReadonlyMap<string, Person>> {
  const [first] = leads;
  const ids = [...new Set(leads.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))];
  if (first === undefined) return new Map();
  const people = await Promise.all(ids.map((id) => reads.personById(first.organisation, id)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person] as const])));
}
