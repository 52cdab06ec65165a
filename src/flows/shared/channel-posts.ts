import { makeChannelTarget } from '../../domain/deliveries/target.ts';
import type { Channel } from '../../domain/organisation.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';

/** One message in each of these channels of the organisation (by its id). */
export function queueChannelPosts(organisation: string, channels: Channel[], subject: Subject, at: Instant): Change[] {
  return channels.map(makeChannelTarget).map((target) => ({ kind: 'post.queued', organisation, subject, target, at }));
}
