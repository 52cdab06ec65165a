import type { Hours, Organisation } from '../organisation.ts';
import { HOUR_MS, type Instant } from '../time.ts';
import {
  addDays,
  getInstant,
  getLocalDate,
  isWorkingDay,
  LOOK_AHEAD_DAYS,
  type LocalDate,
  listShifts,
  type Shift,
} from '../working-time.ts';
import { findPromised } from './clock/promised.ts';

/** The agreed working time within which a lead is touched, where an organisation agreed on no other. */
export const FOLLOW_UP_HOURS = 4;

/** Days remembered at once: computing their shifts takes a zone’s rules, which is slow for every lead received. */
const WORKDAYS_MAX = 2000;

/** By when a lead that came then has to be touched: as sales promised, else as the set-up says. */
export function computeDueAt(receivedAt: Instant, organisation: Organisation): Instant {
  const { followUp, hours, zone } = organisation;
  const agreed = findPromised(organisation, receivedAt)?.hours ?? followUp?.hours ?? FOLLOW_UP_HOURS;
  return addWorkingMs(receivedAt, agreed * HOUR_MS, hours, zone);
}

/** Working time (ms) from one moment until another; of more than 400 days only the first 400 count. */
export function measureWorkingMs(from: Instant, to: Instant, hours: Hours, zone: string): number {
  let worked = 0;
  for (const [begins, ends] of walkShifts(from, hours, zone)) {
    if (begins >= to) break;
    worked += Math.min(ends, to) - begins;
  }
  return worked;
}

/**
 * The first moment at which so much working time (ms) has passed since `from`: the end of a day, not the beginning of
 * the next. Where the next 400 days hold less, when their last work ends; where they hold none, so much plain time later.
 */
export function addWorkingMs(from: Instant, ms: number, hours: Hours, zone: string): Instant {
  if (ms <= 0) return from;
  let left = ms;
  let last: Instant | undefined;
  for (const [begins, ends] of walkShifts(from, hours, zone)) {
    if (left <= ends - begins) return begins + left;
    left -= ends - begins;
    last = ends;
  }
  return last ?? from + ms;
}

/** When they work from this moment on, one shift after the other, none of them empty. */
function* walkShifts(from: Instant, hours: Hours, zone: string): Generator<Shift> {
  let day = getWorkday(getCachedDate(from, zone), hours, zone);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    for (const [begins, ends] of day.shifts) {
      if (Math.max(begins, from) < ends) yield [Math.max(begins, from), ends];
    }
    day.next ??= getWorkday(addDays(day.date, 1), hours, zone);
    day = day.next;
  }
}

/** `next` is the day after it, once somebody walked on: nearly every lead walks the same days. */
type Workday = { date: LocalDate; shifts: Shift[]; next?: Workday };

/** An organisation’s hours are one object as long as nobody changes them. */
const workdays = new WeakMap<Hours, Map<string, Workday>>();

function getWorkday(date: LocalDate, hours: Hours, zone: string): Workday {
  const days = workdays.get(hours) ?? new Map<string, Workday>();
  workdays.set(hours, days);
  const key = `${date} ${zone}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const day = { date, shifts: isWorkingDay(date, hours) ? listShifts(date, hours, zone) : [] };
  if (days.size >= WORKDAYS_MAX) days.clear();
  days.set(key, day);
  return day;
}

type Day = { date: LocalDate; begins: Instant; ends: Instant };

/** The newest day asked for in each zone: nearly every lead comes today. */
const cachedDays = new Map<string, Day>();

function getCachedDate(at: Instant, zone: string): LocalDate {
  const last = cachedDays.get(zone);
  if (last !== undefined && at >= last.begins && at < last.ends) return last.date;
  const date = getLocalDate(at, zone);
  cachedDays.set(zone, {
    date,
    begins: getInstant(date, '00:00', zone),
    ends: getInstant(addDays(date, 1), '00:00', zone),
  });
  return date;
}

/** A deadline among an organisation’s leads: many may have the same one, so the lead’s id tells them apart. */
export type Deadline = { at: Instant; id: string };

export function writeDeadline({ at, id }: Deadline): string {
  return `${at}/${id}`;
}

export function readDeadline(written: string): Deadline {
  const mark = written.indexOf('/');
  return { at: Number(written.slice(0, mark)), id: written.slice(mark + 1) };
}
