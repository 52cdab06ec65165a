import { z } from 'zod';
import type { Instant } from '../time.ts';
import { externalId, NAME_MAX, text } from './lead.ts';
import { COMPETITOR_MAX, type LeadOutcome, LOST_REASONS, type LostReason, money } from './outcome.ts';

const common = {
  id: externalId.describe('The lead’s id, as it was sent with lead.qualified.'),
  occurredAt: z.iso.datetime({ offset: true }).nullish().describe('When it happened, if not now.'),
};

/** What the intake's `data` may hold about what became of a lead; unknown fields are left out. */
export const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ ...common, outcome: z.literal('opportunity') }),
  z.object({ ...common, outcome: z.literal('won'), value: money.nullish() }),
  z.object({
    ...common,
    outcome: z.literal('lost'),
    reason: text(NAME_MAX)
      .nullish()
      .describe(`One of ${LOST_REASONS.join(', ')}; any other text counts as other and is not kept.`),
    competitor: text(COMPETITOR_MAX).nullish(),
  }),
  z.object({
    ...common,
    outcome: z.literal('nurture'),
    returnsOn: z.iso.date().describe('The day on which the lead comes back.'),
  }),
  z.object({ ...common, outcome: z.literal('rejected') }),
]);

/** What the CRM told of a lead. */
export type GivenOutcome = { externalId: string; outcome: LeadOutcome; occurredAt?: Instant };

/** The outcome from a parsed intake body: empty and null fields become absent. */
export function givenOutcome(data: z.infer<typeof outcomeSchema>): GivenOutcome {
  const at = data.occurredAt ? Date.parse(data.occurredAt) : undefined;
  return { externalId: data.id, outcome: outcomeOf(data), ...(at !== undefined && { occurredAt: at }) };
}

function outcomeOf(data: z.infer<typeof outcomeSchema>): LeadOutcome {
  switch (data.outcome) {
    case 'won':
      return { kind: 'won', ...(data.value && { value: data.value }) };
    case 'lost': {
      const { reason, competitor } = data;
      return { kind: 'lost', ...(reason && { reason: reasonOf(reason) }), ...(competitor && { competitor }) };
    }
    case 'nurture':
      return { kind: 'nurture', returnsOn: data.returnsOn };
    case 'opportunity':
    case 'rejected':
      return { kind: data.outcome };
  }
}

/** CRMs have words of their own. */
function reasonOf(text: string): LostReason {
  const named = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  return LOST_REASONS.find((reason) => reason === named) ?? 'other';
}
