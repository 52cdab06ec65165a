import { z } from 'zod';

/** Messages about goals, each to one manager. */
export const goalSubjects = {
  /** The other team’s manager asks whether their team shares it. */
  'goal-sharing': z.object({ goal: z.string(), person: z.string() }),
  /** The other team shares it: to whoever set it. */
  'goal-shared': z.object({ goal: z.string(), person: z.string() }),
};
