import { Temporal } from 'temporal-polyfill';
import type { Organisation } from '../organisation.ts';
import { type Instant, MINUTE_MS } from '../time.ts';
import { dateOf, type LocalDate, momentAt } from '../working-time.ts';

/** When digests are posted where the set-up does not say: Monday 9:00 (PRODUCT 6). */
export const DIGEST_AT = { day: 1, time: '09:00' } as const;
/** Posted later than this, a digest says so. */
export const DIGEST_LATE_MS = 30 * MINUTE_MS;
/** So many missed digests are still posted after downtime, the oldest first. */
export const DIGESTS_MISSED_MAX = 4;

const WEEK_DAYS = 7;
const MIDNIGHT = '00:00';

/**
 * What one digest is about: from its first day at 0:00 until the day it is posted at 0:00. `until` is its key. No two
 * periods overlap, so nothing can be computed by comparing two digests.
 */
export type Period = { first: LocalDate; until: LocalDate; fromAt: Instant; untilAt: Instant; dueAt: Instant };

/** Where a period ended. */
export type PeriodEnd = Pick<Period, 'until' | 'untilAt'>;

/** The period that follows one that ended: until the next day for digests, a week later unless that day was changed. */
export function periodAfter(last: PeriodEnd, { digest = DIGEST_AT, zone }: Organisation): Period {
  const until = digestDayAfter(last.until, digest.day);
  return {
    first: last.until,
    until,
    fromAt: last.untilAt,
    untilAt: momentAt(until, MIDNIGHT, zone),
    dueAt: momentAt(until, digest.time, zone),
  };
}

/** The newest day for digests that has begun: where counting begins for an organisation that never had one. */
export function newestEnd(now: Instant, { digest = DIGEST_AT, zone }: Organisation): PeriodEnd {
  const until = plus(digestDayAfter(dateOf(now, zone), digest.day), -WEEK_DAYS);
  return { until, untilAt: momentAt(until, MIDNIGHT, zone) };
}

/** The seven days before this one. */
export function weekUntil(until: LocalDate, organisation: Organisation): Period {
  const first = plus(until, -WEEK_DAYS);
  const { digest = DIGEST_AT, zone } = organisation;
  return {
    first,
    until,
    fromAt: momentAt(first, MIDNIGHT, zone),
    untilAt: momentAt(until, MIDNIGHT, zone),
    dueAt: momentAt(until, digest.time, zone),
  };
}

/** What was missed for too long is not told any more: where to go on, when the last end lies too far back. */
export function endToGoOnFrom(last: PeriodEnd, now: Instant, organisation: Organisation): PeriodEnd {
  const newest = newestEnd(now, organisation);
  const until = plus(newest.until, -DIGESTS_MISSED_MAX * WEEK_DAYS);
  return last.until >= until ? last : { until, untilAt: momentAt(until, MIDNIGHT, organisation.zone) };
}

export function isLate({ dueAt }: Period, at: Instant): boolean {
  return at - dueAt > DIGEST_LATE_MS;
}

/** The last day a period is about. */
export function lastDayOf({ until }: Pick<Period, 'until'>): LocalDate {
  return plus(until, -1);
}

/** The first such weekday (1 = Monday) after this date. */
function digestDayAfter(date: LocalDate, day: number): LocalDate {
  const from = Temporal.PlainDate.from(date);
  const ahead = (day - from.dayOfWeek + WEEK_DAYS) % WEEK_DAYS;
  return from.add({ days: ahead === 0 ? WEEK_DAYS : ahead }).toString();
}

function plus(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
