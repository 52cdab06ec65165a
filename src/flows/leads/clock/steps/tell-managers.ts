import type { Lead } from '../../../../domain/leads/lead.ts';
import { ESCALATED_MAX } from '../../../../domain/leads/subjects.ts';
import type { Person } from '../../../../domain/people/person.ts';
import { findNextMomentFor } from '../../../../domain/people/receiving-hours.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../../../../domain/time.ts';
import { getLocalDate } from '../../../../domain/working-time.ts';
import type { Change } from '../../../../store/change.ts';
import type { Message } from '../../../shared/begin-messages.ts';
import { queueChannelPosts } from '../../../shared/channel-posts.ts';
import { findDirectTarget } from '../../../shared/direct-target.ts';
import { isPresent, recordLook, type StepTeam } from './decide-step.ts';
import { listSalesChannels } from './sales-channels.ts';

/** `escalatedAt`: when the managers were last told. */
export type EscalationFacts = StepTeam & { escalatedAt: Instant | undefined };

/** At most one message an hour to each manager. */
const BUNDLED_MS = HOUR_MS;

/** What became true, and what is told of it. */
type Told = { changes: Change[]; messages: Message[] };

/**
 * Leads that wait too long are told to the sales managers who are there, all in one message. Where they were told less than an hour ago,
 * or none is there yet, the leads wait for that. Where none is there today, a channel of sales reads of them in their place, once.
 */
export function tellManagers(leads: Lead[], facts: EscalationFacts, now: Instant): Told {
  if (leads.length === 0) return { changes: [], messages: [] };
  const managers = listReachableManagers(facts);
  const channels = managers.some((each) => isThereToday(each, facts, now)) ? [] : listSalesChannels(facts.organisation);
  if (managers.length === 0 && channels.length === 0) {
    const changes = leads.map((lead): Change => ({ kind: 'lead.step-taken', ...recordLook(lead, 150, facts, now) }));
    return { changes, messages: [] };
  }
  const there = managers.filter((each) => isPresent(each, facts, now));
  const mayTell = findFreeMoment(facts.escalatedAt, now) <= now && there.length + channels.length > 0;
  const told = mayTell ? leads.slice(0, ESCALATED_MAX) : [];
  const next = channels.length > 0 ? findNextTelling(facts, now) : findBack(facts, now);
  const changes = recordTold(told, { leads: leads.slice(told.length), next }, facts, now);
  if (told.length === 0) return { changes, messages: [] };
  const subject = { kind: 'leads-unattended', leads: told.map(({ id }) => id), at: now } as const;
  const posts = queueChannelPosts(facts.organisation.id, channels, subject, now);
  return { changes: [...changes, ...posts], messages: there.map((manager) => tellOne(manager, told)) };
}

/** `later`: leads that wait until somebody may be told again. */
function recordTold(
  told: Lead[],
  later: { leads: Lead[]; next: Instant },
  facts: EscalationFacts,
  now: Instant,
): Change[] {
  const putOffs = later.leads.map(
    (lead): Change => ({
      kind: 'lead.step-taken',
      ...recordLook(lead, lead.step, facts, now),
      nextStepAt: later.next,
    }),
  );
  if (told.length === 0) return putOffs;
  const { organisation, escalatedAt: was } = facts;
  const looks = told.map((lead) => recordLook(lead, 150, facts, now));
  return [...putOffs, { kind: 'leads.escalated', organisation: organisation.id, leads: looks, was, at: now }];
}

/** Now, or later on this day of theirs. */
function isThereToday(person: Person, { organisation, absences }: EscalationFacts, now: Instant): boolean {
  const zone = person.zone ?? organisation.zone;
  const next = findNextMomentFor(person, now, organisation, absences);
  return getLocalDate(next, zone) === getLocalDate(now, zone);
}

/** Who hears of leads that wait too long. */
export function listReachableManagers({ people }: Pick<StepTeam, 'people'>): Person[] {
  return [...people.values()].filter(
    (person) => person.team === 'sales' && person.role === 'manager' && findDirectTarget(person) !== undefined,
  );
}

/** When a manager may be told, and within a day, since absences change. */
function findBack(facts: EscalationFacts, now: Instant): Instant {
  const { organisation, absences } = facts;
  const next = findNextTelling(facts, now);
  const back = listReachableManagers(facts).map((each) => findNextMomentFor(each, next, organisation, absences));
  return Math.min(...back, now + DAY_MS);
}

function findNextTelling({ escalatedAt }: EscalationFacts, now: Instant): Instant {
  return Math.max(now + 1, findFreeMoment(escalatedAt, now));
}

/** When another message may go; what a clock that was ahead wrote holds nothing up. */
function findFreeMoment(escalatedAt: Instant | undefined, now: Instant): Instant {
  return escalatedAt === undefined || escalatedAt > now ? now : escalatedAt + BUNDLED_MS;
}

function tellOne(manager: Person, leads: Lead[]): Message {
  const subject = { kind: 'lead-escalation', leads: leads.map(({ id }) => id), person: manager.id } as const;
  return { person: manager.id, subject };
}
