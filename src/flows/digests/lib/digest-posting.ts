import { type DigestPeriod, isPostedLate } from '../../../domain/digests/digest-plan.ts';
import { findDigestChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';

/** A week that was frozen is posted in all its channels; that it is late shows only now. */
export function postDigest(
  organisation: Organisation,
  week: Pick<DigestPeriod, 'until' | 'dueAt'>,
  at: Instant,
): Change[] {
  const { id } = organisation;
  const { until } = week;
  return [
    { kind: 'digest.posted', organisation: id, until, isLate: isPostedLate(week, at), at },
    ...queueChannelPosts(id, findDigestChannels(organisation), { kind: 'digest', until }, at),
  ];
}
