import { USUAL_CURRENCY } from '../../../../cards/promises/goal/goal-words.ts';
import type { EventOf, FieldName } from '../../../../domain/event.ts';
import { readAmount, readMoney } from '../../../../domain/leads/amount.ts';
import type { Person } from '../../../../domain/people/person.ts';
import { derivePromiseId } from '../../../../domain/promises/agreement/agreement.ts';
import {
  GOALS_OPEN_MAX,
  type Goal,
  isGoalOpen,
  isMonthFigure,
  isShareFigure,
  listGoalDays,
} from '../../../../domain/promises/goal/goal.ts';
import { listWholeMonths } from '../../../../domain/promises/goal/progress.ts';
import type { Instant } from '../../../../domain/time.ts';
import { addDays, type LocalDate } from '../../../../domain/working-time.ts';
import { say, sayDayNear } from '../../../../words/say.ts';

type GoalSet = EventOf<'goal.set'>;
type Faults = Partial<Record<FieldName<'goal.set'>, string>>;
type Target = Pick<Goal, 'target' | 'currency'>;

const COUNT_MAX = 1_000_000;
const SHARE_MAX = 100;
/** A shorter time has no whole week. */
const DAYS_MIN = 7;

/** What was typed as a goal, or what is amiss at which field. */
export function readGoal(
  event: GoalSet,
  goals: Goal[],
  { person, today, now }: { person: Person; today: LocalDate; now: Instant },
): { goal: Goal } | { faults: Faults } {
  const { id: by, organisation, team, locale } = person;
  const { figure, from, to, asked } = event;
  const name = event.name.trim();
  const target = readTarget(event);
  const isFull = goals.filter((goal) => isGoalOpen(goal, today)).length >= GOALS_OPEN_MAX;
  const days = findDayFaults(event, today, person);
  if (target === undefined || name === '' || isFull || Object.keys(days).length > 0) {
    return {
      faults: {
        ...days,
        ...(target === undefined && { target: say(locale, `goal.fault.${findKind(event)}`) }),
        ...(isFull && { name: say(locale, 'goal.too-many', { most: GOALS_OPEN_MAX }) }),
        ...(name === '' && { name: say(locale, 'goal.name-missing') }),
      },
    };
  }
  const id = derivePromiseId('goal', organisation, by, asked);
  return { goal: { id, organisation, name, figure, ...target, from, to, team, state: 'open', by, at: now } };
}

function findKind({ figure }: GoalSet): 'amount' | 'share' | 'count' {
  if (figure === 'won-value') return 'amount';
  return isShareFigure(figure) ? 'share' : 'count';
}

/** Read strictly: what could be anything else is none. */
function readTarget(event: GoalSet): Target | undefined {
  const typed = event.target.trim();
  switch (findKind(event)) {
    case 'amount': {
      const money = readMoney(typed, USUAL_CURRENCY);
      return money && money.amount > 0 ? { target: money.amount, currency: money.currency } : undefined;
    }
    case 'share':
      return readWhole(typed.replace(/\s*%$/, ''), SHARE_MAX);
    case 'count':
      return readWhole(typed, COUNT_MAX);
  }
}

function readWhole(typed: string, most: number): Target | undefined {
  const target = readAmount(typed);
  return target !== undefined && Number.isInteger(target) && target >= 1 && target <= most ? { target } : undefined;
}

function findDayFaults({ figure, from, to }: GoalSet, today: LocalDate, { locale }: Person): Faults {
  const { earliest, latest } = listGoalDays(today);
  const sayBounds = (first: LocalDate) =>
    say(locale, 'pair.fault.until', {
      earliest: sayDayNear(locale, first, today),
      latest: sayDayNear(locale, latest, today),
    });
  if (from < earliest || from > latest) return { from: sayBounds(earliest) };
  const soonest = addDays(from, DAYS_MIN - 1);
  const first = soonest > today ? soonest : today;
  if (to < first || to > latest) return { to: sayBounds(first) };
  if (isMonthFigure(figure) && listWholeMonths({ from, to }).length === 0)
    return { to: say(locale, 'goal.fault.month') };
  return {};
}
