import { findNextLook } from '../../../domain/leads/clock/follow-up-steps.ts';
import { computeDueAt } from '../../../domain/leads/follow-up-clock.ts';
import { deriveLeadId, dropAddresses, type Lead, type ReceivedLead } from '../../../domain/leads/lead.ts';
import { findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';

/** Whose it is from the beginning, by id. */
type Named = Pick<Lead, 'owner' | 'partner'>;

/**
 * A lead that nobody knew: it is kept, and its card is posted where leads of its segment go. In a `list` it has no card, and no clock
 * runs until it has.
 */
export function addLead(
  organisation: Organisation,
  received: ReceivedLead,
  { named, factsAt, list }: { named: Named; factsAt: Instant; list?: string },
  now: Instant,
): Change[] {
  const lead: Lead = {
    id: deriveLeadId(organisation.id, received.externalId),
    organisation: organisation.id,
    facts: dropAddresses(received),
    factsAt,
    ...named,
    ...(list === undefined ? beginClock(organisation, now) : { receivedAt: now, list }),
  };
  if (list !== undefined) return [{ kind: 'lead.added', lead }];
  const channels = findSalesChannels(organisation, lead.facts.segment);
  return [
    { kind: 'lead.added', lead },
    ...queueChannelPosts(organisation.id, channels, { kind: 'lead', lead: lead.id }, now),
  ];
}

/** It is handed over now, and looked at next at its first step. */
export function beginClock(organisation: Organisation, now: Instant) {
  const came = { receivedAt: now, dueAt: computeDueAt(now, organisation) };
  const nextStepAt = findNextLook(came, organisation, now);
  return { ...came, ...(nextStepAt !== undefined && { nextStepAt }) };
}
