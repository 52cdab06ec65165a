import { z } from 'zod';
import { OUTCOMES } from '../leads/outcome.ts';

/** What listeners are told, and managers about one that is off. */
export const subjects = {
  /** How many judged it which way, when it leaves. */
  'judged-event': z.object({ lead: z.string() }),
  /** `at`: since when it has this outcome, so that each is told. */
  'outcome-event': z.object({ lead: z.string(), outcome: z.enum(OUTCOMES), at: z.number() }),
  'listener-off': z.object({ listener: z.string(), at: z.number() }),
};
