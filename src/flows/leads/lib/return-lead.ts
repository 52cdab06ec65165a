import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { getReturnDay, type LeadOutcome } from '../../../domain/leads/outcome.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { findNextWorkingMoment, getInstant } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import { redrawLead } from './redraw-lead.ts';

/** When work begins on the day a lead that is not ripe comes back, or on the next working day. */
export function findReturn(outcome: LeadOutcome, { hours, zone }: Organisation): Instant | undefined {
  const day = getReturnDay(outcome);
  return day === undefined ? undefined : findNextWorkingMoment(getInstant(day, '00:00', zone), hours, zone);
}

/** The day of a lead that was not ripe has come: its card is whole again, where it is missing it comes anew, and its people are told. */
export function returnLead(lead: Lead, missing: ChatTarget[], now: Instant): Change[] {
  const { id, organisation, outcomeAt: was } = lead;
  if (was === undefined) return [];
  return [
    { kind: 'lead.returned', organisation, lead: id, was, at: Math.max(now, was + 1) },
    ...missing.map(
      (to): Change => ({ kind: 'card.moved', organisation, subject: { kind: 'lead', lead: id }, to, at: now }),
    ),
    ...redrawLead(lead, { kind: 'back' }, now),
  ];
}
