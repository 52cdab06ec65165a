import type { Organisation } from '../../organisation.ts';
import type { Person } from '../../people/person.ts';
import { HOUR_MS, type Instant } from '../../time.ts';
import { addDays, findNextWorkingMoment, getInstant, getLocalDate, type LocalDate } from '../../working-time.ts';

/** How long an owner may ask for time by one tap. */
export const SNOOZES = ['hour', 'afternoon', 'tomorrow'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** So often one lead is snoozed; then it may not be ripe. */
export const SNOOZES_MAX = 3;
/** So many days ahead a snooze may end: what waits for longer is not ripe. */
export const SNOOZE_DAYS_MAX = 31;

const AFTERNOON = '14:00';
const MORNING = '09:00';

/** Where and when the owner works. */
export type SnoozeClock = { owner: Pick<Person, 'zone'>; organisation: Pick<Organisation, 'hours' | 'zone'> };

/** Today where they are. */
export function findSnoozeDay(now: Instant, { owner, organisation }: SnoozeClock): LocalDate {
  return getLocalDate(now, owner.zone ?? organisation.zone);
}

/** When a snooze ends, in their working hours; undefined when there is no such moment any more today. */
export function computeSnoozeEnd(snooze: Snooze, now: Instant, clock: SnoozeClock): Instant | undefined {
  const today = findSnoozeDay(now, clock);
  switch (snooze) {
    case 'hour':
      return findWork(now + HOUR_MS, clock);
    case 'afternoon': {
      const at = getInstant(today, AFTERNOON, clock.owner.zone ?? clock.organisation.zone);
      return at > now && findWork(at, clock) === at ? at : undefined;
    }
    case 'tomorrow':
      return computeSnoozeEndOn(addDays(today, 1), clock);
  }
}

/** In the morning of a day, or of the next on which they work. */
export function computeSnoozeEndOn(day: LocalDate, clock: SnoozeClock): Instant {
  return findWork(getInstant(day, MORNING, clock.owner.zone ?? clock.organisation.zone), clock);
}

function findWork(at: Instant, { owner, organisation }: SnoozeClock): Instant {
  return findNextWorkingMoment(at, organisation.hours, owner.zone ?? organisation.zone);
}
