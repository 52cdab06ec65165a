import type { Lead } from '../../../domain/leads/lead.ts';
import { findSalesWeek, planQueueEnd, type SalesWeek } from '../../../domain/leads/lists/capacity.ts';
import { ESCALATED_MAX } from '../../../domain/leads/subjects.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { findNextWorkingMoment } from '../../../domain/working-time.ts';
import { defineRule } from '../../room.ts';
import { giveCard } from '../arriving/give-card.ts';
import { takeRoom } from './queue-lead.ts';
import { type Definitions, getWaitsSince, listInTurn, readDefinitions } from './queue-order.ts';

/** No lead waits for room longer than a few days, so there are never so many. */
const QUEUE_READ_MAX = 500;

/** Without `week` sales takes all that comes; `handedOver`: leads since it began. */
type Queue = {
  week?: SalesWeek | undefined;
  handedOver: number;
  leads: Lead[];
  definitions: Definitions;
};
const NOBODY: Queue = { handedOver: 0, leads: [], definitions: new Map() };

/**
 * In working hours those that wait for room go to sales as far as there is any: the complete ones first, then those that wait longest. What waited
 * as long as a lead does goes in any case, marked where there is no room. Where nothing is promised any more all go.
 */
export const runQueue = defineRule<Organisation, Queue>({
  read: async (reads, organisation, now) => {
    const { id, hours, zone } = organisation;
    const week = findSalesWeek(organisation, now);
    const of = { waits: 'capacity' as const, skip: 0 };
    if (week === undefined) return { ...NOBODY, leads: await reads.waitingLeads(id, { ...of, most: ESCALATED_MAX }) };
    if (findNextWorkingMoment(now, hours, zone) > now) return NOBODY;
    const leads = await reads.waitingLeads(id, { ...of, most: QUEUE_READ_MAX });
    if (leads.length === 0) return NOBODY;
    const handedOver = await reads.countHandedOver(id, week.from, week.most);
    return { week, handedOver, leads, definitions: await readDefinitions(reads, leads) };
  },
  decide: ({ week, handedOver, leads, definitions }, organisation, now) => {
    const handOver = (lead: Lead) => giveCard(lead, organisation, now).changes;
    if (week === undefined) return leads.flatMap(handOver);
    const late = leads.filter((lead) => isLate(lead, organisation, now)).slice(0, ESCALATED_MAX);
    const waiting = leads.filter((lead) => !isLate(lead, organisation, now));
    const room = Math.min(Math.max(0, week.most - handedOver), ESCALATED_MAX);
    const next = [...late, ...listInTurn(waiting, definitions)].slice(0, room);
    const load = { ...week, taken: handedOver };
    return [
      ...(next.length === 0 ? [] : takeRoom(organisation, load, next.length)),
      ...next.flatMap(handOver),
      ...late.slice(next.length).flatMap((lead) => giveCard(lead, organisation, now, { end: 'let-through' }).changes),
    ];
  },
});

/** It waited as long as a lead does. */
function isLate(lead: Lead, organisation: Organisation, now: Instant): boolean {
  return planQueueEnd(getWaitsSince(lead), organisation) <= now;
}
