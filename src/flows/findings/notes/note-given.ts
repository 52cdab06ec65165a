import { notedCard } from '../../../cards/findings/note-card.ts';
import { notice } from '../../../cards/notices.ts';
import { deriveFindingId, type MarketNote } from '../../../domain/findings/finding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { isNoteLeadGone, readNoteLead } from '../lib/note-lead.ts';

/** One tap is a note; of one card one note, however often it is tapped. */
export const noteGiven: MemberFlow<'note.given', Lead | undefined> = {
  read: (reads, member, event) => readNoteLead(reads, member, event),
  decide: ({ person, more: lead }, event, now) => {
    const { id, organisation, locale } = person;
    if (isNoteLeadGone(event, lead, person)) return reply(notice(locale, 'lead.gone'));
    const note: MarketNote = {
      id: deriveFindingId('note', organisation, id, event.asked),
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
