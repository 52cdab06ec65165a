import { notice } from '../../cards/notices.ts';
import { become, reply } from '../flow.ts';
import { shown } from './lead-changed.ts';
import { leadFlow } from './lead-facts.ts';

/** A rep really got in touch: the first touch is the one that counts. */
export const leadContacted = leadFlow<'lead.contacted'>(({ person, lead, contactedBy }, _event, now) => {
  if (lead.contactedAt !== undefined) {
    return reply(notice(person.locale, 'contact.already', { name: contactedBy?.name ?? '—' }));
  }
  return become(
    { kind: 'lead.contacted', lead: lead.id, by: person.id, at: now },
    ...shown(lead.id, { kind: 'contacted', by: person.id }, now),
  );
});
