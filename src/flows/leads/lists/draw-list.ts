import { LIST_NAMES_MAX, leadListCard } from '../../../cards/leads/lists/lead-list-card.ts';
import type { Draw } from '../../room.ts';

/** How many leads stand in a list now, and the first of them. */
export const drawLeadList: Draw<'lead-list'> = async (reads, { list }, { organisation: { id }, locale }) => {
  const [count, leads] = await Promise.all([
    reads.countListed(id, list),
    reads.listedLeads(id, { list, person: '', skip: 0, most: LIST_NAMES_MAX }),
  ]);
  return leadListCard({ list, count, leads }, locale);
};
