import { ADDED_MAX, type MessageDay } from '../../../../domain/deliveries/message-kinds.ts';
import { findAlongUntil, isHalfComing } from '../../../../domain/leads/clock/told-along.ts';
import type { Lead } from '../../../../domain/leads/lead.ts';
import { STEPS_TOLD_MAX } from '../../../../domain/leads/subjects.ts';
import type { Organisation } from '../../../../domain/organisation.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Change } from '../../../../store/change.ts';
import type { Reads } from '../../../../store/store.ts';
import { gatherByPerson, type Message, type Receivers } from '../../../shared/begin-messages.ts';
import type { DecidedStep } from './decide-step.ts';

/** What owners are told, and of which leads whose step is not due yet: it is taken with the message. */
export type ToldOwners = { messages: Message[]; joined: Change[]; along: Lead[] };

type OpenOne = { on: MessageDay; added: string[] };
/** By owner: their day as it was seen, and what joined its last message of the clock. */
export type OpenToday = ReadonlyMap<string, OpenOne>;
type ToldFacts = { organisation: Organisation; coming: Lead[]; open: OpenToday };

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

/** Of those who are told only of halves: the message of the clock that was begun with them today, where there is one. */
export async function readOpen(
  reads: Reads,
  decided: DecidedStep[],
  { organisation, byId }: Receivers,
): Promise<OpenToday> {
  const told = [...gatherByPerson(listToOwner(decided))].flatMap(([person, due]) => {
    const { newest, today } = byId.get(person) ?? {};
    return newest !== undefined && newest.day === today && due.every(isHalf) ? [{ person, on: newest }] : [];
  });
  const found = await Promise.all(
    told.map(async ({ person, on }): Promise<[string, OpenOne][]> => {
      const open = await reads.openMessage(organisation.id, person);
      return open === undefined ? [] : [[person, { on, added: open.added }]];
    }),
  );
  return new Map(found.flat());
}

/**
 * All that is due of an owner’s leads, and what comes to its half soon, in one message: what is overdue first. Halves alone begin none
 * on a day on which the clock wrote to them: they join what it wrote last.
 */
export function tellOwners(decided: DecidedStep[], facts: ToldFacts, now: Instant): ToldOwners {
  const { organisation, coming, open } = facts;
  const soon = coming.filter((lead) => isHalfComing(lead, organisation, now));
  const along = new Set<Lead>();
  const told = [...gatherByPerson(listToOwner(decided))];
  const joining = told.filter(([person, due]) => mayJoin(open.get(person), due));
  const messages = told
    .filter((each) => !joining.includes(each))
    .flatMap(([person, due]) => {
      const room = (STEPS_TOLD_MAX - (due.length % STEPS_TOLD_MAX)) % STEPS_TOLD_MAX;
      const more = soon.filter(({ owner }) => owner === person).slice(0, room);
      for (const lead of more) along.add(lead);
      const sorted = due.toSorted((one, other) => other.step - one.step);
      return bundleSteps(person, [...sorted, ...more.map(({ id }): Told => ({ person, lead: id, step: 50 }))]);
    });
  const joined = joining.flatMap(([person, due]) => addToMessage(person, due, facts, now));
  return { messages, joined, along: coming.filter((lead) => along.has(lead)) };
}

function mayJoin(open: OpenOne | undefined, due: Told[]): boolean {
  return open !== undefined && due.every(isHalf) && open.added.length + due.length <= ADDED_MAX;
}

function isHalf({ step }: Told): boolean {
  return step === 50;
}

function addToMessage(person: string, due: Told[], { organisation, open }: ToldFacts, at: Instant): Change[] {
  const found = open.get(person);
  if (found === undefined) return [];
  const added = due.map(({ lead }) => lead);
  return [{ kind: 'message.grown', organisation: organisation.id, person, on: found.on, was: found.added, added, at }];
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
