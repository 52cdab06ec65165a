import { Temporal } from 'temporal-polyfill';
import type { Organisation } from '../organisation.ts';
import { type Instant, MINUTE_MS } from '../time.ts';
import { addDays, getInstant, getLocalDate, type LocalDate } from '../working-time.ts';

/** When digests are posted where the set-up does not say: Monday 9:00. */
export const DIGEST_AT = { day: 1, time: '09:00' } as const;
/** Posted later than this, a digest says so. */
export const DIGEST_LATE_MS = 30 * MINUTE_MS;
/** So many missed digests are still posted after downtime, the oldest first. */
export const DIGESTS_MISSED_MAX = 4;

const WEEK_DAYS = 7;
const MIDNIGHT = '00:00';

/**
 * What one digest is about: from its first day at 0:00 until the day it is posted at 0:00. `until` is its key. No two
 * periods overlap.
 */
export type DigestPeriod = { first: LocalDate; until: LocalDate; fromAt: Instant; untilAt: Instant; dueAt: Instant };

/** Where a period ended. */
export type PeriodEnd = Pick<DigestPeriod, 'until' | 'untilAt'>;

/**
 * The period that follows one that ended: until the next day for digests, a week later unless that day was changed. It
 * is planned when the one before ends and kept so: another day or hour holds from the next week on.
 */
export function planNextPeriod(last: PeriodEnd, { digest = DIGEST_AT, zone }: Organisation): DigestPeriod {
  const until = findDigestDayAfter(last.until, digest.day);
  return {
    first: last.until,
    until,
    fromAt: last.untilAt,
    // A day later may have begun before, where it is much earlier in the time zone they go to.
    untilAt: Math.max(last.untilAt, getInstant(until, MIDNIGHT, zone)),
    dueAt: getInstant(until, digest.time, zone),
  };
}

/** The newest digest day that has begun: where counting begins for an organisation that never had a digest. */
export function findNewestEnd(now: Instant, { digest = DIGEST_AT, zone }: Organisation): PeriodEnd {
  const until = addDays(findDigestDayAfter(getLocalDate(now, zone), digest.day), -WEEK_DAYS);
  return { until, untilAt: getInstant(until, MIDNIGHT, zone) };
}

/** The end to continue from: the last one, or a later one when too many digests were missed since. */
export function skipLongMissed(last: PeriodEnd, now: Instant, organisation: Organisation): PeriodEnd {
  const newest = findNewestEnd(now, organisation);
  const until = addDays(newest.until, -DIGESTS_MISSED_MAX * WEEK_DAYS);
  return last.until >= until ? last : { until, untilAt: getInstant(until, MIDNIGHT, organisation.zone) };
}

export function isPostedLate({ dueAt }: Pick<DigestPeriod, 'dueAt'>, at: Instant): boolean {
  return at - dueAt > DIGEST_LATE_MS;
}

/** The last day a period is about. */
export function getLastDay({ until }: Pick<DigestPeriod, 'until'>): LocalDate {
  return addDays(until, -1);
}

/** The first such weekday (1 = Monday) after this date. */
function findDigestDayAfter(date: LocalDate, day: number): LocalDate {
  const from = Temporal.PlainDate.from(date);
  const ahead = (day - from.dayOfWeek + WEEK_DAYS) % WEEK_DAYS;
  return from.add({ days: ahead === 0 ? WEEK_DAYS : ahead }).toString();
}
