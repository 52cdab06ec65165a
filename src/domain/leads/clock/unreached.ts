import { type Person, selectManagers } from '../../people/person.ts';
import type { Instant } from '../../time.ts';
import { isOverdue, type Lead } from '../lead.ts';

/** `isPlaced`: its card, or that it waits, stands in a channel, or will. */
export type PlacedLead = { lead: Lead; isPlaced: boolean };
/** Leads that wait too long while a step of their clock reaches nobody: no manager of sales, or neither an owner nor a channel. */
export type UnreachedLeads = { unmanaged: Lead[]; unplaced: Lead[] };

export function selectUnreached(open: PlacedLead[], people: Person[], now: Instant): UnreachedLeads {
  const late = open.filter(({ lead }) => isOverdue(lead, now));
  const reachable = new Set(people.flatMap(({ id, identities }) => (identities.length > 0 ? [id] : [])));
  const isManaged = selectManagers(people).some(({ id, team }) => team === 'sales' && reachable.has(id));
  const unplaced = late.filter(({ lead, isPlaced }) => !isPlaced && !reachable.has(lead.owner ?? ''));
  return { unmanaged: isManaged ? [] : late.map(({ lead }) => lead), unplaced: unplaced.map(({ lead }) => lead) };
}
