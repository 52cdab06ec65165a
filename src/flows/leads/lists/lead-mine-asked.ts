import { type ListedLead, PAGE_LEADS } from '../../../cards/leads/lists/lead-rows.ts';
import { myLeadsCard } from '../../../cards/leads/lists/my-leads-card.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readMine } from './lib/read-mine.ts';

/** Somebody wants to see more of their own leads: a page of them, by the clock. */
export const leadMineAsked: MemberFlow<'lead.mine-asked', ListedLead[]> = {
  read: (reads, { person }, _event, now) => readMine(reads, person, now),
  decide: ({ person: viewer, organisation: { zone }, more: all }, { page }, now) => {
    const leads = all.slice(page * PAGE_LEADS, (page + 1) * PAGE_LEADS);
    const hasMore = all.length > (page + 1) * PAGE_LEADS;
    return reply({ kind: 'notice', card: myLeadsCard({ page, leads, hasMore }, { viewer, zone, now }) });
  },
};
