import { notice } from '../../cards/notices.ts';
import { change, reply } from '../flow.ts';
import type { LeadFlow } from '../guards/lead.ts';
import { type NamedPeople, readNamedPeople } from './lib/named-people.ts';
import { redrawLead } from './lib/redraw-lead.ts';

/** A rep takes a lead. Of two at once exactly one wins; the other is told privately by whom. */
export const leadClaimed: LeadFlow<'lead.claimed', NamedPeople> = {
  read: (reads, { lead }) => readNamedPeople(reads, lead),
  decide: ({ person, lead, more: { owner } }, _event, now) => {
    if (lead.claimedAt !== undefined) {
      if (lead.owner === person.id) return reply(notice(person.locale, 'claim.yours'));
      return reply(notice(person.locale, 'claim.taken', { name: owner?.name ?? '—' }));
    }
    return change(
      { kind: 'lead.claimed', lead: lead.id, by: person.id, at: now },
      ...redrawLead(lead, { kind: 'claimed', by: person.id }, now),
    );
  },
};
