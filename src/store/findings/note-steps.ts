import { insertOrSkip } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { NoteChange } from './changes.ts';
import { findingTables, toNoteRow } from './tables.ts';

export const noteSteps: Steps<NoteChange> = {
  'note.kept': ({ note }) => [bind(addNote, toNoteRow(note), 'repeated')],
  'note.worded': ({ note, person, words = null, mayBeQuoted }) => [
    bind(wordNote, { note, person, words, quoted: mayBeQuoted ? 1 : 0 }, 'outrun'),
  ],
  'note.undone': ({ note, person }) => [bind(dropNote, { note, person })],
};

const addNote = insertOrSkip(findingTables, 'market_notes');

const wordNote = prepare<{ note: string; person: string; words: string | null; quoted: number }>()((db, $) =>
  db
    .updateTable('market_notes')
    .set({ words: $.words, may_be_quoted: $.quoted })
    .where('id', '=', $.note)
    .where('person', '=', $.person),
);

const dropNote = prepare<{ note: string; person: string }>()((db, $) =>
  db.deleteFrom('market_notes').where('id', '=', $.note).where('person', '=', $.person),
);
