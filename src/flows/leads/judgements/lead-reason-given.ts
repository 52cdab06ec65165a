import { misfitCard, noteForm, reasonThanksCard } from '../../../cards/leads/reason-card.ts';
import { notice } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import { leadFlow } from '../lib/lead-facts.ts';

/** A rep says why a lead is poor. “Not our customer” asks which part; “something else” asks for words. */
export const leadReasonGiven = leadFlow<'lead.reason-given'>(({ person, lead, judgement }, event, now) => {
  const { locale } = person;
  if (judgement?.verdict !== 'poor') return reply(notice(locale, 'verdict.not-poor'));
  if (event.reason === 'other') return reply({ kind: 'form', form: noteForm(lead.id, true, locale) });
  const { reason, misfit } = event;
  const given = { reason, ...(misfit && { misfit }) };
  const isPartAsked = reason === 'not_our_customer' && misfit === undefined;
  const card = isPartAsked ? misfitCard(lead.id, locale) : reasonThanksCard(lead, given, locale);
  return {
    changes: [{ kind: 'verdict.explained', lead: lead.id, person: person.id, ...given, at: now }],
    reply: { kind: 'card', card },
  };
});
