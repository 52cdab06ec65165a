import { z } from 'zod';

/** What single people are sent about what was said. */
export const subjects = {
  /** What was done with what somebody said. */
  receipt: z.object({ action: z.string(), person: z.string() }),
  thanks: z.object({ thanks: z.string() }),
};
