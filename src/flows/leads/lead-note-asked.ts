import { notice } from '../../cards/notices.ts';
import { noteForm } from '../../cards/reason-card.ts';
import { flow, reply } from '../flow.ts';
import { allowed, isRefused, type LeadFactsOf, readLead } from './lead-facts.ts';

/** A rep wants to add words to a reason. */
export const leadNoteAsked = flow<'lead.note-asked', LeadFactsOf>({
  read: readLead,
  decide: (facts) => {
    const may = allowed(facts);
    if (isRefused(may)) return reply(may);
    const { lead, person, judgement } = may;
    if (judgement?.verdict !== 'poor') return reply(notice(person.locale, 'verdict.not-poor'));
    return reply({ kind: 'form', form: noteForm(lead.id, false, person.locale) });
  },
});
