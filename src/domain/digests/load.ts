import { isAwayOn } from '../people/absences.ts';
import type { Absence, Person } from '../people/person.ts';
import { POLICY } from '../privacy/policy.ts';
import { addDays, type LocalDate } from '../working-time.ts';

/** Marketing hears of it when sales has had more open leads than agreed for so long. */
const OVER_DAYS = 7;

/** When open leads were last counted; `over`: since which day they are too many, and whether that was told. */
export type LoadWatch = { day: LocalDate; over?: { since: LocalDate; isTold: boolean } };
/** Open leads per rep, with one decimal, and how many were agreed on. */
export type Load = { perRep: number; agreed: number };

/** Those of sales who have leads to follow up on this day; too few of them would be a figure of one. */
export function selectReps(people: Person[], absences: Absence[], day: LocalDate): Person[] {
  const reps = people.filter(
    ({ id, team, role }) => team === 'sales' && role === 'member' && !isAwayOn(absences, id, day),
  );
  return reps.length < POLICY.leadPeople ? [] : reps;
}

export function computeLoad(open: number, reps: number, agreed: number): Load {
  return { perRep: Math.round((10 * open) / reps) / 10, agreed };
}

/**
 * What is known when the load was looked at on this day, and whether it is told now: once, when it was over on each look
 * of a week. A day without a look breaks no week; a week without any does.
 */
export function followLoad(
  { perRep, agreed }: Load,
  was: LoadWatch | undefined,
  day: LocalDate,
): { watch: LoadWatch; isDue: boolean } {
  if (perRep <= agreed) return { watch: { day }, isDue: false };
  const isFresh = was !== undefined && was.day >= addDays(day, -OVER_DAYS);
  const since = (isFresh ? was.over?.since : undefined) ?? day;
  const isTold = was?.over?.isTold ?? false;
  const isDue = !isTold && addDays(since, OVER_DAYS) <= day;
  return { watch: { day, over: { since, isTold: isTold || isDue } }, isDue };
}
