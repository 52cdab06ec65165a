import { findNextLook } from '../../../domain/leads/clock/follow-up-steps.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { isIncomplete } from '../../../domain/leads/definition/holding.ts';
import { computeDueAt } from '../../../domain/leads/follow-up-clock.ts';
import {
  deriveLeadId,
  dropAddresses,
  type Lead,
  type LeadFacts,
  type ReceivedLead,
} from '../../../domain/leads/lead.ts';
import { findQueueList, isWeekFull, type WeekLoad } from '../../../domain/leads/lists/capacity.ts';
import type { Wait } from '../../../domain/leads/lists/waiting.ts';
import { findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { tellHeld } from '../../shared/tell-listeners.ts';
import { findHeldList, queueHeldCard } from '../waiting/hold-lead.ts';
import { takeRoom, tellOfQueue } from '../waiting/queue-lead.ts';
import { findListOf } from './lead-list.ts';

/** Whose it is from the beginning, by id. */
type Named = Pick<Lead, 'owner' | 'partner'>;

/**
 * `file`: of many new ones, with which it stands in a list; `definition`: what an SQL is now; `mayWait`: until it is complete, and sales has
 * room for it; `load`: how full the week of sales is, where it promised how many leads it takes.
 */
type Arriving = {
  named: Named;
  factsAt: Instant;
  file?: string;
  definition?: Definition | undefined;
  load?: WeekLoad | undefined;
  mayWait?: boolean;
};

/**
 * A lead that nobody knew: it is kept, and its card is posted where leads of its segment go. In a list it has no card, and no clock
 * runs until it has; so it is with one that lacks something or for which sales has no room, of which marketing reads.
 */
export function addLead(
  organisation: Organisation,
  received: ReceivedLead,
  arriving: Arriving,
  now: Instant,
): Change[] {
  const { named, factsAt, file, definition, load } = arriving;
  const facts = dropAddresses(received);
  const waits = findWait(organisation, facts, arriving);
  const list = findList(organisation, facts, { waits, ...(file !== undefined && { file }) }, now);
  const lead: Lead = {
    id: deriveLeadId(organisation.id, received.externalId),
    organisation: organisation.id,
    facts,
    factsAt,
    ...named,
    ...(definition !== undefined && { definition: definition.version }),
    ...(list === undefined ? beginClock(organisation, now) : { receivedAt: now, list }),
    ...(waits && { waits }),
  };
  const added: Change = { kind: 'lead.added', lead };
  const told = waits === 'incomplete' && definition !== undefined ? [tellHeld(lead, definition, now)] : [];
  if (file !== undefined) return [added, ...told];
  if (waits === 'incomplete') return [added, ...queueHeldCard(organisation, lead, now), ...told];
  if (waits === 'capacity' && list !== undefined) return [added, ...tellOfQueue(organisation, list, now)];
  const channels = findSalesChannels(organisation, lead.facts.segment);
  return [
    ...takeRoom(organisation, load),
    added,
    ...queueChannelPosts(organisation.id, channels, { kind: 'lead', lead: lead.id }, now),
  ];
}

/** Whether it has to: what it lacks comes before the room for it. Those of a long list wait for nobody: sales opens them as it likes. */
export function findWait(
  organisation: Organisation,
  facts: LeadFacts,
  { definition, load, file, mayWait = true }: Pick<Arriving, 'definition' | 'load' | 'file' | 'mayWait'>,
): Wait | undefined {
  if (!mayWait) return undefined;
  if (isIncomplete(organisation, definition, facts)) return 'incomplete';
  return file === undefined && load !== undefined && isWeekFull(load) ? 'capacity' : undefined;
}

function findList(
  organisation: Organisation,
  facts: LeadFacts,
  { waits, file }: { waits: Wait | undefined; file?: string },
  now: Instant,
): string | undefined {
  if (waits === 'incomplete') return findHeldList(organisation, file);
  if (waits === 'capacity') return findQueueList(organisation, now);
  return file && findListOf(organisation, file, facts);
}

/** It is handed over now, and looked at next at its first step. */
export function beginClock(organisation: Organisation, now: Instant) {
  const came = { receivedAt: now, dueAt: computeDueAt(now, organisation) };
  const nextStepAt = findNextLook(came, organisation, now);
  return { ...came, ...(nextStepAt !== undefined && { nextStepAt }) };
}
