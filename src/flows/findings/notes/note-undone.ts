import { briefCard } from '../../../cards/card.ts';
import { say } from '../../../words/say.ts';
import { decideOnOwnNote, type OwnNoteFlow } from '../lib/own-note.ts';

/** Somebody takes a note back, with its words. */
export const noteUndone: OwnNoteFlow<'note.undone'> = decideOnOwnNote(({ person, note }) => ({
  changes: [{ kind: 'note.undone', note: note.id, person: person.id }],
  reply: { kind: 'card', card: briefCard([say(person.locale, 'market.undone')]) },
}));
