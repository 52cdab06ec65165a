import { z } from 'zod';
import type { LocalDate } from '../working-time.ts';

/** How a lead can end, for good or for now. */
export const OUTCOMES = ['opportunity', 'won', 'lost', 'nurture', 'rejected'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

export const LOST_REASONS = ['price', 'competitor', 'timing', 'no_decision', 'no_budget', 'other'] as const;
export type LostReason = (typeof LOST_REASONS)[number];

export const COMPETITOR_MAX = 100;
/** A lead comes back within two years. */
export const NURTURE_MAX_DAYS = 731;
/** Characters of an amount or a day as people type it. */
export const TYPED_MAX = 40;
/** When a lead that is not ripe comes back: so many months from today, or on a day that is chosen. */
export const RETURNS = ['in-1', 'in-3', 'in-6', 'on-day'] as const;
export type Returns = (typeof RETURNS)[number];
export const RETURN_MONTHS = { 'in-1': 1, 'in-3': 3, 'in-6': 6 } as const satisfies Record<
  Exclude<Returns, 'on-day'>,
  number
>;

export const moneySchema = z.object({ amount: z.number().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof moneySchema>;

/** What is known of each outcome; what is not known is absent. */
export const leadOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opportunity') }),
  z.object({ kind: z.literal('won'), value: moneySchema.exactOptional() }),
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

/** The stage of a lead: its outcome, or none (new, or back). */
export const LEAD_STAGES = ['none', ...OUTCOMES] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

/** Where an outcome comes from: somebody of sales by a tap, or the CRM. */
export const OUTCOME_SOURCES = ['sales', 'crm'] as const;
export type OutcomeSource = (typeof OUTCOME_SOURCES)[number];

const BOTH = OUTCOME_SOURCES;
const CRM: readonly OutcomeSource[] = ['crm'];
const NOBODY: readonly OutcomeSource[] = [];

/**
 * Which outcome may follow which, and who may say so. The CRM rejects, so only the CRM takes that back; what is won does
 * not ripen, and what had an end is not rejected any more. The same outcome again only adds details.
 */
const MAY_FOLLOW: Record<LeadStage, Record<OutcomeKind, readonly OutcomeSource[]>> = {
  none: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: CRM },
  opportunity: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: CRM },
  won: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: NOBODY, rejected: NOBODY },
  lost: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: NOBODY },
  nurture: { opportunity: BOTH, won: BOTH, lost: BOTH, nurture: BOTH, rejected: CRM },
  rejected: { opportunity: CRM, won: CRM, lost: NOBODY, nurture: CRM, rejected: CRM },
};

export function getLeadStage({ outcome }: { outcome?: LeadOutcome }): LeadStage {
  return outcome?.kind ?? 'none';
}

export function mayFollow(from: LeadStage, to: OutcomeKind, source: OutcomeSource): boolean {
  return MAY_FOLLOW[from][to].includes(source);
}

/** It came to an end, for good or for now: nothing is left to do about it. */
export function isSettled(outcome: LeadOutcome | undefined): boolean {
  return outcome !== undefined && outcome.kind !== 'opportunity';
}

/** The same outcome with the same details. */
export function isSameOutcome(one: LeadOutcome | undefined, other: LeadOutcome): boolean {
  return one !== undefined && writeOutcome(one) === writeOutcome(other);
}

/** An outcome received again with fewer details keeps those that were known. */
export function completeOutcome(received: LeadOutcome, before: LeadOutcome | undefined): LeadOutcome {
  return before?.kind === received.kind ? ({ ...before, ...received } as LeadOutcome) : received;
}

/** The day on which a lead with this outcome comes back. */
export function getReturnDay(outcome: LeadOutcome): LocalDate | undefined {
  return outcome.kind === 'nurture' ? outcome.returnsOn : undefined;
}

function writeOutcome(outcome: LeadOutcome): string {
  return JSON.stringify(leadOutcomeSchema.parse(outcome));
}
