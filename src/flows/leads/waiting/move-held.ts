import type { Lead } from '../../../domain/leads/lead.ts';
import { isWeekFull, type WeekLoad } from '../../../domain/leads/lists/capacity.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { giveCard } from '../arriving/give-card.ts';
import { queueLead, takeRoom } from './queue-lead.ts';

/** `room`: is taken before anything changes of the lead, so that whoever hands over does both in one order. */
type Moved = { isQueued: boolean; room: Change[]; changes: Change[] };

/** A lead that is held no more, by default as it lacks nothing: it goes to sales, or waits for room where the week is full. */
export function moveHeld(
  lead: Lead,
  organisation: Organisation,
  { load, end = 'completed' }: { load: WeekLoad | undefined; end?: 'completed' | 'ended' },
  now: Instant,
): Moved {
  if (load !== undefined && isWeekFull(load))
    return { isQueued: true, room: [], changes: queueLead(lead, organisation, end, now) };
  const given = giveCard(lead, organisation, now, { end });
  return { isQueued: false, room: takeRoom(organisation, load), changes: given.changes };
}
