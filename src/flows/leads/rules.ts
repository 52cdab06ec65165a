import { PACE } from '../../domain/deliveries/delivery.ts';
import { readDeadline, writeDeadline } from '../../domain/leads/follow-up-clock.ts';
import type { Lead, LeadFacts } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS, HOUR_MS } from '../../domain/time.ts';
import { getLocalDate, type LocalDate } from '../../domain/working-time.ts';
import { defineRule } from '../room.ts';
import { redraw } from '../shared/redraw.ts';
import { giveCard } from './arriving/give-card.ts';
import { forgetLead } from './lib/forget-lead.ts';
import { type LeadPlaces, listWithoutCard, readPlacesOfLeads } from './lib/lead-places.ts';
import { returnLead } from './lib/return-lead.ts';

/** Leads whose day has come, and of each where its card stands or was to. */
type Returning = { leads: Lead[]; places: ReadonlyMap<string, LeadPlaces> };

/** Leads that were not ripe come back on their day, with a card where they had none, be it that it was given up. */
export const returnLeads = defineRule<Organisation, Returning>({
  read: async (reads, { id }, now) => {
    const leads = await reads.returning(id, now);
    return { leads, places: await readPlacesOfLeads(reads, leads) };
  },
  decide: ({ leads, places }, organisation, now) =>
    leads.flatMap((lead) => {
      const known = places.get(lead.id);
      const missing = known === undefined ? [] : listWithoutCard(lead, known, organisation);
      return [...returnLead(lead, missing, now), ...giveCard(lead, organisation, now).changes];
    }),
  beginsPart: 'lead.returned',
});

/** `was`: until which deadline leads were looked at. */
type Overdue = { was: string | undefined; leads: Lead[]; isAll: boolean };

/** Where nothing is kept of a look before, as after an upgrade. */
const FIRST_LOOK_BACK_MS = 7 * DAY_MS;
/** How often it is kept that no deadline passed, so that the next look does not begin too far back. */
const IDLE_LOOK_MS = HOUR_MS;

/** When a deadline passes, the lead’s card says so: each once, also after a standstill; a few a minute when many are due. */
export const redrawOverdue = defineRule<Organisation, Overdue>({
  read: async (reads, { id }, now) => {
    const was = await reads.deadlinesLookedAt(id);
    const since = was === undefined ? { at: now - FIRST_LOOK_BACK_MS, id: '' } : readDeadline(was);
    return { was, ...(await reads.overdueSince(id, since, now)) };
  },
  decide: ({ was, leads, isAll }, { id: organisation }, now) => {
    const isIdle = leads.length === 0 && was !== undefined && now - readDeadline(was).at < IDLE_LOOK_MS;
    if (isIdle) return [];
    const last = leads.at(-1);
    const until = isAll || last?.dueAt === undefined ? { at: now, id: '' } : { at: last.dueAt, id: last.id };
    return [
      { kind: 'deadlines.looked', organisation, until: writeDeadline(until), was },
      ...leads.map(({ id: lead }) => redraw(organisation, { kind: 'lead', lead }, now)),
    ];
  },
});

/** `was`: the day until which leads were looked through; without leads that day is done. */
type Silent = { was: LocalDate | undefined; leads: { id: string; facts: LeadFacts }[] };

/**
 * What is personal in leads goes when nothing was heard of them for too long, from their cards as well. They are looked through once a day; when
 * many are due, a few every minute until all are.
 */
export const forgetSilentLeads = defineRule<Organisation, Silent>({
  read: async (reads, { id, zone, retention }, now) => {
    const was = await reads.sweptOn(id);
    if (was === getLocalDate(now, zone)) return { was, leads: [] };
    const before = now - (retention?.leads ?? POLICY.leadsDays) * DAY_MS;
    return { was, leads: await reads.leadsSilentSince(id, before) };
  },
  decide: ({ was, leads }, { id: organisation, zone }, now) => {
    const day = getLocalDate(now, zone);
    if (was === day) return [];
    if (leads.length === 0) return [{ kind: 'day.swept', organisation, day, was }];
    return leads.flatMap((lead, place) => forgetLead(organisation, lead, now + place * PACE.update.intervalMs));
  },
  beginsPart: 'lead.forgotten',
});
