import { Temporal } from 'temporal-polyfill';
import type { Hours } from './organisation.ts';
import type { Instant } from './time.ts';

/** A day on somebody's calendar, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A month, `YYYY-MM`. */
export type Month = string;

/** A working day is looked for so many days ahead, so that a calendar full of holidays ends the search. */
export const LOOK_AHEAD_DAYS = 400;
/** When talks are proposed, on their own clock. */
const TALK_TIMES = ['10:00', '14:00'];

/** The month of an instant in a time zone. */
export function getMonth(at: Instant, zone: string): Month {
  return getLocalDate(at, zone).slice(0, -3);
}

export function getMonthBefore(month: Month): Month {
  return Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString();
}

export function getMonthAfter(month: Month): Month {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();
}

/** The date of an instant in a time zone. */
export function getLocalDate(at: Instant, zone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The instant of a date and time in a time zone. A time that summer time skips is as much later (02:30 is 03:30); of a
 * time that comes twice it is the first.
 */
export function getInstant(date: LocalDate, time: string, zone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** A day of the week on which they work, and no holiday. */
export function isWorkingDay(date: LocalDate, hours: Hours): boolean {
  return hours.days.includes(Temporal.PlainDate.from(date).dayOfWeek) && hours.holidays?.includes(date) !== true;
}

/** The working days from one day until another, both included. */
export function listWorkingDays(from: LocalDate, to: LocalDate, hours: Hours): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, hours)) days.push(day);
  return days;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** When their work begins on this day, whether it is a working day or not. */
export function getWorkStart(date: LocalDate, { from }: Hours, zone: string): Instant {
  return getInstant(date, from, zone);
}

/** When their work ends on this day; not after its beginning where summer time skips all of it. */
export function getWorkEnd(date: LocalDate, { to }: Hours, zone: string): Instant {
  return getInstant(date, to, zone);
}

/** `at` itself within working hours there (from inclusive, to exclusive), else when work next begins. */
export function findNextWorkingMoment(at: Instant, hours: Hours, zone: string): Instant {
  const date = findWorkday(
    getLocalDate(at, zone),
    hours,
    (day) => hasWork(day, hours, zone) && at < getWorkEnd(day, hours, zone),
  );
  return Math.max(at, getWorkStart(date, hours, zone));
}

/**
 * The end of the working day that is `days` days after the opening, or of the next working day when that is none;
 * always after the opening.
 */
export function computeClosingTime(opensAt: Instant, days: number, hours: Hours, zone: string): Instant {
  const date = addDays(getLocalDate(opensAt, zone), days);
  return getWorkEnd(
    findWorkday(date, hours, (day) => opensAt < getWorkEnd(day, hours, zone)),
    hours,
    zone,
  );
}

/**
 * When work begins on this day (1..28) of the month, or on the next working day of that month; on the day itself when
 * the month has none left. Always within the month.
 */
export function computeOpeningTime(month: Month, day: number, hours: Hours, zone: string): Instant {
  const date = `${month}-${String(day).padStart(2, '0')}`;
  const workday = findDate(date, (each) => isWorkingDay(each, hours));
  return getWorkStart(workday?.startsWith(`${month}-`) ? workday : date, hours, zone);
}

/**
 * The `nth` (0-based) slot for a talk after `at`: two a working day, at 10:00 and 14:00 there, each at the beginning of
 * work where it lies outside working hours. Every next one is later.
 */
export function findTalkSlot(at: Instant, nth: number, hours: Hours, zone: string): Instant {
  let slot = at;
  for (let turn = 0; turn <= nth; turn += 1) slot = findNextSlot(slot, hours, zone);
  return slot;
}

/** The first working day from this one on that is fine; when there is none near, the first day that is fine. */
function findWorkday(date: LocalDate, hours: Hours, isFine: (date: LocalDate) => boolean): LocalDate {
  return findDate(date, (day) => isWorkingDay(day, hours) && isFine(day)) ?? findDate(date, isFine) ?? date;
}

function findDate(from: LocalDate, isFine: (date: LocalDate) => boolean): LocalDate | undefined {
  let date = from;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    if (isFine(date)) return date;
    date = addDays(date, 1);
  }
  return undefined;
}

/** False where summer time skips all working hours of the day. */
function hasWork(date: LocalDate, hours: Hours, zone: string): boolean {
  return getWorkStart(date, hours, zone) < getWorkEnd(date, hours, zone);
}

function findNextSlot(after: Instant, hours: Hours, zone: string): Instant {
  const slotsOn = (date: LocalDate) => listSlots(date, hours, zone).filter((slot) => slot > after);
  const date = findWorkday(
    getLocalDate(after, zone),
    hours,
    (day) => hasWork(day, hours, zone) && slotsOn(day).length > 0,
  );
  return Math.min(...slotsOn(date));
}

function listSlots(date: LocalDate, hours: Hours, zone: string): Instant[] {
  const [begins, ends] = [getWorkStart(date, hours, zone), getWorkEnd(date, hours, zone)];
  return TALK_TIMES.map((time) => getInstant(date, time, zone)).map((slot) =>
    slot >= begins && slot < ends ? slot : begins,
  );
}

/** The same day so many months later, or the month’s last where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** The date, if there is such a date. */
export function findExistingDate(year: number, month: number, day: number): LocalDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
