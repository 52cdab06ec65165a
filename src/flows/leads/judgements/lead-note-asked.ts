import { noteForm } from '../../../cards/leads/reason-card.ts';
import { notice } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import { leadFlow } from '../lib/lead-facts.ts';

/** A rep wants to add words to a reason. */
export const leadNoteAsked = leadFlow<'lead.note-asked'>(({ person, lead, judgement }) =>
  reply(
    judgement?.verdict === 'poor'
      ? { kind: 'form', form: noteForm(lead.id, false, person.locale) }
      : notice(person.locale, 'verdict.not-poor'),
  ),
);
