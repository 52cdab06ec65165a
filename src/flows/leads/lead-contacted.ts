import type { Reply } from '../../cards/card.ts';
import { nameLead, sayCompany } from '../../cards/leads/lead-words.ts';
import { notice, sentenceCard } from '../../cards/notices.ts';
import { measureWorkingMs } from '../../domain/leads/follow-up-clock.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';
import { change, reply } from '../flow.ts';
import type { LeadFlow } from '../guards/lead.ts';
import { readNamedPeople } from './lib/named-people.ts';
import { addToThread } from './lib/redraw-lead.ts';

type Facts = { organisation: Organisation | undefined; contactedBy: Person | undefined };

/** A rep really got in touch: the first touch is the one that counts. */
export const leadContacted: LeadFlow<'lead.contacted', Facts> = {
  read: async (reads, { lead }) => {
    const [organisation, { contactedBy }] = await Promise.all([
      reads.organisation(lead.organisation),
      readNamedPeople(reads, lead),
    ]);
    return { organisation, contactedBy };
  },
  decide: ({ person, lead, more: { contactedBy, organisation } }, { from }, now) => {
    if (lead.contactedAt !== undefined) {
      return reply(sayWasContacted(lead, person, contactedBy));
    }
    const changes: Change[] = [
      { kind: 'lead.contacted', lead: lead.id, by: person.id, at: now, ...measureTouch(lead, organisation, now) },
      ...addToThread(lead, { kind: 'contacted', by: person.id }, now),
    ];
    if (from === undefined) return change(...changes);
    const card = sentenceCard(nameLead(lead, person.locale), 'contact.kept', { company: sayCompany(lead) });
    return { changes, reply: { kind: from === 'message' ? 'card' : 'notice', card } };
  },
};

/** By whom: who taps twice is spoken to, and of who has left it says only that it was done. */
function sayWasContacted(lead: Lead, { id, locale }: Person, contactedBy: Person | undefined): Reply {
  const about = nameLead(lead, locale);
  const company = sayCompany(lead);
  if (lead.contactedBy === id) return notice(about, 'contact.already.yours', { company });
  if (contactedBy === undefined) return notice(about, 'contact.already.unnamed', { company });
  return notice(about, 'contact.already', { company, name: contactedBy.name });
}

/** How much working time it took; absent when the organisation is not known. */
function measureTouch(
  { receivedAt }: Lead,
  organisation: Organisation | undefined,
  now: Instant,
): { touchedMs?: number } {
  if (organisation === undefined) return {};
  return { touchedMs: measureWorkingMs(receivedAt, now, organisation.hours, organisation.zone) };
}
