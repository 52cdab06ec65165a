import { noteWordsForm } from '../../../cards/findings/note-card.ts';
import { reply } from '../../flow.ts';
import { ownNoteFlow } from '../lib/own-note.ts';

export const noteWordsAsked = ownNoteFlow<'note.words-asked'>(({ person, note }) =>
  reply({ kind: 'form', form: noteWordsForm(note, person.locale) }),
);
