import { isWorkingMoment } from '../../../domain/leads/clock/follow-up-steps.ts';
import { type PlacedLead, selectUnreached } from '../../../domain/leads/clock/unreached.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { ESCALATED_MAX } from '../../../domain/leads/subjects.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { addDays, getLocalDate, getWeekday, type LocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { defineRule } from '../../room.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';
import { listSalesChannels } from './steps/sales-channels.ts';

/** So many of the leads that wait longest are looked at. */
export const LOOKED_AT_MAX = 100;

/** `was`: the week that was looked at before, by its Monday; `managers`: of either team, who can be written to. */
export type ReachFacts = {
  week: LocalDate;
  was: LocalDate | undefined;
  overdue: PlacedLead[];
  people: Person[];
  managers: Receivers;
};

/** Once a week, when work begins, managers read of leads of which nobody is told that they wait; where there is none, a channel of sales does. */
export const checkReach = defineRule<Organisation, ReachFacts | undefined>({
  mayWait: true,
  read: async (reads, organisation, now) => {
    if (!isWorkingMoment(now, organisation)) return undefined;
    const today = getLocalDate(now, organisation.zone);
    const week = addDays(today, 1 - getWeekday(today));
    const was = await reads.reachLookedOn(organisation.id);
    if (was === week) return undefined;
    const [people, overdue] = await Promise.all([
      reads.people(organisation.id),
      readOverdue(reads, organisation.id, now),
    ]);
    const reachable = selectManagers(people).filter((each) => findDirectTarget(each) !== undefined);
    return { week, was, overdue, people, managers: await readReceivers(reads, organisation, reachable, now) };
  },
  decide: (facts, organisation, now) => {
    if (facts === undefined) return [];
    const { week, was } = facts;
    const { unmanaged, unplaced } = selectUnreached(facts.overdue, facts.people, now);
    const found = [...new Set([...unplaced, ...unmanaged])].slice(0, ESCALATED_MAX).map(({ id }) => id);
    const looked: Change = { kind: 'reach.looked', organisation: organisation.id, week, was };
    return [looked, ...(found.length === 0 ? [] : tell(found, facts, organisation, now))];
  },
});

/** The leads that wait longest of those that wait too long, and whether a channel reads of them: by their cards, or as it was told that they wait. */
export async function readOverdue(reads: Reads, organisation: string, now: Instant): Promise<PlacedLead[]> {
  const overdue = await reads.overdueLeads(organisation, now, LOOKED_AT_MAX);
  return Promise.all(
    overdue.map(async (lead) => ({
      lead,
      isPlaced: await isPlaced(reads, lead),
    })),
  );
}

async function isPlaced(reads: Reads, { id: lead, organisation }: Lead): Promise<boolean> {
  const isIn = async (kind: 'lead' | 'lead-waiting') => (await reads.placesOf(organisation, { kind, lead })).length > 0;
  return (await isIn('lead')) || (await isIn('lead-waiting'));
}

function tell(leads: string[], { managers }: ReachFacts, organisation: Organisation, now: Instant): Change[] {
  const all = [...managers.byId.values()].map(({ person }) => person);
  const ofSales = all.filter(({ team }) => team === 'sales');
  const channels = listSalesChannels(organisation);
  if (ofSales.length === 0 && channels.length > 0) {
    return queueChannelPosts(organisation.id, channels, { kind: 'leads-unattended', leads, at: now }, now);
  }
  const told = ofSales.length > 0 ? ofSales : all;
  const messages = told.map(({ id: person }) => ({
    person,
    subject: { kind: 'leads-unreached', leads, person } as const,
  }));
  return beginMessages(managers, messages, now);
}
