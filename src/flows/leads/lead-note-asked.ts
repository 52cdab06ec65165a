import { notice } from '../../cards/notices.ts';
import { noteForm } from '../../cards/reason-card.ts';
import { reply } from '../flow.ts';
import { leadFlow } from './lead-facts.ts';

/** A rep wants to add words to a reason. */
export const leadNoteAsked = leadFlow<'lead.note-asked'>(({ person, lead, judgement }) =>
  reply(
    judgement?.verdict === 'poor'
      ? { kind: 'form', form: noteForm(lead.id, false, person.locale) }
      : notice(person.locale, 'verdict.not-poor'),
  ),
);
