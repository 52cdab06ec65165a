import type { CardPlace } from '../../../../domain/deliveries/target.ts';
import type { Lead } from '../../../../domain/leads/lead.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Change } from '../../../../store/change.ts';
import { redraw } from '../../../shared/redraw.ts';

/** One message a channel, which says what is true: what stands there already is drawn again. */
export function tellChannel({ id, organisation }: Lead, places: CardPlace[], at: Instant): Change[] {
  const subject = { kind: 'lead-waiting', lead: id } as const;
  return [
    redraw(organisation, subject, at),
    ...places.map(({ target }): Change => ({ kind: 'post.queued', organisation, subject, target, at })),
  ];
}
