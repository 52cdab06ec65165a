import type { Hours, Organisation } from '../organisation.ts';
import { HOUR_MS, type Instant } from '../time.ts';
import {
  beginningOf,
  dateOf,
  daysAfter,
  endOf,
  isWorkingDay,
  LOOK_AHEAD_DAYS,
  type LocalDate,
  momentAt,
} from '../working-time.ts';

/** The agreed working time within which a lead is touched, where an organisation agreed on no other. */
export const FOLLOW_UP_HOURS = 4;

/** So many days of all zones are remembered: a lead is received on the hot path, and a zone's rules take long to ask. */
const REMEMBERED_MAX = 2000;

/** By when a lead that came now has to be touched. */
export function dueAfter(receivedAt: Instant, { followUp, hours, zone }: Organisation): Instant {
  return afterWorking(receivedAt, (followUp?.hours ?? FOLLOW_UP_HOURS) * HOUR_MS, hours, zone);
}

/** Working time (ms) there from one moment until another; of more than 400 days only the first 400 count. */
export function workingMsBetween(from: Instant, to: Instant, hours: Hours, zone: string): number {
  let worked = 0;
  for (const [begins, ends] of shiftsFrom(from, hours, zone)) {
    if (begins >= to) break;
    worked += Math.min(ends, to) - begins;
  }
  return worked;
}

/**
 * The first moment at which so much working time (ms) has passed since `from`: the end of a day, not the beginning of
 * the next. Where the next 400 days hold less, when their last work ends; where they hold none, so much plain time later.
 */
export function afterWorking(from: Instant, ms: number, hours: Hours, zone: string): Instant {
  if (ms <= 0) return from;
  let left = ms;
  let last: Instant | undefined;
  for (const [begins, ends] of shiftsFrom(from, hours, zone)) {
    if (left <= ends - begins) return begins + left;
    left -= ends - begins;
    last = ends;
  }
  return last ?? from + ms;
}

type Shift = readonly [begins: Instant, ends: Instant];

/** When they work from this moment on, day by day, none of them empty. */
function* shiftsFrom(from: Instant, hours: Hours, zone: string): Generator<Shift> {
  let date = dayOf(from, zone);
  for (let day = 0; day <= LOOK_AHEAD_DAYS; day += 1) {
    if (isWorkingDay(date, hours)) {
      const [begins, ends] = shiftOn(date, hours, zone);
      if (Math.max(begins, from) < ends) yield [Math.max(begins, from), ends];
    }
    date = daysAfter(date, 1);
  }
}

const remembered = new Map<string, Shift>();

function shiftOn(date: LocalDate, hours: Hours, zone: string): Shift {
  const key = `${date} ${hours.from} ${hours.to} ${zone}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const shift = [beginningOf(date, hours, zone), endOf(date, hours, zone)] as const;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(key, shift);
  return shift;
}

type Day = { date: LocalDate; begins: Instant; ends: Instant };

/** The day of each zone that was asked for last: leads come today. */
const days = new Map<string, Day>();

function dayOf(at: Instant, zone: string): LocalDate {
  const last = days.get(zone);
  if (last !== undefined && at >= last.begins && at < last.ends) return last.date;
  const date = dateOf(at, zone);
  days.set(zone, { date, begins: momentAt(date, '00:00', zone), ends: momentAt(daysAfter(date, 1), '00:00', zone) });
  return date;
}
