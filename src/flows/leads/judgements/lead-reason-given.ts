import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { misfitCard, noteForm, reasonThanksCard } from '../../../cards/leads/reason-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readJudgement } from '../lib/read-judgement.ts';

/** A rep says why a lead is poor. “Not our customer” asks which part; “something else” asks for words. */
export const leadReasonGiven: LeadFlow<'lead.reason-given', Judgement | undefined> = {
  read: readJudgement,
  decide: ({ person, lead, more: judgement }, event, now) => {
    const { locale } = person;
    if (judgement?.verdict !== 'poor')
      return reply(refuse(nameLead(lead, locale), 'verdict.not-poor', { company: sayCompany(lead) }));
    if (event.reason === 'other') return reply({ kind: 'form', form: noteForm(lead, true, locale) });
    const { reason, misfit } = event;
    const given = { reason, ...(misfit && { misfit }) };
    const isPartAsked = reason === 'not_our_customer' && misfit === undefined;
    const card = isPartAsked ? misfitCard(lead, locale) : reasonThanksCard(lead, given, locale);
    return {
      changes: [
        {
          kind: 'verdict.explained',
          organisation: lead.organisation,
          lead: lead.id,
          person: person.id,
          ...given,
          at: now,
        },
      ],
      reply: { kind: 'card', card },
    };
  },
};
