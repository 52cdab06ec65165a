import { addDays, type LocalDate } from '../working-time.ts';
import type { Absence } from './person.ts';

/** So many absences to come are kept of one person. */
export const ABSENCES_MAX = 12;

/** So many days ahead a form lets an absence end. */
export const ABSENCE_DAY_MAX = 730;

/** From a day until another, both included. */
export type Days = { from: LocalDate; to: LocalDate };

/** Of all absences this person’s, as they are kept. */
export function listDaysAway(absences: Absence[], person: string): Days[] {
  return absences.filter((absence) => absence.person === person).map(({ from, to }) => ({ from, to }));
}

/** Whether this person is away on this day, by whichever of their absences. */
export function isAwayOn(absences: Absence[], person: string, day: LocalDate): boolean {
  return absences.some((absence) => absence.person === person && isWithin(absence, day));
}

/** The one that runs on this day. */
export function findRunning(away: Days[], day: LocalDate): Days | undefined {
  return away.find((days) => isWithin(days, day));
}

/** Those that are not over, in order; what overlaps or adjoins is one. */
export function listToCome(away: Days[], today: LocalDate): Days[] {
  return joinDays(away).filter(({ to }) => to >= today);
}

/** What is left without these days, wherever they lie. */
export function removeDays(all: Days[], { from, to }: Days): Days[] {
  return all.flatMap((each) => {
    if (each.to < from || each.from > to) return [each];
    const before = each.from < from ? [{ from: each.from, to: addDays(from, -1) }] : [];
    const after = each.to > to ? [{ from: addDays(to, 1), to: each.to }] : [];
    return [...before, ...after];
  });
}

function joinDays(all: Days[]): Days[] {
  const joined: Days[] = [];
  for (const { from, to } of all.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last === undefined || !isJoined(last, from)) joined.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return joined;
}

function isWithin({ from, to }: Days, day: LocalDate): boolean {
  return from <= day && day <= to;
}

function isJoined({ to }: Days, from: LocalDate): boolean {
  return from <= to || from === addDays(to, 1);
}
