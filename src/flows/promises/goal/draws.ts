import { goalDoneCard, goalSharedCard, goalSharingCard } from '../../../cards/promises/goal/goal-messages.ts';
import { nameGoal } from '../../../cards/promises/goal/goals-card.ts';
import { checkGoalSharing, isGoalOpen, isGoalShared } from '../../../domain/promises/goal/goal.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import type { Audience, Draw } from '../../room.ts';

/** As long as their team does not share it. */
export const drawGoalSharing: Draw<'goal-sharing'> = async (reads, { goal: id, person }, audience) => {
  const { organisation } = audience;
  const [goal, reader] = await Promise.all([
    reads.goal(organisation.id, id),
    reads.personById(organisation.id, person),
  ]);
  const here = readPlace(audience);
  if (goal === undefined || reader === undefined || checkGoalSharing(goal, reader, here.today) !== 'yes')
    return undefined;
  const by = await reads.personById(organisation.id, goal.by);
  return goalSharingCard(goal, by?.name, here);
};

/** Shared, stopped or over. */
export const drawSettledGoal: Draw<'goal-sharing'> = async (reads, { goal: id }, audience) => {
  const goal = await reads.goal(audience.organisation.id, id);
  const { locale, today } = readPlace(audience);
  if (goal === undefined) return undefined;
  if (isGoalShared(goal)) return goalDoneCard(nameGoal(goal, locale), say(locale, 'goal.is-shared'));
  if (isGoalOpen(goal, today)) return undefined;
  const key = goal.state === 'stopped' ? 'goal.is-stopped' : 'goal.is-over';
  return goalDoneCard(nameGoal(goal, locale), say(locale, key));
};

export const drawGoalShared: Draw<'goal-shared'> = async (reads, { goal: id }, audience) => {
  const goal = await reads.goal(audience.organisation.id, id);
  const here = readPlace(audience);
  return goal !== undefined && isGoalShared(goal) && isGoalOpen(goal, here.today)
    ? goalSharedCard(goal, here)
    : undefined;
};

function readPlace({ locale, organisation: { zone }, now }: Audience) {
  return { locale, today: getLocalDate(now, zone) };
}
