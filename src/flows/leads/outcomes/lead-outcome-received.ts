import type { Reply } from '../../../cards/card.ts';
import type { EventOf } from '../../../domain/event.ts';
import { deriveLeadId, type Lead } from '../../../domain/leads/lead.ts';
import { completeOutcome, getLeadStage, mayFollow, type OutcomeKind } from '../../../domain/leads/outcome.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { change, reply } from '../../flow.ts';
import type { IntakeFlow } from '../../guards/intake.ts';
import { tellHeldNoMore } from '../../shared/tell-listeners.ts';
import { giveCard } from '../arriving/give-card.ts';
import { giveOutcome } from '../lib/give-outcome.ts';
import { findReturn } from '../lib/return-lead.ts';
import { redrawHeld } from '../waiting/hold-lead.ts';

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
    if (!isOwnWord(event, lead) && !mayFollow(from, to, 'crm'))
      return reply(declineConflict(`this lead is ${from}, which does not become ${to}`));
    const outcome = completeOutcome(event.outcome, lead.outcome);
    const occurredAt = findMoment(event, now);
    // What both teams must notice is not left in a list.
    const handed = NOTABLE.includes(to) ? giveCard(lead, organisation, now) : { lead, changes: [] };
    // It counts from the handover on, whenever it was.
    const at = Math.max(handed.lead.receivedAt, occurredAt);
    const held = handed.lead.waits !== undefined ? redrawHeld(handed.lead, now) : [];
    const told = tellHeldNoMore(handed.lead, 'ended', now);
    const given = giveOutcome(handed.lead, { outcome, at, occurredAt }, organisation, now);
    return change(...handed.changes, ...(given.length === 0 ? [] : [...told, ...given, ...held]));
  },
};

const NOTABLE: OutcomeKind[] = ['opportunity', 'won'];

const UNKNOWN: Reply = {
  kind: 'declined',
  because: 'unknown',
  why: 'this lead is not known here; send lead.qualified first',
  field: 'data.id',
};

function declineConflict(why: string): Reply {
  return { kind: 'declined', because: 'conflict', why, field: 'data.outcome' };
}

/** The CRM takes back what it said itself; what sales said here it does not. */
function isOwnWord({ isStanding = false }: Received, { outcomeOccurredAt }: Lead): boolean {
  return isStanding && outcomeOccurredAt !== undefined;
}

/** Something newer is known, or the day on which the lead would come back has come. */
function isOver(event: Received, lead: Lead, organisation: Organisation, now: Instant): boolean {
  const knownAt = lead.outcomeOccurredAt ?? lead.outcomeAt;
  const isLate = lead.outcome !== undefined && knownAt !== undefined && findMoment(event, now) < knownAt;
  return isLate || (findReturn(event.outcome, organisation) ?? now + 1) <= now;
}

/** When it happened: not in the future. */
function findMoment({ occurredAt }: Received, now: Instant): Instant {
  return Math.min(now, occurredAt ?? now);
}
