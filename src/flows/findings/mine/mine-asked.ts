import { type Mine, mineCard } from '../../../cards/findings/mine-card.ts';
import { PAGE_LEADS } from '../../../cards/leads/lists/lead-rows.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readMine } from '../../leads/lists/lib/read-mine.ts';

/** So much of what somebody’s feedback led to is shown. */
const ANSWERS_SHOWN = 3;

/** Somebody wants to see what is theirs: leads by the clock, and what came of what they said. */
export const mineAsked: MemberFlow<'mine.asked', Mine> = {
  read: async (reads, { person }, _event, now) => {
    const [all, answers, waiting] = await Promise.all([
      readMine(reads, person, now),
      reads.actionsFor(person.organisation, person.id, ANSWERS_SHOWN),
      reads.waitingMessages(person.organisation, person.id),
    ]);
    const leads = { page: 0, leads: all.slice(0, PAGE_LEADS), hasMore: all.length > PAGE_LEADS };
    return { leads, answers, waiting: waiting.length };
  },
  decide: ({ person: viewer, organisation: { zone }, more: mine }, _event, now) =>
    reply({ kind: 'notice', card: mineCard(mine, { viewer, zone, now }) }),
};
