import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  DIGESTS_MISSED_MAX,
  type DigestPeriod,
  findNewestEnd,
  getLastDay,
  isPostedLate,
  type PeriodEnd,
  planNextPeriod,
  skipLongMissed,
} from '../../../src/domain/digests/digest-plan.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';

const makeOrganisation = (zone: string, digest?: { day: number; time: string }): Organisation => ({
  id: 'o',
  name: 'O',
  locale: 'nl',
  zone,
  hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] },
  workspaces: [],
  channels: [],
  ...(digest && { digest }),
});
const AMSTERDAM = makeOrganisation('Europe/Amsterdam');
const readClock = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const listPeriods = (first: PeriodEnd, count: number, of: Organisation): DigestPeriod[] => {
  const periods: DigestPeriod[] = [];
  for (let last = first; periods.length < count; last = periods.at(-1) ?? first) periods.push(planNextPeriod(last, of));
  return periods;
};

test('an organisation that never had a digest counts from the Monday of its week', () => {
  const wednesday = Date.UTC(2026, 10, 25, 12);
  expect(findNewestEnd(wednesday, AMSTERDAM)).toEqual({ until: '2026-11-23', untilAt: Date.UTC(2026, 10, 22, 23) });
  const monday = Date.UTC(2026, 10, 22, 23);
  expect(findNewestEnd(monday, AMSTERDAM).until).toBe('2026-11-23');
  expect(findNewestEnd(monday - 1, AMSTERDAM).until).toBe('2026-11-16');
});

test('the next period is from Monday 0:00 to Monday 0:00, and posted at 9:00', () => {
  const last = findNewestEnd(Date.UTC(2026, 10, 25, 12), AMSTERDAM);
  expect(planNextPeriod(last, AMSTERDAM)).toEqual({
    first: '2026-11-23',
    until: '2026-11-30',
    fromAt: Date.UTC(2026, 10, 22, 23),
    untilAt: Date.UTC(2026, 10, 29, 23),
    dueAt: Date.UTC(2026, 10, 30, 8),
  });
  expect(getLastDay({ until: '2026-12-01' })).toBe('2026-11-30');
});

test.each([
  ['Europe/Amsterdam', { day: 1, time: '09:00' }],
  ['America/New_York', { day: 1, time: '09:00' }],
  // On the very Sundays on which clocks change, at the hour that is skipped or doubled.
  ['Europe/Amsterdam', { day: 7, time: '02:30' }],
  ['America/New_York', { day: 7, time: '01:30' }],
  ['Pacific/Auckland', { day: 5, time: '16:00' }],
])('through three years in %s at %o no week is lost, doubled, or moved by summer time', (zone, digest) => {
  const of = makeOrganisation(zone, digest);
  const periods = listPeriods(findNewestEnd(Date.UTC(2026, 0, 7), of), 157, of);
  for (const [place, period] of periods.entries()) {
    const { fromAt, untilAt, dueAt, until } = period;
    expect(fromAt).toBe(place === 0 ? fromAt : periods[place - 1]?.untilAt);
    expect(readClock(untilAt, zone).toPlainDate().toString()).toBe(until);
    expect(readClock(untilAt, zone).toPlainTime().toString()).toBe('00:00:00');
    expect(readClock(untilAt, zone).dayOfWeek).toBe(digest.day);
    const due = readClock(dueAt, zone);
    const isSkipped = due.toPlainTime().toString({ smallestUnit: 'minute' }) !== digest.time;
    if (isSkipped) expect(due.hour).toBe(3);
    expect(due.toPlainDate().toString()).toBe(until);
    expect(Math.abs(untilAt - fromAt - 7 * DAY_MS)).toBeLessThanOrEqual(HOUR_MS);
  }
  expect(new Set(periods.map(({ until }) => until)).size).toBe(157);
});

test('another day for digests makes one shorter week; none overlaps and nothing is left out', () => {
  const [monday] = listPeriods(findNewestEnd(Date.UTC(2026, 10, 25), AMSTERDAM), 1, AMSTERDAM);
  if (monday === undefined) throw new Error('no period');
  const thursdays = makeOrganisation('Europe/Amsterdam', { day: 4, time: '16:00' });
  const [short, whole] = listPeriods(monday, 2, thursdays);
  expect([short?.first, short?.until]).toEqual(['2026-11-30', '2026-12-03']);
  expect(short?.fromAt).toBe(monday.untilAt);
  expect([whole?.first, whole?.until]).toEqual(['2026-12-03', '2026-12-10']);
});

test('however day and time zone change at each end of a week, none ends before it began', () => {
  const zones = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'];
  let last: PeriodEnd = { until: '2026-11-23', untilAt: Date.UTC(2026, 10, 23, 11) };
  for (let turn = 1; turn < 9; turn += 1) {
    const next = planNextPeriod(last, makeOrganisation(zones[turn % 2] ?? '', { day: (turn % 7) + 1, time: '09:00' }));
    expect(next.fromAt).toBe(last.untilAt);
    expect(next.untilAt).toBeGreaterThanOrEqual(next.fromAt);
    last = next;
  }
});

test('after a long absence only the newest few digests are still posted', () => {
  const last = findNewestEnd(Date.UTC(2026, 5, 3), AMSTERDAM);
  const now = Date.UTC(2026, 10, 25, 12);
  const end = skipLongMissed(last, now, AMSTERDAM);
  const due = listPeriods(end, 10, AMSTERDAM).filter(({ dueAt }) => dueAt <= now);
  expect(due).toHaveLength(DIGESTS_MISSED_MAX);
  expect(due.at(-1)?.until).toBe('2026-11-23');
  const recent = findNewestEnd(Date.UTC(2026, 10, 12), AMSTERDAM);
  expect(skipLongMissed(recent, now, AMSTERDAM)).toBe(recent);
});

test('a digest half an hour after its time is late', () => {
  const period = planNextPeriod({ until: '2026-11-16', untilAt: Date.UTC(2026, 10, 15, 23) }, AMSTERDAM);
  expect(isPostedLate(period, period.dueAt + 30 * MINUTE_MS)).toBe(false);
  expect(isPostedLate(period, period.dueAt + 31 * MINUTE_MS)).toBe(true);
});
