import type { Lead } from '../../../domain/leads/lead.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Reads } from '../../../store/store.ts';

/** The people a lead names; somebody who left the organisation is absent. */
export type NamedPeople = { owner?: Person; partner?: Person; contactedBy?: Person };

export async function readNamedPeople(reads: Reads, lead: Lead): Promise<NamedPeople> {
  const find = async (id: string | undefined) =>
    id === undefined ? undefined : reads.personById(lead.organisation, id);
  const [owner, partner, contactedBy] = await Promise.all([lead.owner, lead.partner, lead.contactedBy].map(find));
  return { ...(owner && { owner }), ...(partner && { partner }), ...(contactedBy && { contactedBy }) };
}
