import { LISTED_ON_PAGE, listedLeadsCard } from '../../../cards/leads/lists/listed-leads-card.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Person } from '../../../domain/people/person.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readOwners } from './lib/read-owners.ts';

type Facts = { leads: Lead[]; owners: ReadonlyMap<string, Person>; count: number };

/** Somebody wants to see the leads of a list, or of all: a page, their own first. */
export const leadListAsked: MemberFlow<'lead.list-asked', Facts> = {
  read: async (reads, { person, organisation: { id } }, { list, page }) => {
    const [leads, count] = await Promise.all([
      reads.listedLeads(id, {
        ...(list !== undefined && { list }),
        person: person.id,
        skip: page * LISTED_ON_PAGE,
        most: LISTED_ON_PAGE + 1,
      }),
      reads.countListed(id, list),
    ]);
    return { leads, owners: await readOwners(reads, leads), count };
  },
  decide: ({ person: viewer, more: { leads, owners, count } }, { list, page }) => {
    const shown = leads.slice(0, LISTED_ON_PAGE).map((lead) => {
      const owner = owners.get(lead.owner ?? '');
      return { lead, ...(owner && { owner }) };
    });
    const hasMore = leads.length > LISTED_ON_PAGE;
    const which = list === undefined ? {} : { list };
    return reply({ kind: 'notice', card: listedLeadsCard({ ...which, page, leads: shown, hasMore, count }, viewer) });
  },
};
