import { discloseMonth, getLastWholeMonth, getMonthSpan, type MonthFigures } from '../../domain/digests/month.ts';
import { findDigestChannels, findSharedChannels, type Organisation } from '../../domain/organisation.ts';
import { mayHandleLeads } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { queueChannelPosts } from './channel-posts.ts';

/** The shared figures of the last whole month, to be posted. */
export type MonthPosting = { organisation: Organisation; figures: MonthFigures };

/** Undefined when they were posted already. */
export async function readMonthPosting(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<MonthPosting | undefined> {
  const { id, zone } = organisation;
  const month = getLastWholeMonth(getLocalDate(now, zone));
  if ((await reads.postedMonth(id, month)) !== undefined) return undefined;
  const { from, until } = getMonthSpan(month, zone);
  const [counts, people] = await Promise.all([reads.monthCounts(id, from, until), reads.people(id)]);
  return { organisation, figures: discloseMonth(month, counts, people.filter(mayHandleLeads).length) };
}

/** Posted where both teams read the check-in's summary; without such a place, where they read digests. */
export function postMonth({ organisation, figures }: MonthPosting, now: Instant): Change[] {
  const { id } = organisation;
  const { month } = figures;
  const shared = findSharedChannels(organisation);
  const channels = shared.length > 0 ? shared : findDigestChannels(organisation);
  return [
    { kind: 'month.posted', organisation: id, month, told: figures, at: now },
    ...queueChannelPosts(id, channels, { kind: 'month', month }, now),
  ];
}
