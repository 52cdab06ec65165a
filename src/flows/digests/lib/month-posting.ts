import { discloseMonth, getLastWholeMonth, getMonthSpan, type MonthFigures } from '../../../domain/digests/month.ts';
import { findDigestChannels, findSharedChannels, type Organisation } from '../../../domain/organisation.ts';
import { mayHandleLeads } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';

/** The shared figures of the last whole month, to be posted. */
export type MonthFacts = { organisation: Organisation; figures: MonthFigures };

/** Undefined when they were posted already. */
export async function monthFacts(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<MonthFacts | undefined> {
  const { id, zone } = organisation;
  const month = getLastWholeMonth(getLocalDate(now, zone));
  if ((await reads.postedMonth(id, month)) !== undefined) return undefined;
  const { from, until } = getMonthSpan(month, zone);
  const [counts, people] = await Promise.all([reads.monthCounts(id, from, until), reads.people(id)]);
  return { organisation, figures: discloseMonth(month, counts, people.filter(mayHandleLeads).length) };
}

/** Where both teams read the check-in's summary; without such a place where they read digests. */
export function monthChanges({ organisation, figures }: MonthFacts, now: Instant): Change[] {
  const { id } = organisation;
  const { month } = figures;
  const shared = findSharedChannels(organisation);
  const channels = shared.length > 0 ? shared : findDigestChannels(organisation);
  return [
    { kind: 'month.posted', organisation: id, month, told: figures, at: now },
    ...channels.map(({ platform, workspace, id: channel }): Change => {
      const target = { kind: 'channel', platform, workspace, id: channel } as const;
      return { kind: 'post.queued', organisation: id, subject: { kind: 'month', month }, target, at: now };
    }),
  ];
}
