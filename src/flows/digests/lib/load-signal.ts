import { computeLoad, followLoad, type LoadWatch, selectReps } from '../../../domain/digests/load.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Absence, type Person, selectManagers } from '../../../domain/people/person.ts';
import { findNextMomentFor } from '../../../domain/people/receiving-hours.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate, type LocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

/** `open`: how many leads wait for an end, of those who are there on this day. */
export type LoadFacts = {
  day: LocalDate;
  agreed: number;
  open: number;
  reps: number;
  managers: Person[];
  absences: Absence[];
  was: LoadWatch | undefined;
};

/** Undefined where no number was agreed, on a day that was looked at, and when too few are there to speak of a load. */
export async function readLoad(
  reads: Reads,
  { id, zone, openLeadsPerRep: agreed }: Organisation,
  now: Instant,
): Promise<LoadFacts | undefined> {
  if (agreed === undefined) return undefined;
  const day = getLocalDate(now, zone);
  const was = await reads.loadWatch(id);
  if (was?.day === day) return undefined;
  const [people, absences, open] = await Promise.all([reads.people(id), reads.absences(id), reads.countOpen(id)]);
  const reps = selectReps(people, absences, day).length;
  const managers = selectManagers(people).filter(({ team }) => team === 'marketing');
  return reps === 0 ? undefined : { day, agreed, open, reps, managers, absences, was };
}

/** Marketing’s manager hears once that sales has more open leads than agreed; again only when it was fewer in between. */
export function decideLoad(
  { day, agreed, open, reps, managers, absences, was }: LoadFacts,
  organisation: Organisation,
  now: Instant,
): Change[] {
  const load = computeLoad(open, reps, agreed);
  const { watch, isDue } = followLoad(load, was, day);
  const looked: Change = { kind: 'load.looked', organisation: organisation.id, watch, was };
  if (!isDue) return [looked];
  return [
    looked,
    ...managers.flatMap((manager): Change[] => {
      const target = findDirectTarget(manager);
      if (target === undefined) return [];
      const at = findNextMomentFor(manager, now, organisation, absences);
      return [{ kind: 'direct.queued', organisation: organisation.id, subject: { kind: 'load', ...load }, target, at }];
    }),
  ];
}
