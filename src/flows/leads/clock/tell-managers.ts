import type { Lead } from '../../../domain/leads/lead.ts';
import { ESCALATED_MAX } from '../../../domain/leads/subjects.ts';
import type { Person } from '../../../domain/people/person.ts';
import { findNextMomentFor } from '../../../domain/people/receiving-hours.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Message } from '../../shared/begin-messages.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';
import { isPresent, recordLook, type StepTeam } from './decide-step.ts';

/** `escalatedAt`: when the managers were last told. */
export type EscalationFacts = StepTeam & { escalatedAt: Instant | undefined };

/** At most one message an hour to each manager. */
const BUNDLED_MS = HOUR_MS;

/** What became true, and what is told of it. */
type Told = { changes: Change[]; messages: Message[] };

/**
 * Leads that wait too long are told to the sales managers who are there, all in one message. Where they were told less than an hour ago,
 * or none is there, the leads wait for that; where there is no manager to be told, nobody is: `doctor` says so.
 */
export function tellManagers(leads: Lead[], facts: EscalationFacts, now: Instant): Told {
  if (leads.length === 0) return { changes: [], messages: [] };
  const { organisation, escalatedAt: was } = facts;
  const managers = listReachableManagers(facts);
  if (managers.length === 0) {
    const changes = leads.map((lead): Change => ({ kind: 'lead.step-taken', ...recordLook(lead, 150, facts, now) }));
    return { changes, messages: [] };
  }
  const there = managers.filter((each) => isPresent(each, facts, now));
  const mayTell = findFreeMoment(was, now) <= now && there.length > 0;
  const told = mayTell ? leads.slice(0, ESCALATED_MAX) : [];
  const later = leads
    .slice(told.length)
    .map((lead): Change => ({ kind: 'lead.step-taken', ...putOff(lead, facts, now) }));
  if (told.length === 0) return { changes: later, messages: [] };
  const looks = told.map((lead) => recordLook(lead, 150, facts, now));
  return {
    changes: [...later, { kind: 'leads.escalated', organisation: organisation.id, leads: looks, was, at: now }],
    messages: there.map((manager) => tellOne(manager, told)),
  };
}

/** Who hears of leads that wait too long. */
export function listReachableManagers({ people }: Pick<StepTeam, 'people'>): Person[] {
  return [...people.values()].filter(
    (person) => person.team === 'sales' && person.role === 'manager' && findDirectTarget(person) !== undefined,
  );
}

/** Looked at again when a manager may be told, and within a day, since absences change. */
function putOff(lead: Lead, facts: EscalationFacts, now: Instant) {
  const { organisation, absences } = facts;
  const mayBeTold = Math.max(now + 1, findFreeMoment(facts.escalatedAt, now));
  const back = Math.min(
    ...listReachableManagers(facts).map((each) => findNextMomentFor(each, mayBeTold, organisation, absences)),
  );
  return { ...recordLook(lead, lead.step, facts, now), nextStepAt: Math.min(back, now + DAY_MS) };
}

/** When another message may go; what a clock that was ahead wrote holds nothing up. */
function findFreeMoment(escalatedAt: Instant | undefined, now: Instant): Instant {
  return escalatedAt === undefined || escalatedAt > now ? now : escalatedAt + BUNDLED_MS;
}

function tellOne(manager: Person, leads: Lead[]): Message {
  const subject = { kind: 'lead-escalation', leads: leads.map(({ id }) => id), person: manager.id } as const;
  return { person: manager.id, subject };
}
