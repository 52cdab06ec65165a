import { z } from 'zod';

/** Messages about figures. */
export const subjects = {
  /** A week, by the day its period ended. */
  digest: z.object({ until: z.string() }),
  /** A month's shared figures. */
  month: z.object({ month: z.string() }),
  /** For both managers: a campaign as it was judged at the time of its signal. */
  signal: z.object({ campaign: z.string(), at: z.number() }),
  /** For marketing’s managers: open leads per rep as they were, and as agreed. */
  load: z.object({ perRep: z.number(), agreed: z.number() }),
};
