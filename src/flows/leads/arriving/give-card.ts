import type { Lead } from '../../../domain/leads/lead.ts';
import type { HeldState } from '../../../domain/leads/lists/waiting.ts';
import { findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { redraw } from '../../shared/redraw.ts';
import { tellHeldNoMore } from '../../shared/tell-listeners.ts';
import { beginClock } from './add-lead.ts';

/** The lead as it is then, and what makes it so. */
type GivenCard = { lead: Lead; changes: Change[] };

/** Why it waits no more, and who handed it over although it did; let through by nobody it had waited for room long enough. */
type Handover = { end: Exclude<HeldState, 'held'>; by?: string };

/**
 * A lead of a list, or one that waits, becomes one like the others: its card is posted where leads of its segment go, its time begins, and
 * its list reads so. One that has a card stays as it is.
 */
export function giveCard(
  listed: Lead,
  organisation: Organisation,
  now: Instant,
  { end, by }: Handover = { end: 'ended' },
): GivenCard {
  const { list, waits, ...lead } = listed;
  if (list === undefined) return { lead: listed, changes: [] };
  const despite = end === 'let-through' && waits !== undefined ? { despite: waits } : {};
  const isOpen = lead.contactedAt === undefined && lead.outcomeAt === undefined;
  const begins = isOpen ? beginClock(organisation, now) : undefined;
  const channels = findSalesChannels(organisation, lead.facts.segment);
  return {
    lead: { ...lead, ...begins, ...despite },
    changes: [
      {
        ...{ kind: 'lead.handed-over', lead: lead.id, list, ...(begins && { begins }), ...despite },
        ...{ ...(by !== undefined && { by }), at: now },
      },
      ...queueChannelPosts(organisation.id, channels, { kind: 'lead', lead: lead.id }, now),
      redraw(organisation.id, { kind: 'lead-list', list }, now),
      ...(waits !== undefined ? [redraw(organisation.id, { kind: 'lead-held', lead: lead.id }, now)] : []),
      ...tellHeldNoMore(listed, end, now),
    ],
  };
}
