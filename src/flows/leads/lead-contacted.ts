import { notice } from '../../cards/notices.ts';
import type { Person } from '../../domain/person.ts';
import { become, flow, reply } from '../flow.ts';
import { shown } from './lead-changed.ts';
import { allowed, isRefused, type LeadFactsOf, readLead } from './lead-facts.ts';

type Facts = LeadFactsOf & { contactedBy: Person | undefined };

/** A rep really got in touch: the first touch is the one that counts. */
export const leadContacted = flow<'lead.contacted', Facts>({
  read: async (reads, event) => {
    const facts = await readLead(reads, event);
    const people = facts.lead?.contactedBy === undefined ? [] : await reads.people(facts.lead.organisation);
    return { ...facts, contactedBy: people.find((person) => person.id === facts.lead?.contactedBy) };
  },
  decide: (facts, event, now) => {
    const may = allowed(facts);
    if (isRefused(may)) return reply(may);
    const { person, lead } = may;
    if (lead.contactedAt !== undefined) {
      return reply(notice(person.locale, 'contact.already', { name: facts.contactedBy?.name ?? '—' }));
    }
    return become(
      { kind: 'lead.contacted', lead: event.lead, by: person.id, at: now },
      ...shown(lead.id, { kind: 'contacted', by: person.id }, now),
    );
  },
});
