import { findMarketingChannels } from '../../../domain/leads/definition/holding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { deriveListId } from '../../../domain/leads/lists/lead-list.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { redraw } from '../../shared/redraw.ts';

/** The list in which a lead stands while something is missing of it: of its file, where it came with many. */
export function findHeldList(organisation: Organisation, file = 'incomplete'): string {
  return deriveListId(file, findMarketingChannels(organisation));
}

/** One that came by itself stands in marketing’s channels as a card of its own. */
export function queueHeldCard(organisation: Organisation, { id: lead }: Lead, now: Instant): Change[] {
  return queueChannelPosts(organisation.id, findMarketingChannels(organisation), { kind: 'lead-held', lead }, now);
}

/** Where marketing reads of it, alone and among others. */
export function redrawHeld({ id: lead, organisation, list }: Lead, now: Instant): Change[] {
  return [
    redraw(organisation, { kind: 'lead-held', lead }, now),
    ...(list === undefined ? [] : [redraw(organisation, { kind: 'lead-list', list }, now)]),
  ];
}
