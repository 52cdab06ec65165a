import { Temporal } from 'temporal-polyfill';
import { type Hours, listPeriods, WEEKDAYS, type WorkPeriod, writePeriods } from './organisation.ts';
import { DAY_MS, type Instant, MINUTE_MS } from './time.ts';

/** A day on somebody's calendar, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A month, `YYYY-MM`. */
export type Month = string;

/** A working day is looked for so many days ahead, so that a calendar full of holidays ends the search. */
export const LOOK_AHEAD_DAYS = 400;
const MIDNIGHT = '00:00';
const INSTANTS_MAX = 5000;
/** 1970 began on a Thursday. */
const DAYS_FROM_MONDAY = 3;

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
  const key = `${date} ${time} ${zone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const at = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  if (instants.size >= INSTANTS_MAX) instants.clear();
  instants.set(key, at);
  return at;
}

/** Working hours are asked for a few moments again and again, and each takes the calendar a hundred times as long as this. */
const instants = new Map<string, Instant>();

/** A day of the week on which they work, and no holiday. */
export function isWorkingDay(date: LocalDate, hours: Hours): boolean {
  return writePeriods(getWeekday(date), hours) !== '' && !isHoliday(date, hours);
}

/** 1 is Monday. Reckoned, not asked of the calendar: it is asked at every lead. */
export function getWeekday(date: LocalDate): number {
  return ((Math.floor(Date.parse(date) / DAY_MS) + DAYS_FROM_MONDAY) % 7) + 1;
}

/** The working days from one day until another, both included. */
export function listWorkingDays(from: LocalDate, to: LocalDate, hours: Hours): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, hours)) days.push(day);
  return days;
}

/** Reckoned too: asked of the calendar it was an eighth of what a lead takes. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const [day = ''] = new Date(Date.parse(date) + days * DAY_MS).toISOString().split('T');
  return day;
}

/** From when until when they work without a break. */
export type Shift = readonly [begins: Instant, ends: Instant];

/**
 * When they work on this day, whether it is a working day or not: a weekday without hours has those of their first day of
 * work. None of them is empty, and none begins before the one before has ended, whatever summer time skips.
 */
export function listShifts(date: LocalDate, hours: Hours, zone: string): Shift[] {
  const shifts: Shift[] = [];
  for (const { from, to } of listPeriodsOf(date, hours)) {
    const begins = Math.max(getInstant(date, from, zone), shifts.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY);
    const ends = getInstant(date, to, zone);
    if (begins < ends) shifts.push([begins, ends]);
  }
  return shifts;
}

/** When their work begins on this day, whether it is a working day or not. */
export function getWorkStart(date: LocalDate, hours: Hours, zone: string): Instant {
  return getInstant(date, listPeriodsOf(date, hours)[0]?.from ?? MIDNIGHT, zone);
}

/** When their work ends on this day; not after its beginning where summer time skips all of it. */
export function getWorkEnd(date: LocalDate, hours: Hours, zone: string): Instant {
  return getInstant(date, listPeriodsOf(date, hours).at(-1)?.to ?? MIDNIGHT, zone);
}

/** `at` itself within working hours there (from inclusive, to exclusive), else when work next begins. */
export function findNextWorkingMoment(at: Instant, hours: Hours, zone: string): Instant {
  const shiftOn = (day: LocalDate) => listShifts(day, hours, zone).find(([, ends]) => at < ends);
  const date = findWorkday(getLocalDate(at, zone), hours, (day) => shiftOn(day) !== undefined);
  return Math.max(at, shiftOn(date)?.[0] ?? getWorkStart(date, hours, zone));
}

/**
 * The same time of day so many working days later, whatever clocks, weekends and holidays lie between; when work next begins where nobody works at
 * that time.
 */
export function findWorkingDaysLater(since: Instant, days: number, hours: Hours, zone: string): Instant {
  const began = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(zone);
  let day = began.toPlainDate().toString();
  for (let left = days, looked = 0; left > 0 && looked < LOOK_AHEAD_DAYS; looked += 1) {
    day = addDays(day, 1);
    if (isWorkingDay(day, hours)) left -= 1;
  }
  const minute = getInstant(day, began.toPlainTime().toString({ smallestUnit: 'minute' }), zone);
  return findNextWorkingMoment(minute + (since % MINUTE_MS), hours, zone);
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

/** The first working day from this one on that is fine; when there is none near, the first day that is fine. */
export function findWorkday(date: LocalDate, hours: Hours, isFine: (date: LocalDate) => boolean): LocalDate {
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

/** Those of the weekday, or of their first day of work where they never work on it. */
function listPeriodsOf(date: LocalDate, hours: Hours): WorkPeriod[] {
  const weekday = getWeekday(date);
  if (!('week' in hours)) return [hours];
  const own = listPeriods(weekday, hours);
  if (own.length > 0) return own;
  return WEEKDAYS.map((_, place) => listPeriods(place + 1, hours)).find((periods) => periods.length > 0) ?? [];
}

const cachedHolidays = new WeakMap<Hours, ReadonlySet<LocalDate>>();

/** Whether it is one of their own days off, or a public holiday of their country. */
function isHoliday(date: LocalDate, hours: Hours): boolean {
  const known = cachedHolidays.get(hours);
  if (known !== undefined) return known.has(date);
  const all = new Set([...(hours.holidays ?? []), ...(hours.publicHolidays?.dates ?? [])]);
  cachedHolidays.set(hours, all);
  return all.has(date);
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
