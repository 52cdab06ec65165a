import { measureWorkingMs } from '../../../domain/leads/follow-up-clock.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { isSameOutcome, type LeadOutcome, type OutcomeKind } from '../../../domain/leads/outcome.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { tellOutcome } from '../../shared/tell-listeners.ts';
import { redrawLead } from './redraw-lead.ts';
import { findReturn } from './return-lead.ts';

/**
 * An outcome, the moment it counts from, and who may be named for it: nobody when it was the CRM,
 * or followed from a judgement. `occurredAt`: when it happened
 * as the CRM says, which may be before the lead came.
 */
export type RecordedOutcome = { outcome: LeadOutcome; at: Instant; occurredAt?: Instant; by?: string };

/** What an outcome changes, nothing when it is known already. The caller has made sure that it may follow. */
export function giveOutcome(lead: Lead, recorded: RecordedOutcome, organisation: Organisation, now: Instant): Change[] {
  const { outcome, occurredAt, by } = recorded;
  const happened = occurredAt === undefined ? {} : { occurredAt };
  if (isSameOutcome(lead.outcome, outcome)) return [];
  const returnsAt = findReturn(outcome, organisation);
  const returns = returnsAt === undefined ? {} : { returnsAt };
  const redraws = redrawLead(lead, { kind: 'outcome', outcome, ...(by !== undefined && { by }) }, now);
  const was = lead.outcomeAt;
  if (lead.outcome?.kind === outcome.kind && was !== undefined) {
    return [
      { kind: 'lead.outcome-detailed', lead: lead.id, outcome, was, at: now, ...happened, ...returns },
      ...redraws,
      tellOutcome(lead, { outcome, since: was }, now),
    ];
  }
  // Outcomes of a lead follow each other, also two of one moment.
  const at = Math.max(recorded.at, (was ?? -1) + 1);
  const given: Change = {
    kind: 'lead.outcome-given',
    organisation: organisation.id,
    lead: lead.id,
    outcome,
    at,
    sinceMs: at - lead.receivedAt,
    toldAt: now,
    ...(by !== undefined && { by }),
    ...happened,
    ...(was !== undefined && { was }),
    ...returns,
    ...findTouch(lead, { outcome, at, ...(by !== undefined && { by }) }, organisation),
  };
  return [given, ...redraws, tellOutcome(lead, { outcome, since: at }, now)];
}

/** Nobody wins or loses a lead, or makes it an opportunity, without having been in touch. */
function findTouch(lead: Lead, { outcome, at, by }: RecordedOutcome, { hours, zone }: Organisation) {
  if (lead.contactedAt !== undefined || !TOUCHING.includes(outcome.kind)) return {};
  const touchedMs = measureWorkingMs(lead.receivedAt, at, hours, zone);
  return { touch: { touchedMs, ...(by !== undefined && { by }) } };
}

const TOUCHING: OutcomeKind[] = ['opportunity', 'won', 'lost'];
