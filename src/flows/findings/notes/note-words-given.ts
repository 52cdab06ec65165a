import { notedCard } from '../../../cards/findings/note-card.ts';
import type { MarketNote } from '../../../domain/findings/finding.ts';
import { decideOnOwnNote, type OwnNoteFlow } from '../lib/own-note.ts';

/** Somebody's own words with a note, quotable only where they say so; without words there is nothing to quote. */
export const noteWordsGiven: OwnNoteFlow<'note.words-given'> = decideOnOwnNote(({ person, note }, event) => {
  const { words: _words, mayBeQuoted: _mayBeQuoted, ...bare } = note;
  const words = event.words.trim();
  const given = words === '' ? { mayBeQuoted: false } : { words, mayBeQuoted: event.mayBeQuoted };
  const worded: MarketNote = { ...bare, ...given };
  return {
    changes: [{ kind: 'note.worded', note: note.id, person: person.id, ...given }],
    reply: { kind: 'card', card: notedCard(worded, person.locale) },
  };
});
