import { findMarketingChannels } from '../../../domain/leads/definition/holding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { findQueueList, findSalesWeek, type WeekLoad } from '../../../domain/leads/lists/capacity.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { redraw } from '../../shared/redraw.ts';
import { tellHeldNoMore } from '../../shared/tell-listeners.ts';
import { tellOfList } from '../arriving/lead-list.ts';

/** How full the week of sales is; undefined where it takes all that comes. Those that wait come before whoever comes now. */
export async function readWeekLoad(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<WeekLoad | undefined> {
  const week = findSalesWeek(organisation, now);
  if (week === undefined) return undefined;
  const { id } = organisation;
  const [handedOver, waiting] = await Promise.all([
    reads.countHandedOver(id, week.from, week.most),
    reads.countWaiting(id, 'capacity'),
  ]);
  return { ...week, taken: handedOver + waiting };
}

/** So many go to sales by themselves: only as long as there is room, of several at once too. It comes before them. */
export function takeRoom({ id: organisation }: Organisation, load: WeekLoad | undefined, leads = 1): Change[] {
  if (load === undefined) return [];
  const { weekly, from, most } = load;
  return [{ kind: 'capacity.used', organisation, weekly, from, most, leads }];
}

/** Marketing reads of a list of those that wait for room: in one message, where it reads of what is held. */
export function tellOfQueue(organisation: Organisation, list: string, now: Instant): Change[] {
  return tellOfList(organisation, list, findMarketingChannels(organisation), now);
}

/** A lead that is held no more waits for room now. */
export function queueLead(held: Lead, organisation: Organisation, end: 'completed' | 'ended', now: Instant): Change[] {
  const { id: lead, list: was } = held;
  if (was === undefined) return [];
  const list = findQueueList(organisation, now);
  return [
    { kind: 'lead.relisted', lead, was, list, waits: 'capacity', at: now },
    redraw(organisation.id, { kind: 'lead-list', list: was }, now),
    redraw(organisation.id, { kind: 'lead-held', lead }, now),
    ...tellOfQueue(organisation, list, now),
    ...tellHeldNoMore(held, end, now),
  ];
}
