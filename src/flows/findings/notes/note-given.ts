import { nameNobody } from '../../../cards/about.ts';
import { notedCard } from '../../../cards/findings/note-card.ts';
import { refuse } from '../../../cards/notices.ts';
import { deriveFindingId, type MarketNote } from '../../../domain/findings/finding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Instant } from '../../../domain/time.ts';
import { reply } from '../../flow.ts';
import type { Member, MemberFlow } from '../../guards/member.ts';
import { isNoteLeadGone, readNoteLead } from '../lib/note-lead.ts';

/** `before`: what an earlier tap on the same card noted. */
type Facts = { lead: Lead | undefined; before: MarketNote | undefined };

/** One tap is a note; of one card one note, however often it is tapped: a tap again shows the one that is kept. */
export const noteGiven: MemberFlow<'note.given', Facts> = {
  read: async (reads, member, event) => {
    const [lead, before] = await Promise.all([
      readNoteLead(reads, member, event),
      reads.marketNote(member.organisation.id, deriveNoteId(member, event.asked)),
    ]);
    return { lead, before };
  },
  decide: ({ more: { lead, before }, ...member }, event, now) => {
    const { id, organisation, locale } = member.person;
    if (isNoteLeadGone(event, lead, member.person)) return reply(refuse(nameNobody(locale), 'lead.gone'));
    if (before !== undefined) return reply({ kind: 'card', card: notedCard(before, locale, { lead }) });
    const note: MarketNote = {
      id: deriveNoteId(member, event.asked),
      organisation,
      person: id,
      ...(lead && { lead: lead.id }),
      topic: event.topic,
      mayBeQuoted: false,
      at: now,
    };
    return { changes: [{ kind: 'note.kept', note }], reply: { kind: 'card', card: notedCard(note, locale, { lead }) } };
  },
};

function deriveNoteId({ person }: Pick<Member, 'person'>, asked: Instant): string {
  return deriveFindingId('note', person.organisation, person.id, asked);
}
