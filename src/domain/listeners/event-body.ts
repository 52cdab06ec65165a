import { z } from 'zod';
import { DEFINED_MAX, KEY_MAX } from '../leads/definition/definition.ts';
import type { Lead } from '../leads/lead.ts';
import { HELD_STATES, type HeldState } from '../leads/lists/waiting.ts';
import { moneySchema, OUTCOMES } from '../leads/outcome.ts';
import { countJudges, decideQuality, VERDICTS, type VerdictCounts } from '../leads/verdict.ts';
import { nameOpenly } from './open-names.ts';

const timestamp = z.iso.datetime();
const about = {
  lead: z
    .string()
    .describe(
      'The lead’s id in the system it came from; where that is somebody’s name or address, sha256: and its hash.',
    ),
  campaign: z.string().describe('As that system calls it; left out where it names the contact.').exactOptional(),
};

/** What a listener is sent, as JSON: a type, when that was so, and no word about a person. */
export const eventBodySchema = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('lead.judged'),
      timestamp: timestamp.describe('The counts are as of this moment.'),
      data: z.object({
        ...about,
        counts: z.object({ good: z.int(), fair: z.int(), poor: z.int() }).describe('How many people say which.'),
        quality: z.enum(VERDICTS).describe('What most of them say; left out where nobody does.').exactOptional(),
      }),
    })
    .describe('Somebody judged a lead, or took that back. Several judgements in a short time may make one event.'),
  z
    .object({
      type: z.literal('lead.outcome'),
      timestamp: timestamp.describe('When the outcome was recorded here.'),
      data: z.object({
        ...about,
        outcome: z.enum(OUTCOMES),
        value: moneySchema.describe('Of a lead that was won, if it is known.').exactOptional(),
      }),
    })
    .describe('A lead came to an outcome, or the value of that became known.'),
  z
    .object({
      type: z.literal('lead.held'),
      timestamp: timestamp.describe('Since when that is so.'),
      data: z.object({
        ...about,
        state: z
          .enum(HELD_STATES)
          .describe(
            'held: something required is missing, so it stays with marketing. Else it waits no more: completed; let-through, with what is missing; ended, by an outcome or as leads are not held any more.',
          ),
        missing: z
          .array(z.string().max(KEY_MAX))
          .max(DEFINED_MAX)
          .describe('Where it is held: the required criteria it lacked, by their keys in the SQL definition.')
          .exactOptional(),
      }),
    })
    .describe('A lead begins to wait because it is incomplete, or waits no more.'),
]);
export type EventBody = z.infer<typeof eventBodySchema>;

/** What a receiver may expect, as JSON Schema. */
export function describeEventBody(): object {
  return { title: 'What a listener is sent', ...z.toJSONSchema(eventBodySchema) };
}

export function buildJudgedBody({ facts }: Lead, counts: VerdictCounts, at: number): EventBody {
  const { good, fair, poor } = counts;
  return {
    type: 'lead.judged',
    timestamp: new Date(at).toISOString(),
    data: {
      ...nameOpenly(facts),
      counts: { good, fair, poor },
      ...(countJudges(counts) > 0 && { quality: decideQuality(counts) }),
    },
  };
}

type Recorded = { outcome: (typeof OUTCOMES)[number]; at: number };

/** The value is the newest there is, as long as the lead is won. */
export function buildOutcomeBody({ facts, outcome: now }: Lead, { outcome, at }: Recorded): EventBody {
  const value = outcome === 'won' && now?.kind === 'won' ? now.value : undefined;
  return {
    type: 'lead.outcome',
    timestamp: new Date(at).toISOString(),
    data: { ...nameOpenly(facts), outcome, ...(value && { value }) },
  };
}

type Holding = { state: HeldState; missing?: string[]; at: number };

/** What was missing is said as it was then: it may be there by now. */
export function buildHeldBody({ facts }: Lead, { state, missing, at }: Holding): EventBody {
  return {
    type: 'lead.held',
    timestamp: new Date(at).toISOString(),
    data: { ...nameOpenly(facts), state, ...(missing && { missing }) },
  };
}
