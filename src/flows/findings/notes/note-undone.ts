import { nameNote } from '../../../cards/findings/note-card.ts';
import { sentenceCard } from '../../../cards/notices.ts';
import { decideOnOwnNote, type OwnNoteFlow } from '../lib/own-note.ts';

/** Somebody takes a note back, with its words. */
export const noteUndone: OwnNoteFlow<'note.undone'> = decideOnOwnNote(({ person: { id, locale }, note, lead }) => ({
  changes: [{ kind: 'note.undone', note: note.id, person: id }],
  reply: { kind: 'card', card: sentenceCard(nameNote(note, lead, locale), 'market.undone') },
}));
