import { findNextLook } from '../../../domain/leads/clock/follow-up-steps.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { isIncomplete } from '../../../domain/leads/definition/holding.ts';
import { computeDueAt } from '../../../domain/leads/follow-up-clock.ts';
import { deriveLeadId, dropAddresses, type Lead, type ReceivedLead } from '../../../domain/leads/lead.ts';
import { findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { tellHeld } from '../../shared/tell-listeners.ts';
import { findHeldList, queueHeldCard } from '../waiting/hold-lead.ts';
import { findListOf } from './lead-list.ts';

/** Whose it is from the beginning, by id. */
type Named = Pick<Lead, 'owner' | 'partner'>;

/** `file`: of many new ones, with which it stands in a list; `definition`: what an SQL is now; `mayBeHeld`: until it is complete. */
type Arriving = {
  named: Named;
  factsAt: Instant;
  file?: string;
  definition?: Definition | undefined;
  mayBeHeld?: boolean;
};

/**
 * A lead that nobody knew: it is kept, and its card is posted where leads of its segment go. In a list it has no card, and no clock
 * runs until it has; so it is with one that lacks something, of which marketing reads.
 */
export function addLead(
  organisation: Organisation,
  received: ReceivedLead,
  { named, factsAt, file, definition, mayBeHeld = true }: Arriving,
  now: Instant,
): Change[] {
  const facts = dropAddresses(received);
  const isHeld = mayBeHeld && isIncomplete(organisation, definition, facts);
  const list = isHeld ? findHeldList(organisation, file) : file && findListOf(organisation, file, facts);
  const lead: Lead = {
    id: deriveLeadId(organisation.id, received.externalId),
    organisation: organisation.id,
    facts,
    factsAt,
    ...named,
    ...(definition !== undefined && { definition: definition.version }),
    ...(list === undefined ? beginClock(organisation, now) : { receivedAt: now, list }),
    ...(isHeld && { waits: 'incomplete' as const }),
  };
  const told = isHeld && definition !== undefined ? [tellHeld(lead, definition, now)] : [];
  if (file !== undefined) return [{ kind: 'lead.added', lead }, ...told];
  if (isHeld) return [{ kind: 'lead.added', lead }, ...queueHeldCard(organisation, lead, now), ...told];
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
