import { nameLead } from '../../cards/leads/lead-words.ts';
import { refuse } from '../../cards/notices.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Doer, Person } from '../../domain/people/person.ts';
import type { Guard } from '../flow.ts';
import { type LeadHandling, lead as ofSales } from './lead.ts';
import { refuseHandled } from './lead-owner.ts';

type Known = { person: Person | undefined; lead: Lead | undefined; organisation?: Organisation | undefined };
type LeadEvent = { kind: EventKind; by: Doer; lead: string };

/** A manager of sales, on a lead that is still to be handled. */
export const salesManager: Guard<LeadEvent, Known, LeadHandling> = {
  read: ofSales.read,
  refuse: (known, event, now) => {
    const refusal = ofSales.refuse(known, event, now);
    const { person, lead } = known;
    if (refusal !== undefined || person === undefined || lead === undefined) return refusal;
    if (person.role !== 'manager') return refuse(nameLead(lead, person.locale), 'reassign.not-manager');
    return refuseHandled(lead, person);
  },
  about: ({ person, lead }) => nameLead(lead, person.locale),
};
