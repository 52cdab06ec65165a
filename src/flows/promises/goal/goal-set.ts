import { goalDoneCard } from '../../../cards/promises/goal/goal-messages.ts';
import { nameGoal } from '../../../cards/promises/goal/goals-card.ts';
import { type Goal, getGoalEnd, getMissingTeam } from '../../../domain/promises/goal/goal.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages } from '../../shared/begin-messages.ts';
import { type GoalManagers, readGoalManagers } from './lib/goal-managers.ts';
import { readGoal } from './lib/read-set.ts';

type Facts = GoalManagers & { goals: Goal[] };

/** A manager sets a goal of their own team; one that is to be both teams’ is once a manager of the other shares it. */
export const goalSet: MemberFlow<'goal.set', Facts> = {
  read: async (reads, { organisation }, _event, now) => {
    const [goals, managers] = await Promise.all([
      reads.goals(organisation.id, getLocalDate(now, organisation.zone)),
      readGoalManagers(reads, organisation, now),
    ]);
    return { goals, ...managers };
  },
  decide: ({ person, organisation: { zone }, more: { goals, managers, receivers } }, event, now) => {
    const { locale } = person;
    const today = getLocalDate(now, zone);
    const read = readGoal(event, goals, { person, today, now });
    if ('faults' in read) return refuseFields<'goal.set'>(read.faults);
    const { goal } = read;
    const other = getMissingTeam(goal);
    const asked = event.whose === 'both' ? managers.filter(({ team }) => team === other) : [];
    const messages = asked.map(({ id }) => ({
      person: id,
      subject: { kind: 'goal-sharing' as const, goal: goal.id, person: id, over: getGoalEnd(goal, zone) },
    }));
    const text = say(locale, event.whose === 'both' ? 'goal.set-both' : 'goal.set-one', { other });
    return {
      changes: [{ kind: 'goal.set', goal, today }, ...beginMessages(receivers, messages, now)],
      reply: { kind: 'notice', card: goalDoneCard(nameGoal(goal, locale), text) },
    };
  },
};
