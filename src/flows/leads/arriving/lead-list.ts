import { makeChannelTarget } from '../../../domain/deliveries/target.ts';
import type { LeadFacts } from '../../../domain/leads/lead.ts';
import { deriveListId } from '../../../domain/leads/lists/lead-list.ts';
import { type Channel, findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';

/** The list in which a lead of this file stands, by where leads of its segment go. */
export function findListOf(organisation: Organisation, file: string, { segment }: Pick<LeadFacts, 'segment'>): string {
  return deriveListId(file, findSalesChannels(organisation, segment));
}

/** One message in each of these channels, which are its own, says what is true; a second is queued only where the first never came. */
export function tellOfList(organisation: Organisation, list: string, channels: Channel[], now: Instant): Change[] {
  const subject = { kind: 'lead-list', list } as const;
  const posts = channels.map(makeChannelTarget).map((target): Change => {
    return { kind: 'post.queued', organisation: organisation.id, subject, target, isAnew: true, at: now };
  });
  return [redraw(organisation.id, subject, now), ...posts];
}
