import type { Reply } from '../../cards/card.ts';
import { nameLead, sayCompany, sayStage } from '../../cards/leads/lead-words.ts';
import { refuse } from '../../cards/notices.ts';
import type { EventKind } from '../../domain/event.ts';
import { isHandled, type Lead } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Doer, Person } from '../../domain/people/person.ts';
import type { Flow, Guard } from '../flow.ts';
import { type LeadHandling, lead as ofSales } from './lead.ts';

/** Somebody on a lead of their own; of others it is known who has it. */
export type LeadOwning = LeadHandling & { organisation: Organisation };
type Known = {
  person: Person | undefined;
  lead: Lead | undefined;
  organisation: Organisation | undefined;
  owner: Person | undefined;
};
type LeadEvent = { kind: EventKind; by: Doer; lead: string };
export type LeadOwnerFlow<K extends EventKind, More = undefined> = Flow<K, LeadOwning & { owner: Person }, More>;

/** Whoever has a lead that is still to be handled; others read who that is. */
export const leadOwner = createOwnerGuard((person, owner) => owner.id === person.id);

/** The same, or a manager of sales. */
export const leadOwnerOrManager = createOwnerGuard(
  (person, owner) => owner.id === person.id || person.role === 'manager',
);

type OwnerGuard = Guard<LeadEvent, Known, LeadOwning & { owner: Person }>;

function createOwnerGuard(mayAct: (person: Person, owner: Person) => boolean): OwnerGuard {
  return {
    read: async (reads, event, now) => {
      const { person, lead } = await ofSales.read(reads, event, now);
      const [organisation, owner] = await Promise.all([
        person && reads.organisation(person.organisation),
        lead?.owner === undefined ? undefined : reads.personById(lead.organisation, lead.owner),
      ]);
      return { person, lead, organisation, owner };
    },
    refuse: (known, event, now) => {
      const refusal = ofSales.refuse(known, event, now);
      const { person, lead, organisation, owner } = known;
      if (refusal !== undefined || person === undefined || lead === undefined || organisation === undefined)
        return refusal;
      const isTheirs = owner !== undefined && mayAct(person, owner);
      return refuseHandled(lead, person) ?? (isTheirs ? undefined : refuseOther(lead, owner, person));
    },
    about: ({ person, lead }) => nameLead(lead, person.locale),
  };
}

/** Nothing is left to do about it. */
export function refuseHandled(lead: Lead, { locale }: Person): Reply | undefined {
  const stage = isHandled(lead) ? sayStage({ lead, locale }) : undefined;
  if (stage === undefined) return undefined;
  return refuse(nameLead(lead, locale), 'claim.handled', { company: sayCompany(lead), stage });
}

function refuseOther(lead: Lead, owner: Person | undefined, { locale }: Person): Reply {
  const company = sayCompany(lead);
  if (owner === undefined) return refuse(nameLead(lead, locale), 'owner.nobody', { company });
  return refuse(nameLead(lead, locale), 'owner.other', { company, name: owner.name });
}
