import type { Organisation } from '../organisation.ts';
import type { Instant } from '../time.ts';
import { addDays, findNextWorkingMoment, getInstant, getLocalDate, type LocalDate } from '../working-time.ts';
import type { Absence, Person } from './person.ts';
import { findNextMomentFor } from './receiving-hours.ts';

/** When people read messages: of many, each zone is looked at once. */
export type ReceivingClock = {
  /** What day it is where they are. */
  findDay(person: Person, at: Instant): LocalDate;
  /** The first moment from then on at which they work: that moment itself while they do. */
  findNext(person: Person, at: Instant): Instant;
  /** When they next work after that day of theirs. */
  findAfter(person: Person, day: LocalDate): Instant;
};

export function openReceivingClock(organisation: Organisation, absences: Absence[]): ReceivingClock {
  const { hours } = organisation;
  const away = new Set(absences.map(({ person }) => person));
  const getZone = ({ zone }: Person): string => zone ?? organisation.zone;
  const days = rememberByZone((zone, at) => getLocalDate(at, zone));
  const nexts = rememberByZone((zone, at) => findNextWorkingMoment(at, hours, zone));
  const findNext: ReceivingClock['findNext'] = (person, at) =>
    away.has(person.id) ? findNextMomentFor(person, at, organisation, absences) : nexts(getZone(person), at);
  return {
    findDay: (person, at) => days(getZone(person), at),
    findNext,
    findAfter: (person, day) => findNext(person, getInstant(addDays(day, 1), '00:00', getZone(person))),
  };
}

function rememberByZone<T>(find: (zone: string, at: Instant) => T): (zone: string, at: Instant) => T {
  const known = new Map<string, T>();
  return (zone, at) => {
    const key = `${zone} ${at}`;
    const found = known.get(key) ?? find(zone, at);
    known.set(key, found);
    return found;
  };
}
