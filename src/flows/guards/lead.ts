import { nameNobody } from '../../cards/about.ts';
import { NOTHING, type Reply } from '../../cards/card.ts';
import { nameLead, sayCompany } from '../../cards/leads/lead-words.ts';
import { refuse, strangerNotice } from '../../cards/notices.ts';
import type { EventKind } from '../../domain/event.ts';
import type { LeadPointer } from '../../domain/leads/events.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Doer, mayHandleLeads, type Person } from '../../domain/people/person.ts';
import type { Reads } from '../../store/store.ts';
import type { Flow, Guard } from '../flow.ts';

/** Somebody who may act on a lead of their organisation; `organisation`: where the lead has no card yet. */
export type LeadHandling = { person: Person; lead: Lead; organisation?: Organisation };
type Known = { person: Person | undefined; lead: Lead | undefined; organisation?: Organisation | undefined };
type LeadEvent = { kind: EventKind; by: Doer; lead: LeadPointer };
export type LeadFlow<K extends EventKind, More = undefined> = Flow<K, LeadHandling, More>;

/** Somebody of sales, on a lead of their own organisation. */
export const lead: Guard<LeadEvent, Known, LeadHandling> = {
  read: async (reads, event) => {
    const person = await reads.person(event.by);
    const lead = person && (await findArrivedLead(reads, person, event));
    const organisation = lead?.list === undefined ? undefined : await reads.organisation(lead.organisation);
    return { person, lead, ...(organisation && { organisation }) };
  },
  refuse: ({ person, lead }, event) => {
    // An emoji on a message that is no lead card: people talking to each other.
    if (lead === undefined && typeof event.lead !== 'string') return NOTHING;
    if (person === undefined) return strangerNotice();
    // Another organisation's lead does not exist for this person.
    if (lead === undefined || lead.organisation !== person.organisation)
      return refuse(nameNobody(person.locale), 'lead.gone');
    if (mayHandleLeads(person)) return refuseWaiting(lead, person);
    // Who takes off an emoji that never counted need not be told twice.
    return event.kind === 'lead.verdict-withdrawn' ? NOTHING : refuse(nameLead(lead, person.locale), 'not-sales');
  },
  about: ({ person, lead }) => nameLead(lead, person.locale),
};

/** Anybody of the lead’s organisation: to look, not to act. */
export const visibleLead: Guard<LeadEvent, Known, LeadHandling> = {
  read: lead.read,
  refuse: ({ person, lead }) => {
    if (person === undefined) return strangerNotice();
    return lead === undefined || lead.organisation !== person.organisation
      ? refuse(nameNobody(person.locale), 'lead.gone')
      : undefined;
  },
};

/** Before its handover nothing is sales' to do; whose tap hands it over is said. */
function refuseWaiting(lead: Lead, { locale }: Person): Reply | undefined {
  if (lead.waits === undefined) return undefined;
  return refuse(nameLead(lead, locale), `waits.${lead.waits}`, { company: sayCompany(lead) });
}

/** Looked for among the leads of their own organisation. */
function findLead(reads: Reads, { organisation }: Person, { lead, by }: LeadEvent): Promise<Lead | undefined> {
  return typeof lead === 'string' ? reads.lead(organisation, lead) : reads.leadAt(organisation, lead, by.enterprise);
}

/** An emoji may be under a card that arrived and of which we do not know it yet: it is not taken, so that it is told again. */
async function findArrivedLead(reads: Reads, person: Person, event: LeadEvent): Promise<Lead | undefined> {
  const found = await findLead(reads, person, event);
  if (found !== undefined || typeof event.lead === 'string') return found;
  const { platform, workspace, channel } = event.lead;
  // On Teams a thread is named, in its channel.
  const [id = ''] = channel.split(';');
  for (const each of new Set([workspace, event.by.enterprise ?? workspace])) {
    if (await reads.isCardInDoubt(person.organisation, { kind: 'channel', platform, workspace: each, id }))
      throw new Error('a card may stand there that is not known yet');
  }
  // It may have become known between the two looks.
  return findLead(reads, person, event);
}
