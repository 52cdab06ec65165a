import { notice } from '../../cards/notices.ts';
import { become, reply } from '../flow.ts';
import { shown } from './lib/lead-changed.ts';
import { leadFlow } from './lib/lead-facts.ts';

/** A rep takes a lead. Of two at once exactly one wins; the other is told privately by whom. */
export const leadClaimed = leadFlow<'lead.claimed'>(({ person, lead, owner }, _event, now) => {
  if (lead.claimedAt !== undefined) {
    if (lead.owner === person.id) return reply(notice(person.locale, 'claim.yours'));
    return reply(notice(person.locale, 'claim.taken', { name: owner?.name ?? '—' }));
  }
  return become(
    { kind: 'lead.claimed', lead: lead.id, by: person.id, at: now },
    ...shown(lead.id, { kind: 'claimed', by: person.id }, now),
  );
});
