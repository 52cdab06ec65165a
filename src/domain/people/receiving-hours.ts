import type { Organisation } from '../organisation.ts';
import type { Instant } from '../time.ts';
import { addDays, findNextWorkingMoment, getInstant, getLocalDate } from '../working-time.ts';
import { findRunning, listDaysAway } from './absences.ts';
import type { Absence, Person } from './person.ts';

/**
 * The first moment from `at` on at which this person works: within the organisation’s hours on the clock where they
 * are, on a day on which they are not away. It is `at` itself while they work.
 */
export function findNextMomentFor(
  { id, zone: own }: Pick<Person, 'id' | 'zone'>,
  at: Instant,
  { hours, zone: shared }: Pick<Organisation, 'hours' | 'zone'>,
  absences: Absence[],
): Instant {
  const zone = own ?? shared;
  const away = listDaysAway(absences, id);
  let moment = findNextWorkingMoment(at, hours, zone);
  // Each turn is past one absence more, so there are at most as many turns as absences.
  for (
    let running = findRunning(away, getLocalDate(moment, zone));
    running !== undefined;
    running = findRunning(away, getLocalDate(moment, zone))
  ) {
    moment = findNextWorkingMoment(getInstant(addDays(running.to, 1), '00:00', zone), hours, zone);
  }
  return moment;
}
