import { findAlongUntil, isHalfComing } from '../../../domain/leads/clock/told-along.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { STEPS_TOLD_MAX } from '../../../domain/leads/subjects.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { gatherByPerson, type Message } from '../../shared/begin-messages.ts';
import type { DecidedStep } from './decide-step.ts';

/** What owners are told, and of which leads whose step is not due yet: it is taken with the message. */
export type ToldOwners = { messages: Message[]; along: Lead[] };

/** Leads whose half comes soon, of those who are told of one now; nothing is asked where nobody is. */
export async function readComing(
  reads: Reads,
  organisation: Organisation,
  decided: DecidedStep[],
  now: Instant,
): Promise<Lead[]> {
  const owners = listToOwner(decided).map(({ person }) => person);
  if (owners.length === 0) return [];
  const span = { after: now, until: findAlongUntil(now, organisation) };
  return reads.leadsToLookAtNext(organisation.id, [...new Set(owners)], span);
}

/** All that is due of an owner’s leads, and what comes to its half soon, in one message: what is overdue first. */
export function tellOwners(
  decided: DecidedStep[],
  { organisation, coming }: { organisation: Organisation; coming: Lead[] },
  now: Instant,
): ToldOwners {
  const soon = coming.filter((lead) => isHalfComing(lead, organisation, now));
  const along = new Set<Lead>();
  const messages = [...gatherByPerson(listToOwner(decided))].flatMap(([person, due]) => {
    const room = (STEPS_TOLD_MAX - (due.length % STEPS_TOLD_MAX)) % STEPS_TOLD_MAX;
    const more = soon.filter(({ owner }) => owner === person).slice(0, room);
    for (const lead of more) along.add(lead);
    const sorted = due.toSorted((one, other) => other.step - one.step);
    return bundleSteps(person, [...sorted, ...more.map(({ id }): Told => ({ person, lead: id, step: 50 }))]);
  });
  return { messages, along: coming.filter((lead) => along.has(lead)) };
}

type Told = { person: string; lead: string; step: 50 | 100 };

function listToOwner(decided: DecidedStep[]): Told[] {
  return decided.flatMap(({ lead, decision }) =>
    decision.to === 'owner' ? [{ person: decision.person.id, lead: lead.id, step: decision.step }] : [],
  );
}

function bundleSteps(person: string, told: Told[]): Message[] {
  const messages: Message[] = [];
  for (let from = 0; from < told.length; from += STEPS_TOLD_MAX) {
    const [first, ...more] = told.slice(from, from + STEPS_TOLD_MAX);
    if (first === undefined) continue;
    const { lead, step } = first;
    const others = more.filter((each) => each.step === step).map((each) => each.lead);
    const halves = more.filter((each) => each.step !== step).map((each) => each.lead);
    const too = { ...(others.length > 0 && { others }), ...(halves.length > 0 && { halves }) };
    const subject = { kind: 'lead-step', lead, step, person, ...too } as const;
    messages.push({ person, subject, urgency: step === 100 ? 'lead overdue' : 'else' });
  }
  return messages;
}
