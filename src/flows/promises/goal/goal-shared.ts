import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { goalDoneCard } from '../../../cards/promises/goal/goal-messages.ts';
import { nameGoal } from '../../../cards/promises/goal/goals-card.ts';
import { checkGoalSharing, getMissingTeam } from '../../../domain/promises/goal/goal.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages } from '../../shared/begin-messages.ts';
import { type GoalFacts, readGoalManagers } from './lib/goal-managers.ts';

/** The other team’s manager shares it: from now on it is both teams’. */
export const goalShared: MemberFlow<'goal.shared', GoalFacts> = {
  read: async (reads, { organisation }, { goal }, now) => ({
    goal: await reads.goal(organisation.id, goal),
    ...(await readGoalManagers(reads, organisation, now)),
  }),
  decide: ({ person, organisation: { id: organisation, zone }, more: { goal, managers, receivers } }, _event, at) => {
    const { locale, id: by } = person;
    if (goal === undefined) return reply(refuse(nameNobody(locale), 'goal.gone'));
    const about = nameGoal(goal, locale);
    const other = getMissingTeam(goal);
    const may = checkGoalSharing(goal, person, getLocalDate(at, zone));
    if (may !== 'yes') return reply(refuse(about, REFUSALS[may], { other }));
    // Whoever set it hears of it, as long as they are a manager.
    const told = managers.filter(({ id }) => id === goal.by);
    const messages = told.map(({ id }) => ({
      person: id,
      subject: { kind: 'goal-shared' as const, goal: goal.id, person: id },
    }));
    return {
      changes: [
        { kind: 'goal.shared', organisation, goal: goal.id, by, at },
        ...beginMessages(receivers, messages, at),
      ],
      reply: { kind: 'card', card: goalDoneCard(about, say(locale, 'goal.is-shared')) },
    };
  },
};

const REFUSALS = {
  'not-theirs': 'goal.manager-shares',
  own: 'goal.other-shares',
  shared: 'goal.was-shared',
  over: 'goal.is-over',
} as const;
