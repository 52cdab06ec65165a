import type { Lead } from '../../../../domain/leads/lead.ts';
import type { Organisation } from '../../../../domain/organisation.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Change } from '../../../../store/change.ts';
import { redraw } from '../../../shared/redraw.ts';
import { type LeadPlaces, listChannelsOf } from '../../lib/lead-places.ts';

/** Where its card stands or was to stand. */
type Told = { organisation: Organisation; places: LeadPlaces };

/** One message a channel, which says what is true: what stands there already is drawn again. */
export function tellChannel(lead: Lead, { organisation, places }: Told, at: Instant): Change[] {
  const { id } = organisation;
  const subject = { kind: 'lead-waiting', lead: lead.id } as const;
  const channels = listChannelsOf(lead, places, organisation);
  return [
    redraw(id, subject, at),
    ...channels.map((target): Change => ({ kind: 'post.queued', organisation: id, subject, target, isAnew: true, at })),
  ];
}
