import { queueCard } from '../../../cards/leads/waiting/queue-card.ts';
import { findSalesWeek, planNextHandover } from '../../../domain/leads/lists/capacity.ts';
import type { Draw } from '../../room.ts';
import { getWaitsSince, listInTurn, readDefinitions } from './queue-order.ts';

/** More are put in order by nobody; the card says how many there are. */
const SORTED_MAX = 100;

/** Which leads of a week wait until sales has room. */
export const drawQueue: Draw<'lead-list'> = async (reads, { list }, { organisation, locale, now }) => {
  const { id, zone } = organisation;
  const [count, leads] = await Promise.all([
    reads.countListed(id, list),
    reads.listedLeads(id, { list, person: '', skip: 0, most: SORTED_MAX }),
  ]);
  const sorted = listInTurn(leads, await readDefinitions(reads, leads));
  const rows = sorted.map((lead) => ({ lead, since: getWaitsSince(lead) }));
  const week = findSalesWeek(organisation, now);
  const oldest = Math.min(...rows.map(({ since }) => since));
  const next = week && rows.length > 0 && { weekly: week.weekly, at: planNextHandover(oldest, now, organisation) };
  return queueCard({ list, leads: rows, count, ...(next && { next }) }, { locale, zone, now });
};
