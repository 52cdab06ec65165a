import type { Hours } from '../../src/domain/organisation.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';

/** Nowhere does a clock change within such a block. */
const BLOCK_MS = 15 * MINUTE_MS;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const clocks = new Map<string, Intl.DateTimeFormat>();
const blocks = new Map<string, [date: string, minutes: number]>();

/** The date and the minutes since midnight that a clock on the wall there shows. */
function lookAtClock(instant: number, zone: string): [date: string, minutes: number] {
  const block = Math.floor(instant / BLOCK_MS);
  const key = `${block} ${zone}`;
  const known = blocks.get(key);
  const into = Math.floor((instant - block * BLOCK_MS) / MINUTE_MS);
  if (known !== undefined) return [known[0], known[1] + into];
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(zone, clock);
  const [date = '', shown = ''] = clock.format(block * BLOCK_MS).split(' ');
  blocks.set(key, [date, readMinutes(shown)]);
  return [date, readMinutes(shown) + into];
}

/** When they work on a day by the clock on the wall, in minutes since midnight. */
function listMinutes(weekday: number, hours: Hours): [from: number, to: number][] {
  if ('days' in hours) {
    return hours.days.includes(weekday || 7) ? [[readMinutes(hours.from), readMinutes(hours.to)]] : [];
  }
  const written = hours.week[DAYS[weekday] ?? 'sun'] ?? [];
  return written.map((each) => [readMinutes(each.slice(0, 5)), readMinutes(each.slice(6))]);
}

/**
 * Whether somebody is at work who goes by the clock on the wall. Written apart from the code under test; the two need not agree where
 * work begins or ends in an hour that summer time skips or repeats.
 */
export function isAtWork(instant: number, hours: Hours, zone: string): boolean {
  const [date, minutes] = lookAtClock(instant, zone);
  if (hours.holidays?.includes(date) === true || hours.publicHolidays?.dates.includes(date) === true) return false;
  return listMinutes(new Date(`${date}T12:00Z`).getUTCDay(), hours).some(
    ([from, to]) => minutes >= from && minutes < to,
  );
}

/** Somebody looks at the clock every minute. */
export function countByMinute(from: number, to: number, hours: Hours, zone: string): number {
  let minutes = 0;
  for (let now = from; now < to; now += MINUTE_MS) if (isAtWork(now, hours, zone)) minutes += 1;
  return minutes * MINUTE_MS;
}

/** So many minutes they work in a week without holidays. */
export function countWeek(hours: Hours): number {
  const days = DAYS.flatMap((_, weekday) => listMinutes(weekday, hours));
  return days.reduce((sum, [from, to]) => sum + to - from, 0);
}

function readMinutes(shown: string): number {
  return Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3, 5));
}
