import type { Goal, Mission } from '../../../domain/promises/goal/goal.ts';
import type { Instant } from '../../../domain/time.ts';
import type { LocalDate } from '../../../domain/working-time.ts';

type OfGoal = { organisation: string; goal: string; by: string; at: Instant };

export type GoalChange =
  /** Another came first where as many run on that day as may. */
  | { kind: 'goal.set'; goal: Goal; today: LocalDate }
  /** It was one team’s until then, for whoever comes first. */
  | ({ kind: 'goal.shared' } & OfGoal)
  | ({ kind: 'goal.stopped' } & OfGoal)
  /** In place of the version before it; another came first where that is not there any more. */
  | { kind: 'mission.set'; organisation: string; mission: Mission }
  /** Those that were over before this day. */
  | { kind: 'goals.forgotten'; organisation: string; before: string };
