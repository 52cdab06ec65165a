import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { misfitCard, noteForm, reasonThanksCard } from '../../../cards/leads/reason-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import type { Judgement, Misfit } from '../../../domain/leads/verdict.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readDisputable } from '../lib/read-definition.ts';
import { readJudgement } from '../lib/read-judgement.ts';

/** `definition`: of which a point may be said to be wrong; `profile`: who the customers are, where a part is asked for. */
type Facts = {
  judgement: Judgement | undefined;
  definition?: Definition;
  profile?: Partial<Record<Misfit, string>>;
};

/** A rep says why a lead is poor. “Not our customer” asks which part; “something else” asks for words. */
export const leadReasonGiven: LeadFlow<'lead.reason-given', Facts> = {
  read: async (reads, handling, { reason, misfit }) => {
    const isPartAsked = reason === 'not_our_customer' && misfit === undefined;
    const [judgement, definition, profile] = await Promise.all([
      readJudgement(reads, handling),
      readDisputable(reads, handling.lead),
      isPartAsked ? reads.profile(handling.lead.organisation) : undefined,
    ]);
    return { judgement, ...(definition && { definition }), ...(profile && { profile: profile.parts }) };
  },
  decide: ({ person, lead, more: { judgement, definition, profile } }, event, now) => {
    const { locale } = person;
    if (judgement?.verdict !== 'poor')
      return reply(refuse(nameLead(lead, locale), 'verdict.not-poor', { company: sayCompany(lead) }));
    if (event.reason === 'other') return reply({ kind: 'form', form: noteForm(lead, true, locale) });
    const { reason, misfit } = event;
    const given = { reason, ...(misfit && { misfit }) };
    const isPartAsked = reason === 'not_our_customer' && misfit === undefined;
    const card = isPartAsked ? misfitCard(lead, locale, profile) : reasonThanksCard(lead, given, locale, definition);
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
