import { nameLead, sayCompany } from '../../cards/leads/lead-words.ts';
import { notice } from '../../cards/notices.ts';
import type { Definition } from '../../domain/leads/definition/definition.ts';
import { findMarketingChannels, isIncomplete } from '../../domain/leads/definition/holding.ts';
import { isVisible } from '../../domain/leads/facts/kept-text.ts';
import { deriveLeadId, type Lead, leadIntakeSchema, readLeadFacts } from '../../domain/leads/lead.ts';
import { findSalesChannels } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { say, sayChannels } from '../../words/say.ts';
import { refuseFields, reply } from '../flow.ts';
import type { Member, MemberFlow } from '../guards/member.ts';
import { addLead } from './arriving/add-lead.ts';

/** `definition`: what an SQL is now. */
type Facts = { known: Lead | undefined; definition?: Definition | undefined };

/**
 * Somebody enters a lead by hand. It is a lead like the others: whoever of marketing enters it is its partner, whoever of sales
 * has it. The same form sent twice is one lead. What sales enters itself is with sales: nobody holds it.
 */
export const leadEntered: MemberFlow<'lead.entered', Facts> = {
  read: async (reads, member, { asked }) => {
    const { id } = member.organisation;
    const [known, definition] = await Promise.all([
      reads.lead(id, deriveEntered(member, asked).id),
      reads.definition(id),
    ]);
    return { known, definition };
  },
  decide: ({ person, organisation, more: { known, definition } }, event, now) => {
    const { locale } = person;
    const { company, contact: name, email, phone, segment, note } = event;
    if (!isVisible(company)) return refuseFields<'lead.entered'>({ company: say(locale, 'lead-form.company-missing') });
    if (!isVisible(name) && !isVisible(email))
      return refuseFields<'lead.entered'>({ contact: say(locale, 'lead-form.contact-missing') });
    const { externalId } = deriveEntered({ person, organisation }, event.asked);
    const contact = { name, email: email.trim() || null, phone };
    const read = leadIntakeSchema.safeParse({ id: externalId, company, contact, segment, note });
    if (!read.success) return refuseFields<'lead.entered'>({ email: say(locale, 'lead-form.email-wrong') });
    const received = readLeadFacts(read.data);
    const mayBeHeld = person.team === 'marketing';
    const isHeld = mayBeHeld && isIncomplete(organisation, definition, received);
    const channels = isHeld ? findMarketingChannels(organisation) : findSalesChannels(organisation, received.segment);
    const about = nameLead({ facts: received }, locale);
    const values = {
      company: sayCompany({ facts: received }),
      channels: sayChannels(locale, channels, organisation),
    };
    const done = isHeld ? 'lead-form.held' : 'lead-form.done';
    const answer = notice(about, channels.length === 0 ? 'lead-form.nowhere' : done, values);
    if (known !== undefined) return reply(answer);
    const arriving = { named: nameTeam(person), factsAt: now, definition, mayBeHeld };
    return { changes: addLead(organisation, received, arriving, now), reply: answer };
  },
};

/** By who entered it with which form: a CRM's own ids never look so. */
function deriveEntered({ person, organisation }: Member, asked: number): { externalId: string; id: string } {
  const externalId = `chat:${deriveLeadId(organisation.id, `form/${person.id}/${asked}`)}`;
  return { externalId, id: deriveLeadId(organisation.id, externalId) };
}

function nameTeam({ id, team }: Person): Pick<Lead, 'owner' | 'partner'> {
  return team === 'sales' ? { owner: id } : { partner: id };
}
