import type { NextThing } from '../../../cards/home-share.ts';
import { sayGoalName } from '../../../cards/promises/goal/goal-words.ts';
import { buildSharing } from '../../../cards/promises/goal/goals-card.ts';
import { checkGoalSharing, type Goal } from '../../../domain/promises/goal/goal.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import type { Owner } from '../../room.ts';

/** Goals of the other team alone, for a manager. */
export function nameNextGoals(goals: Goal[], { person, organisation: { zone }, now }: Owner): NextThing[] {
  const { locale } = person;
  const today = getLocalDate(now, zone);
  return goals
    .filter((goal) => checkGoalSharing(goal, person, today) === 'yes')
    .map((goal) => {
      const text = say(locale, 'home.goal-sharing', { name: sayGoalName(goal), team: goal.team });
      return { at: goal.at, text: [text], button: { ...buildSharing(goal, locale) } };
    });
}
