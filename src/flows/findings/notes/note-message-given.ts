import { notedCard } from '../../../cards/findings/note-card.ts';
import { deriveFindingId, type MarketNote } from '../../../domain/findings/finding.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import type { Instant } from '../../../domain/time.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { Member, MemberFlow } from '../../guards/member.ts';
import { isChanged, readRecognisable } from '../../shared/recognisable.ts';
import { scrubWords } from '../lib/scrub-words.ts';

/** The same form's note of before, and by what words could give somebody away. */
type Facts = { before: MarketNote | undefined; recognisable: Recognisable };

/**
 * A market note with its words at once. They may be somebody else's, so they are scrubbed whether they may be quoted or not;
 * the same form sent twice is one note.
 */
export const noteMessageGiven: MemberFlow<'note.message-given', Facts> = {
  read: async (reads, member, { asked, words }) => {
    const { organisation } = member;
    const [before, recognisable] = await Promise.all([
      reads.marketNote(organisation.id, deriveMessageNoteId(member, asked)),
      readRecognisable(reads, organisation, words),
    ]);
    return { before, recognisable };
  },
  decide: ({ more: { before, recognisable }, ...member }, { asked, topic, words: written, mayBeQuoted }, now) => {
    const { id, organisation, locale } = member.person;
    if (before !== undefined) return reply({ kind: 'notice', card: notedCard(before, locale) });
    if (topic === '') return refuseFields<'note.message-given'>({ topic: say(locale, 'market.topic-missing') });
    const words = scrubWords(written.trim(), recognisable);
    const note: MarketNote = {
      id: deriveMessageNoteId(member, asked),
      ...{ organisation, person: id, topic },
      ...(words !== '' && { words }),
      mayBeQuoted: words !== '' && mayBeQuoted,
      at: now,
    };
    const card = notedCard(note, locale, isChanged(written.trim(), words, recognisable) ? { quote: words } : {});
    return { changes: [{ kind: 'note.kept', note }], reply: { kind: 'notice', card } };
  },
};

function deriveMessageNoteId({ person }: Pick<Member, 'person'>, asked: Instant): string {
  return deriveFindingId('message', person.organisation, person.id, asked);
}
