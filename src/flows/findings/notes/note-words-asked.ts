import { noteWordsForm } from '../../../cards/findings/note-card.ts';
import { reply } from '../../flow.ts';
import { decideOnOwnNote } from '../lib/own-note.ts';

export const noteWordsAsked = decideOnOwnNote<'note.words-asked'>(({ person, note }) =>
  reply({ kind: 'form', form: noteWordsForm(note, person.locale) }),
);
