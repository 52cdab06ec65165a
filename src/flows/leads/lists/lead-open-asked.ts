import { PAGE_LEADS } from '../../../cards/leads/lists/lead-rows.ts';
import { openLeadsCard } from '../../../cards/leads/lists/open-leads-card.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Person } from '../../../domain/people/person.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readOwners } from './lib/read-owners.ts';

/** `listed`: how many more stand in lists. */
type Facts = { leads: Lead[]; owners: ReadonlyMap<string, Person>; listed: number };

/** Somebody wants to see which leads nobody contacted yet: a page, the longest waiting first. */
export const leadOpenAsked: MemberFlow<'lead.open-asked', Facts> = {
  read: async (reads, { organisation: { id } }, { page }) => {
    const [leads, listed] = await Promise.all([
      reads.untouchedLeads(id, { skip: page * PAGE_LEADS, most: PAGE_LEADS + 1 }),
      reads.countListed(id),
    ]);
    return { leads, owners: await readOwners(reads, leads), listed };
  },
  decide: ({ person: viewer, organisation: { zone }, more: { leads, owners, listed } }, { page }, now) => {
    const shown = leads.slice(0, PAGE_LEADS).map((lead) => {
      const owner = owners.get(lead.owner ?? '');
      return { lead, ...(owner && { owner }) };
    });
    const hasMore = leads.length > PAGE_LEADS;
    return reply({
      kind: 'notice',
      card: openLeadsCard({ page, leads: shown, hasMore, listed }, { viewer, zone, now }),
    });
  },
};
