import type { Event } from '../../domain/event.ts';
import { readLeadFacts } from '../../domain/leads/lead.ts';
import { readReceivedOutcome } from '../../domain/leads/outcome-intake.ts';
import type { IntakeBody } from './read-intake.ts';

/** Whose it is, and by which key a repeat is known. */
export type Received = { key: string; organisation: string };

/** What a body means. */
export function buildIntakeEvent(body: IntakeBody, received: Received): Event {
  const sentAt = body.timestamp ? Date.parse(body.timestamp) : undefined;
  switch (body.type) {
    case 'lead.qualified': {
      const lead = readLeadFacts(body.data);
      return { kind: 'lead.received', ...received, lead, ...(sentAt !== undefined && { factsAt: sentAt }) };
    }
    case 'lead.outcome': {
      const { occurredAt = sentAt, ...outcome } = readReceivedOutcome(body.data);
      return {
        kind: 'lead.outcome-received',
        ...received,
        ...outcome,
        ...(occurredAt !== undefined && { occurredAt }),
      };
    }
  }
}
