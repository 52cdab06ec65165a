import { z } from 'zod';

/** Messages to single people about findings. */
export const subjects = {
  /** What is done about the feedback of one person. */
  receipt: z.object({ action: z.string(), person: z.string() }),
  thanks: z.object({ thanks: z.string() }),
};
