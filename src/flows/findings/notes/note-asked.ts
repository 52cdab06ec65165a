import { topicsCard } from '../../../cards/findings/note-card.ts';
import { notice } from '../../../cards/notices.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody heard something in the market, alone or with a lead. */
export const noteAsked: MemberFlow<'note.asked', Lead | undefined> = {
  read: async (reads, _member, { lead }) => (lead === undefined ? undefined : reads.lead(lead)),
  decide: ({ person, more: lead }, event, now) => {
    const isGone = event.lead !== undefined && lead?.organisation !== person.organisation;
    if (isGone) return reply(notice(person.locale, 'lead.gone'));
    return reply({ kind: 'notice', card: topicsCard(lead, now, person.locale) });
  },
};
