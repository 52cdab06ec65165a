import type { Reply } from '../../../cards/card.ts';
import type { EventOf } from '../../../domain/event.ts';
import { deriveLeadId, type Lead } from '../../../domain/leads/lead.ts';
import { completeOutcome, getLeadStage, mayFollow } from '../../../domain/leads/outcome.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { change, reply } from '../../flow.ts';
import type { IntakeFlow } from '../../guards/intake.ts';
import { giveOutcome } from '../lib/give-outcome.ts';
import { findReturn } from '../lib/return-lead.ts';

type Received = EventOf<'lead.outcome-received'>;

/** The CRM sends what became of a lead. What is older than what is known, or over already, changes nothing. */
export const leadOutcomeReceived: IntakeFlow<'lead.outcome-received', Lead | undefined> = {
  read: (reads, { organisation }, { externalId }) =>
    reads.lead(organisation.id, deriveLeadId(organisation.id, externalId)),
  decide: ({ organisation, more: lead }, event, now) => {
    if (lead === undefined) return reply(UNKNOWN);
    if (isOver(event, lead, organisation, now)) return change();
    const from = getLeadStage(lead);
    const to = event.outcome.kind;
    if (!mayFollow(from, to, 'crm')) return reply(declineConflict(`this lead is ${from}, which does not become ${to}`));
    const outcome = completeOutcome(event.outcome, lead.outcome);
    return change(...giveOutcome(lead, { outcome, at: findMoment(event, lead, now) }, organisation, now));
  },
};

const UNKNOWN: Reply = {
  kind: 'declined',
  because: 'unknown',
  why: 'this lead is not known here; send lead.qualified first',
  field: 'data.id',
};

function declineConflict(why: string): Reply {
  return { kind: 'declined', because: 'conflict', why, field: 'data.outcome' };
}

/** Something newer is known, or the day on which the lead would come back has come. */
function isOver(event: Received, lead: Lead, organisation: Organisation, now: Instant): boolean {
  const { outcome, occurredAt = now } = event;
  const isLate = lead.outcome !== undefined && lead.outcomeAt !== undefined && occurredAt < lead.outcomeAt;
  return isLate || (findReturn(outcome, organisation) ?? now + 1) <= now;
}

/** When it happened: not in the future, nor before the lead came. */
function findMoment({ occurredAt }: Received, { receivedAt }: Lead, now: Instant): Instant {
  return occurredAt === undefined ? now : Math.min(now, Math.max(receivedAt, occurredAt));
}
