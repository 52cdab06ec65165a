import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { noteForm } from '../../../cards/leads/reason-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readJudgement } from '../lib/read-judgement.ts';

/** A rep wants to add words to a reason. */
export const leadNoteAsked: LeadFlow<'lead.note-asked', Judgement | undefined> = {
  read: readJudgement,
  decide: ({ person, lead, more: judgement }) =>
    reply(
      judgement?.verdict === 'poor'
        ? { kind: 'form', form: noteForm(lead, false, person.locale, judgement) }
        : refuse(nameLead(lead, person.locale), 'verdict.not-poor', { company: sayCompany(lead) }),
    ),
};
