import { notice } from '../../cards/notices.ts';
import type { Person } from '../../domain/person.ts';
import { become, flow, reply } from '../flow.ts';
import { shown } from './lead-changed.ts';
import { allowed, isRefused, type LeadFactsOf, readLead } from './lead-facts.ts';

type Facts = LeadFactsOf & { owner: Person | undefined };

/** A rep takes a lead. Of two at once exactly one wins; the other is told privately by whom. */
export const leadClaimed = flow<'lead.claimed', Facts>({
  read: async (reads, event) => {
    const facts = await readLead(reads, event);
    const people = facts.lead?.owner === undefined ? [] : await reads.people(facts.lead.organisation);
    return { ...facts, owner: people.find((person) => person.id === facts.lead?.owner) };
  },
  decide: (facts, event, now) => {
    const may = allowed(facts);
    if (isRefused(may)) return reply(may);
    const { person, lead } = may;
    if (lead.claimedAt !== undefined) {
      if (lead.owner === person.id) return reply(notice(person.locale, 'claim.yours'));
      return reply(notice(person.locale, 'claim.taken', { name: facts.owner?.name ?? '—' }));
    }
    return become(
      { kind: 'lead.claimed', lead: event.lead, by: person.id, at: now },
      ...shown(lead.id, { kind: 'claimed', by: person.id }, now),
    );
  },
});
