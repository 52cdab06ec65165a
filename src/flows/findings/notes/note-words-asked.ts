import { noteWordsForm } from '../../../cards/findings/note-card.ts';
import { reply } from '../../flow.ts';
import { decideOnOwnNote, type OwnNoteFlow } from '../lib/own-note.ts';

/** Somebody wants to add words to a note, or change them. */
export const noteWordsAsked: OwnNoteFlow<'note.words-asked'> = decideOnOwnNote(({ person, note, lead }) =>
  reply({ kind: 'form', form: noteWordsForm(note, lead, person.locale) }),
);
