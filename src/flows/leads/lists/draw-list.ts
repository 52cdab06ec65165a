import { LIST_NAMES_MAX, leadListCard } from '../../../cards/leads/lists/lead-list-card.ts';
import { isQueueList } from '../../../domain/leads/lists/capacity.ts';
import type { Draw } from '../../room.ts';
import { drawQueue } from '../waiting/draw-queue.ts';

/** How many leads stand in a list now, and the first of them. */
export const drawLeadList: Draw<'lead-list'> = async (reads, subject, audience) => {
  const { list } = subject;
  if (isQueueList(list)) return drawQueue(reads, subject, audience);
  const { organisation, locale } = audience;
  const [count, leads] = await Promise.all([
    reads.countListed(organisation.id, list),
    reads.listedLeads(organisation.id, { list, person: '', skip: 0, most: LIST_NAMES_MAX }),
  ]);
  return leadListCard({ list, count, leads }, locale);
};
