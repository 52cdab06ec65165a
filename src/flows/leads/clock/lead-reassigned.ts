import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { notice } from '../../../cards/notices.ts';
import { mayHandleLeads, type Person } from '../../../domain/people/person.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { isReadBy, readLeadPlaces } from '../lib/lead-places.ts';
import { redrawLead } from '../lib/redraw-lead.ts';

/** `to`: who was chosen; `isRead`: by them, what its thread says. `owner`: who has it now. */
type Facts = { to: Person | undefined; isRead: boolean; owner: Person | undefined };

/** A manager of sales gives a lead to somebody, who is mentioned; who had it reads so in the same line. Where they would not read it, the manager is told. */
export const leadReassigned: LeadFlow<'lead.reassigned', Facts> = {
  read: async (reads, { lead }, { person }) => {
    const [to, owner, places] = await Promise.all([
      reads.personById(lead.organisation, person),
      lead.owner === undefined ? undefined : reads.personById(lead.organisation, lead.owner),
      readLeadPlaces(reads, lead),
    ]);
    return { to, isRead: to !== undefined && isReadBy(to, lead, places), owner };
  },
  decide: ({ person, lead, more: { to, isRead, owner } }, { from }, now) => {
    const { locale } = person;
    const about = nameLead(lead, locale);
    const company = sayCompany(lead);
    if (to === undefined || !mayHandleLeads(to)) {
      return refuseFields<'lead.reassigned'>({ person: say(locale, 'reassign.gone') });
    }
    if (lead.owner === to.id) return reply(notice(about, 'reassign.same', { company, name: to.name }));
    if (lead.owner !== from && owner !== undefined) {
      return refuseFields<'lead.reassigned'>({ person: say(locale, 'claim.taken', { company, name: owner.name }) });
    }
    const before = lead.owner === undefined ? {} : { before: lead.owner };
    return {
      changes: [
        {
          ...{ kind: 'lead.reassigned', lead: lead.id, by: person.id, to: to.id },
          ...(lead.owner !== undefined && { from: lead.owner }),
          at: now,
        },
        ...redrawLead(lead, { kind: 'reassigned', by: person.id, owner: to.id, ...before }, now),
      ],
      reply: notice(about, isRead ? 'reassign.kept' : 'reassign.kept-unread', { company, name: to.name }),
    };
  },
};
