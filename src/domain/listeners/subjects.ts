import { z } from 'zod';
import { DEFINED_MAX } from '../leads/definition/definition.ts';
import { HELD_STATES } from '../leads/lists/waiting.ts';
import { OUTCOMES } from '../leads/outcome.ts';

/** What listeners are told, and managers about one that is off. */
export const subjects = {
  /** How many judged it which way, when it leaves. */
  'judged-event': z.object({ lead: z.string() }),
  /** `at`: since when it has this outcome, so that each is told. */
  'outcome-event': z.object({ lead: z.string(), outcome: z.enum(OUTCOMES), at: z.number() }),
  /** `missing`: the keys of what it lacked when it began to wait; `at`: since when it is so. */
  'held-event': z.object({
    lead: z.string(),
    state: z.enum(HELD_STATES),
    missing: z.array(z.string()).max(DEFINED_MAX).exactOptional(),
    at: z.number(),
  }),
  'listener-off': z.object({ listener: z.string(), at: z.number() }),
};
