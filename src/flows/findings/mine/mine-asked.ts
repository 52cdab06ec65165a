import { mineCard } from '../../../cards/findings/mine-card.ts';
import { type LeadPage, PAGE_LEADS } from '../../../cards/leads/lists/lead-rows.ts';
import type { Action } from '../../../domain/findings/finding.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readMine } from '../../leads/lists/lib/read-mine.ts';

type Facts = { leads: LeadPage; answers: Action[] };

/** So much of what somebody’s feedback led to is shown. */
const ANSWERS_SHOWN = 3;

/** Somebody wants to see what is theirs: leads by the clock, and what came of what they said. */
export const mineAsked: MemberFlow<'mine.asked', Facts> = {
  read: async (reads, { person }, _event, now) => {
    const [all, answers] = await Promise.all([
      readMine(reads, person, now),
      reads.actionsFor(person.organisation, person.id, ANSWERS_SHOWN),
    ]);
    return { leads: { page: 0, leads: all.slice(0, PAGE_LEADS), hasMore: all.length > PAGE_LEADS }, answers };
  },
  decide: ({ person: viewer, organisation: { zone }, more: { leads, answers } }, _event, now) =>
    reply({ kind: 'notice', card: mineCard(leads, answers, { viewer, zone, now }) }),
};
