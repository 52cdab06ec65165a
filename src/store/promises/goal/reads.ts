import type { Goal, Mission } from '../../../domain/promises/goal/goal.ts';
import type { LocalDate } from '../../../domain/working-time.ts';

/** What flows may ask about goals and the mission. */
export type GoalReads = {
  /** Those that are not stopped and end on this day or later, the last to end first; a few. */
  goals(organisation: string, since: LocalDate): Promise<Goal[]>;
  goal(organisation: string, id: string): Promise<Goal | undefined>;
  mission(organisation: string): Promise<Mission | undefined>;
  /** What somebody set, shared or stopped, newest first. */
  ownGoals(organisation: string, person: string): Promise<(Goal & { stoppedBy?: string; stoppedAt?: number })[]>;
};
