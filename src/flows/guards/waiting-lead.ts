import { nameLead, sayCompany } from '../../cards/leads/lead-words.ts';
import { refuse } from '../../cards/notices.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Wait } from '../../domain/leads/lists/waiting.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Doer, Person } from '../../domain/people/person.ts';
import type { Flow, Guard } from '../flow.ts';
import { visibleLead } from './lead.ts';

/** A manager who may hand over a lead that still waits. */
export type LeadWaiting = { person: Person; lead: Lead & { waits: Wait }; organisation: Organisation };
type Known = { person: Person | undefined; lead: Lead | undefined; organisation?: Organisation | undefined };
type LeadEvent = { kind: EventKind; by: Doer; lead: string };
export type WaitingLeadFlow<K extends EventKind, More = undefined> = Flow<K, LeadWaiting, More>;

/** A manager: of marketing, where something is missing of the lead; of either team, where sales has no room for it. */
export const waitingLead: Guard<LeadEvent, Known, LeadWaiting> = {
  read: visibleLead.read,
  refuse: (known, event, now) => {
    const refusal = visibleLead.refuse(known, event, now);
    const { person, lead } = known;
    if (refusal !== undefined || person === undefined || lead === undefined) return refusal;
    const about = nameLead(lead, person.locale);
    const company = sayCompany(lead);
    if (lead.waits === undefined || lead.outcome !== undefined) return refuse(about, 'let-through.over', { company });
    const isTheirs = lead.waits === 'capacity' || person.team === 'marketing';
    return person.role === 'manager' && isTheirs
      ? undefined
      : refuse(about, 'let-through.manager', { company, waits: lead.waits });
  },
  about: ({ person, lead }) => nameLead(lead, person.locale),
};
