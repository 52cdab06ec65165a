import type { LeadFacts } from '../../../domain/leads/lead.ts';
import { deriveListId } from '../../../domain/leads/lists/lead-list.ts';
import { findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { redraw } from '../../shared/redraw.ts';

/** The list in which a lead of this file stands, by where leads of its segment go. */
export function findListOf(organisation: Organisation, file: string, { segment }: Pick<LeadFacts, 'segment'>): string {
  return deriveListId(file, findSalesChannels(organisation, segment));
}

/** One message in each of its channels, where leads of this segment go, says what is true; a second is not queued. */
export function tellOfList(
  organisation: Organisation,
  list: string,
  segment: string | undefined,
  now: Instant,
): Change[] {
  const subject = { kind: 'lead-list', list } as const;
  const channels = findSalesChannels(organisation, segment);
  return [redraw(organisation.id, subject, now), ...queueChannelPosts(organisation.id, channels, subject, now)];
}
