import { z } from 'zod';
import type { Instant } from '../time.ts';
import { textSchema } from './facts/kept-text.ts';
import { externalIdSchema, NAME_MAX } from './lead.ts';
import { COMPETITOR_MAX, type LeadOutcome, LOST_REASONS, type LostReason, moneySchema } from './outcome.ts';

const common = {
  id: externalIdSchema.describe('The lead’s id, as it was sent with lead.qualified.'),
  occurredAt: z.iso.datetime({ offset: true }).nullish().describe('When it happened, if not now.'),
};

/** What the intake's `data` may hold about what became of a lead; unknown fields are left out. */
export const outcomeIntakeSchema = z.discriminatedUnion('outcome', [
  z.object({ ...common, outcome: z.literal('opportunity') }),
  z.object({ ...common, outcome: z.literal('won'), value: moneySchema.nullish() }),
  z.object({
    ...common,
    outcome: z.literal('lost'),
    reason: textSchema(NAME_MAX)
      .nullish()
      .describe(`One of ${LOST_REASONS.join(', ')}; any other text counts as other and is not kept.`),
    competitor: textSchema(COMPETITOR_MAX).nullish(),
  }),
  z.object({
    ...common,
    outcome: z.literal('nurture'),
    returnsOn: z.iso.date().describe('The day on which the lead comes back.'),
  }),
  z.object({ ...common, outcome: z.literal('rejected') }),
]);

/** An outcome that came from the CRM. */
export type ReceivedOutcome = { externalId: string; outcome: LeadOutcome; occurredAt?: Instant };

/** The outcome from a parsed intake body: empty and null fields become absent. */
export function readReceivedOutcome(data: z.infer<typeof outcomeIntakeSchema>): ReceivedOutcome {
  const at = data.occurredAt ? Date.parse(data.occurredAt) : undefined;
  return { externalId: data.id, outcome: readOutcome(data), ...(at !== undefined && { occurredAt: at }) };
}

function readOutcome(data: z.infer<typeof outcomeIntakeSchema>): LeadOutcome {
  switch (data.outcome) {
    case 'won':
      return { kind: 'won', ...(data.value && { value: data.value }) };
    case 'lost': {
      const { reason, competitor } = data;
      return { kind: 'lost', ...(reason && { reason: readLostReason(reason) }), ...(competitor && { competitor }) };
    }
    case 'nurture':
      return { kind: 'nurture', returnsOn: data.returnsOn };
    case 'opportunity':
    case 'rejected':
      return { kind: data.outcome };
  }
}

/** CRMs have words of their own. */
function readLostReason(text: string): LostReason {
  const named = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  return LOST_REASONS.find((reason) => reason === named) ?? 'other';
}
