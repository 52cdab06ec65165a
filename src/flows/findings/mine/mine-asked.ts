import { type Mine, mineCard } from '../../../cards/findings/mine-card.ts';
import { PAGE_LEADS } from '../../../cards/leads/lists/lead-rows.ts';
import { readWaiting } from '../../deliveries/read-waiting.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readMine } from '../../leads/lists/lib/read-mine.ts';
import type { House } from '../../room.ts';

/** So much of what somebody’s feedback led to is shown. */
const ANSWERS_SHOWN = 3;

/** Somebody wants to see what is theirs: leads by the clock, what came of what they said, and what waits for them. */
export function createMineAsked(house: Pick<House, 'findBrief'>): MemberFlow<'mine.asked', Mine> {
  return {
    read: async (reads, { person, organisation }, _event, now) => {
      const [all, answers, waiting] = await Promise.all([
        readMine(reads, person, now),
        reads.actionsFor(person.organisation, person.id, ANSWERS_SHOWN),
        readWaiting(house, reads, { person, organisation, now }),
      ]);
      const leads = { page: 0, leads: all.slice(0, PAGE_LEADS), hasMore: all.length > PAGE_LEADS };
      return { leads, answers, waiting };
    },
    decide: ({ person: viewer, organisation: { zone }, more: mine }, _event, now) =>
      reply({ kind: 'notice', card: mineCard(mine, { viewer, zone, now }) }),
  };
}
