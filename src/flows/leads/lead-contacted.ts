import { notice } from '../../cards/notices.ts';
import { measureWorkingMs } from '../../domain/leads/follow-up-clock.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { become, reply } from '../flow.ts';
import { shown } from './lib/lead-changed.ts';
import { leadFlow } from './lib/lead-facts.ts';

/** A rep really got in touch: the first touch is the one that counts. */
export const leadContacted = leadFlow<'lead.contacted'>(({ person, lead, contactedBy, organisation }, _event, now) => {
  if (lead.contactedAt !== undefined) {
    return reply(notice(person.locale, 'contact.already', { name: contactedBy?.name ?? '—' }));
  }
  return become(
    { kind: 'lead.contacted', lead: lead.id, by: person.id, at: now, ...touched(lead, organisation, now) },
    ...shown(lead.id, { kind: 'contacted', by: person.id }, now),
  );
});

/** How much of their working time it took. */
function touched({ receivedAt }: Lead, organisation: Organisation | undefined, now: Instant): { touchedMs?: number } {
  if (organisation === undefined) return {};
  return { touchedMs: measureWorkingMs(receivedAt, now, organisation.hours, organisation.zone) };
}
