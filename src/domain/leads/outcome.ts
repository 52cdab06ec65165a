import { z } from 'zod';
import type { LocalDate } from '../working-time.ts';

/** What becomes of a lead (PRODUCT 1). */
export const OUTCOMES = ['opportunity', 'won', 'lost', 'nurture', 'rejected'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

export const LOST_REASONS = ['price', 'competitor', 'timing', 'no_decision', 'no_budget', 'other'] as const;
export type LostReason = (typeof LOST_REASONS)[number];

export const COMPETITOR_MAX = 100;
/** A lead comes back within two years. */
export const NURTURE_MAX_DAYS = 731;
/** Characters of an amount or a day as people type it. */
export const TYPED_MAX = 40;
/** A form’s choice of a reason when none is told. */
export const NO_REASON = 'unknown';

export const money = z.object({ amount: z.number().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) });

/** What is known of each outcome; what was not told is absent. */
export const leadOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opportunity') }),
  z.object({ kind: z.literal('won'), value: money.exactOptional() }),
  z.object({
    kind: z.literal('lost'),
    reason: z.enum(LOST_REASONS).exactOptional(),
    competitor: z.string().max(COMPETITOR_MAX).exactOptional(),
  }),
  /** Not ripe: it comes back on this day. */
  z.object({ kind: z.literal('nurture'), returnsOn: z.string() }),
  z.object({ kind: z.literal('rejected') }),
]);
export type LeadOutcome = z.infer<typeof leadOutcomeSchema>;

/** Where a lead stands: its outcome, or none (new, or back). */
export const LEAD_STANDINGS = ['none', ...OUTCOMES] as const;
export type LeadStanding = (typeof LEAD_STANDINGS)[number];

/** Who tells an outcome: somebody of sales by a tap, or the CRM. */
export const TELLERS = ['sales', 'crm'] as const;
export type Teller = (typeof TELLERS)[number];

const BOTH = TELLERS;
const CRM: readonly Teller[] = ['crm'];
const NOBODY: readonly Teller[] = [];

/**
 * Which outcome may follow which, and who may say so. The CRM rejects, so only the CRM takes that back; what is won does
 * not ripen, and what had an end is not rejected any more. The same again only tells more of it.
 */
const MAY_FOLLOW: Record<LeadStanding, Record<OutcomeKind, readonly Teller[]>> = {
  none: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: CRM },
  opportunity: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: CRM },
  won: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: NOBODY, rejected: NOBODY },
  lost: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: NOBODY },
  nurture: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: CRM },
  rejected: { opportunity: CRM, won: CRM, lost: NOBODY, nurture: CRM, rejected: CRM },
};

export function standingOfLead({ outcome }: { outcome?: LeadOutcome }): LeadStanding {
  return outcome?.kind ?? 'none';
}

export function mayFollow(from: LeadStanding, to: OutcomeKind, teller: Teller): boolean {
  return MAY_FOLLOW[from][to].includes(teller);
}

/** It came to an end, for good or for now: nothing is left to do about it. */
export function isSettled(outcome: LeadOutcome | undefined): boolean {
  return outcome !== undefined && outcome.kind !== 'opportunity';
}

/** Told again word for word. */
export function isSame(one: LeadOutcome | undefined, other: LeadOutcome): boolean {
  return one !== undefined && textOf(one) === textOf(other);
}

/** Told again with less: what was known before stays so. */
export function completed(told: LeadOutcome, before: LeadOutcome | undefined): LeadOutcome {
  return before?.kind === told.kind ? ({ ...before, ...told } as LeadOutcome) : told;
}

/** The day on which a lead with this outcome comes back. */
export function returnDay(outcome: LeadOutcome): LocalDate | undefined {
  return outcome.kind === 'nurture' ? outcome.returnsOn : undefined;
}

function textOf(outcome: LeadOutcome): string {
  return JSON.stringify(leadOutcomeSchema.parse(outcome));
}
