import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { goalDoneCard } from '../../../cards/promises/goal/goal-messages.ts';
import { nameGoal } from '../../../cards/promises/goal/goals-card.ts';
import { checkGoalStopping, type Goal } from '../../../domain/promises/goal/goal.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** A manager whose team’s it is stops it: it is shown no more. */
export const goalStopped: MemberFlow<'goal.stopped', Goal | undefined> = {
  read: (reads, { organisation }, { goal }) => reads.goal(organisation.id, goal),
  decide: ({ person, organisation: { id: organisation }, more: goal }, _event, at) => {
    const { locale, id: by } = person;
    if (goal === undefined) return reply(refuse(nameNobody(locale), 'goal.gone'));
    const about = nameGoal(goal, locale);
    const may = checkGoalStopping(goal, person);
    if (may !== 'yes')
      return reply(refuse(about, may === 'over' ? 'goal.is-over' : 'goal.manager-stops', { team: goal.team }));
    return {
      changes: [{ kind: 'goal.stopped', organisation, goal: goal.id, by, at }],
      reply: { kind: 'card', card: goalDoneCard(about, say(locale, 'goal.is-stopped')) },
    };
  },
};
