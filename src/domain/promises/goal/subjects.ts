import { z } from 'zod';

/** When nobody can share it any more; of messages of before it is not known. */
const over = z.number().exactOptional();

/** Messages about goals, each to one manager. */
export const goalSubjects = {
  /** The other team’s manager asks whether their team shares it. */
  'goal-sharing': z.object({ goal: z.string(), person: z.string(), over }),
  /** The other team shares it: to whoever set it. */
  'goal-shared': z.object({ goal: z.string(), person: z.string() }),
};
