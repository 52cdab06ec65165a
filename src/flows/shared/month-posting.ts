import { type ComposedMonth, composeMonth } from '../../domain/digests/compose/compose-month.ts';
import { discloseWon } from '../../domain/digests/compose/disclose-won.ts';
import type { DefinedWord } from '../../domain/digests/digest.ts';
import { getLastWholeMonth, getMonthEnds, selectMonthWeeks } from '../../domain/digests/month.ts';
import { VALUE_LEADS_MAX } from '../../domain/digests/value.ts';
import { findDigestChannels, findSharedChannels, type Organisation } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import type { Change } from '../../store/change.ts';
import type { Reads } from '../../store/store.ts';
import { queueChannelPosts } from './channel-posts.ts';

/** The shared figures of the last whole month, to be posted. */
export type MonthPosting = ComposedMonth & { organisation: Organisation };

/**
 * Undefined when they were posted already, when a week of the month is not frozen, and when nothing may be told. They
 * are made of frozen weeks alone, so it does not matter when they are asked for.
 */
export async function readMonthPosting(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<MonthPosting | undefined> {
  const { id, zone } = organisation;
  const month = getLastWholeMonth(getLocalDate(now, zone));
  if ((await reads.postedMonth(id, month)) !== undefined) return undefined;
  const [newest, { weeks, isFirst }] = await Promise.all([
    reads.newestDigest(id),
    reads.weeksEnding(id, getMonthEnds(month)),
  ]);
  const whole = selectMonthWeeks(month, weeks, { isFirst, next: newest?.next?.until ?? '' });
  if (whole === undefined) return undefined;
  // From when until when its weeks went: neither another day for digests nor another time zone since moves that.
  const [fromAt, endedAt] = [whole[0]?.fromAt ?? now, whole.at(-1)?.untilAt ?? now];
  const [ledgers, promised, digests, wins] = await Promise.all([
    reads.ledgers(id),
    reads.promisedAt(id, endedAt - 1),
    Promise.all(whole.map(({ until }) => reads.digest(id, until))),
    reads.winsBetween(id, fromAt, endedAt, VALUE_LEADS_MAX),
  ]);
  const defined = listDefined(digests.flatMap((digest) => digest?.defined ?? []));
  const composed = composeMonth(month, whole, ledgers, {
    won: discloseWon(whole.at(-1)?.until ?? month, wins),
    ...(promised && { pair: { sqls: promised.sqls, hours: promised.hours } }),
    ...(defined.length > 0 && { defined }),
  });
  return composed && { ...composed, organisation };
}

/** Each word once, in the version that holds. */
function listDefined(words: DefinedWord[]): DefinedWord[] {
  return words.filter(({ name }, place) => !words.slice(place + 1).some((later) => later.name === name));
}

/** Posted where both teams read the check-in's summary; without such a place, where they read digests. */
export function postMonth({ organisation, figures, ledgers }: MonthPosting, now: Instant): Change[] {
  const { id } = organisation;
  const { month } = figures;
  const shared = findSharedChannels(organisation);
  const channels = shared.length > 0 ? shared : findDigestChannels(organisation);
  return [
    { kind: 'month.posted', organisation: id, month, told: figures, ledgers, at: now },
    ...queueChannelPosts(id, channels, { kind: 'month', month }, now),
  ];
}
