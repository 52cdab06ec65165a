import { computeLoad, followLoad, type LoadWatch, selectReps } from '../../../domain/digests/load.ts';
import { isLaterDay } from '../../../domain/later-day.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { selectManagers } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate, type LocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';

/** `open`: how many leads wait for an end, of those who are there on this day. */
export type LoadFacts = {
  day: LocalDate;
  agreed: number;
  open: number;
  reps: number;
  /** Marketing’s managers. */
  receivers: Receivers;
  was: LoadWatch | undefined;
};

/** Undefined where no number was agreed, on a day that was looked at, and when too few are there to speak of a load. */
export async function readLoad(reads: Reads, organisation: Organisation, now: Instant): Promise<LoadFacts | undefined> {
  const { id, zone, openLeadsPerRep: agreed } = organisation;
  if (agreed === undefined) return undefined;
  const day = getLocalDate(now, zone);
  const was = await reads.loadWatch(id);
  if (!isLaterDay(day, was?.day)) return undefined;
  const [people, absences, open] = await Promise.all([reads.people(id), reads.absences(id), reads.countOpen(id)]);
  const reps = selectReps(people, absences, day).length;
  if (reps === 0) return undefined;
  const managers = selectManagers(people).filter(({ team }) => team === 'marketing');
  return { day, agreed, open, reps, was, receivers: await readReceivers(reads, organisation, managers, now) };
}

/** Marketing’s manager hears once that sales has more open leads than agreed; again only when it was fewer in between. */
export function decideLoad(
  { day, agreed, open, reps, receivers, was }: LoadFacts,
  organisation: Organisation,
  now: Instant,
): Change[] {
  const load = computeLoad(open, reps, agreed);
  const { watch, isDue } = followLoad(load, was, day);
  const looked: Change = { kind: 'load.looked', organisation: organisation.id, watch, was };
  if (!isDue) return [looked];
  return [
    looked,
    ...beginMessages(
      receivers,
      [...receivers.byId.keys()].map((person) => ({ person, subject: { kind: 'load', ...load } })),
      now,
    ),
  ];
}
