import { nameLead, sayCompany } from '../../cards/leads/lead-words.ts';
import { notice } from '../../cards/notices.ts';
import type { Definition } from '../../domain/leads/definition/definition.ts';
import { findMarketingChannels } from '../../domain/leads/definition/holding.ts';
import { isVisible } from '../../domain/leads/facts/kept-text.ts';
import { deriveLeadId, type Lead, leadIntakeSchema, readLeadFacts } from '../../domain/leads/lead.ts';
import type { WeekLoad } from '../../domain/leads/lists/capacity.ts';
import { findSalesChannels } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { say, sayChannels } from '../../words/say.ts';
import { refuseFields, reply } from '../flow.ts';
import type { Member, MemberFlow } from '../guards/member.ts';
import { addLead, findWait } from './arriving/add-lead.ts';
import { readWeekLoad } from './waiting/queue-lead.ts';

/** `definition`: what an SQL is now. */
type Facts = { known: Lead | undefined; definition?: Definition | undefined; load?: WeekLoad | undefined };

/**
 * Somebody enters a lead by hand. It is a lead like the others: whoever of marketing enters it is its partner, whoever of sales
 * has it. The same form sent twice is one lead. What sales enters itself is with sales: it waits for nothing.
 */
export const leadEntered: MemberFlow<'lead.entered', Facts> = {
  read: async (reads, member, { asked }, now) => {
    const { id } = member.organisation;
    const [known, definition, load] = await Promise.all([
      reads.lead(id, deriveEntered(member, asked).id),
      reads.definition(id),
      readWeekLoad(reads, member.organisation, now),
    ]);
    return { known, definition, load };
  },
  decide: ({ person, organisation, more: { known, definition, load } }, event, now) => {
    const { locale } = person;
    const { company, contact: name, email, phone, segment, note } = event;
    if (!isVisible(company)) return refuseFields<'lead.entered'>({ company: say(locale, 'lead-form.company-missing') });
    if (!isVisible(name) && !isVisible(email))
      return refuseFields<'lead.entered'>({ contact: say(locale, 'lead-form.contact-missing') });
    const { externalId } = deriveEntered({ person, organisation }, event.asked);
    const contact = { name, email: isVisible(email) ? email : null, phone };
    const read = leadIntakeSchema.safeParse({ id: externalId, company, contact, segment, note });
    if (!read.success) return refuseFields<'lead.entered'>({ email: say(locale, 'lead-form.email-wrong') });
    const received = readLeadFacts(read.data);
    const arriving = { named: nameTeam(person), factsAt: now, definition, load, mayWait: person.team === 'marketing' };
    const waits = findWait(organisation, received, arriving);
    const channels =
      waits === undefined ? findSalesChannels(organisation, received.segment) : findMarketingChannels(organisation);
    const about = nameLead({ facts: received }, locale);
    const values = {
      company: sayCompany({ facts: received }),
      channels: sayChannels(locale, channels, organisation),
    };
    const done = waits === undefined ? 'lead-form.done' : ENTERED_TO_WAIT[waits];
    const answer = notice(about, channels.length === 0 ? 'lead-form.nowhere' : done, values);
    if (known !== undefined) return reply(answer);
    return { changes: addLead(organisation, received, arriving, now), reply: answer };
  },
};

const ENTERED_TO_WAIT = { incomplete: 'lead-form.held', capacity: 'lead-form.queued' } as const;

/** By who entered it with which form: a CRM's own ids never look so. */
function deriveEntered({ person, organisation }: Member, asked: number): { externalId: string; id: string } {
  const externalId = `chat:${deriveLeadId(organisation.id, `form/${person.id}/${asked}`)}`;
  return { externalId, id: deriveLeadId(organisation.id, externalId) };
}

function nameTeam({ id, team }: Person): Pick<Lead, 'owner' | 'partner'> {
  return team === 'sales' ? { owner: id } : { partner: id };
}
