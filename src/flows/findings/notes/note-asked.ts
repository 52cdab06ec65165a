import { nameNobody } from '../../../cards/about.ts';
import { topicsCard } from '../../../cards/findings/note-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { isNoteLeadGone, readNoteLead } from '../lib/note-lead.ts';

/** Somebody heard something in the market, alone or with a lead. */
export const noteAsked: MemberFlow<'note.asked', Lead | undefined> = {
  read: (reads, member, event) => readNoteLead(reads, member, event),
  decide: ({ person, more: lead }, event, now) => {
    if (isNoteLeadGone(event, lead, person)) return reply(refuse(nameNobody(person.locale), 'lead.gone'));
    return reply({ kind: 'notice', card: topicsCard(lead, now, person.locale) });
  },
};
