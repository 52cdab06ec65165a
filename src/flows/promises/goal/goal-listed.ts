import { goalsCard, type ShownGoals } from '../../../cards/promises/goal/goals-card.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readShownGoals } from './lib/read-goals.ts';

/** Somebody looks at the mission, and at how far the goals are. */
export const goalListed: MemberFlow<'goal.listed', ShownGoals> = {
  read: (reads, { organisation: { id, zone } }, _event, now) => readShownGoals(reads, id, getLocalDate(now, zone)),
  decide: ({ person, organisation: { zone }, more }, _event, now) =>
    reply({ kind: 'card', card: goalsCard(more, person, { zone, today: getLocalDate(now, zone) }) }),
};
