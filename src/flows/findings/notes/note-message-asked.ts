import { nameNobody } from '../../../cards/about.ts';
import { messageNoteForm } from '../../../cards/findings/note-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readRecognisable } from '../../shared/recognisable.ts';
import { scrubWords } from '../lib/scrub-words.ts';

/**
 * Somebody makes a market note of what a message says: its words come scrubbed, and nothing leads back to it or to whoever
 * wrote it. Only of channels the bot was brought into: elsewhere people did not agree to it.
 */
export const noteMessageAsked: MemberFlow<'note.message-asked', Recognisable> = {
  read: (reads, { organisation }, { text }) => readRecognisable(reads, organisation, text),
  decide: ({ person: { locale }, more }, { text, isHere }, now) => {
    if (!isHere) return reply(refuse(nameNobody(locale), 'market.not-here'));
    return reply({ kind: 'form', form: messageNoteForm(now, scrubWords(text.trim(), more), locale) });
  },
};
