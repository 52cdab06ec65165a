import { nameNobody } from '../../../cards/about.ts';
import { notedCard } from '../../../cards/findings/note-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { MarketNote } from '../../../domain/findings/finding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { isChanged, readRecognisable } from '../../shared/recognisable.ts';
import { readNoteLead } from '../lib/note-lead.ts';
import { isOwnNote } from '../lib/own-note.ts';
import { scrubWords } from '../lib/scrub-words.ts';

type Facts = { note: MarketNote | undefined; lead: Lead | undefined; recognisable: Recognisable };

/**
 * Somebody's own words with a note, quotable only where they say so; without words there is nothing to quote. What may be
 * quoted is scrubbed before it is kept, by the names that are known now, and its writer sees it so.
 */
export const noteWordsGiven: MemberFlow<'note.words-given', Facts> = {
  read: async (reads, member, event) => {
    const { organisation } = member;
    const note = await reads.marketNote(organisation.id, event.note);
    const [recognisable, lead] = await Promise.all([
      readRecognisable(reads, organisation, event.words ?? note?.words ?? ''),
      note && readNoteLead(reads, member, note),
    ]);
    return { note, recognisable, lead };
  },
  decide: ({ more: { note, lead, recognisable }, ...member }, event) => {
    const { id: person, locale } = member.person;
    if (!isOwnNote(note, member)) return reply(refuse(nameNobody(locale), 'market.gone'));
    const { words: before = '', mayBeQuoted: _mayBeQuoted, ...bare } = note;
    const written = (event.words ?? before).trim();
    const mayBeQuoted = written !== '' && event.mayBeQuoted;
    const words = mayBeQuoted ? scrubWords(written, recognisable) : written;
    const given = { ...(words !== '' && { words }), mayBeQuoted };
    const card = notedCard({ ...bare, ...given }, locale, {
      lead,
      ...(isChanged(written, words, recognisable) && { quote: words }),
    });
    return { changes: [{ kind: 'note.worded', note: note.id, person, ...given }], reply: { kind: 'card', card } };
  },
};
