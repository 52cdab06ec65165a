import { getMomentInRound, type Invitation, REMIND_AFTER, type Round } from '../../../domain/checkins/checkin.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Absence, Person } from '../../../domain/people/person.ts';
import { HOUR_MS, type Instant } from '../../../domain/time.ts';
import { findNextWorkingMoment, getLocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

/** So many reminders somebody gets of a round, however they came about. */
export const REMINDERS_MAX = REMIND_AFTER.length;
/** From the end of one working day to the morning of the next. */
const APART_MS = 16 * HOUR_MS;

/** Whom a reminder could reach, and when they work. */
export type ReminderFacts = {
  organisation: Organisation;
  invitations: Invitation[];
  people: ReadonlyMap<string, Person>;
  absences: Absence[];
};

export async function readReminderFacts(
  reads: Reads,
  organisation: Organisation,
  round: Round,
): Promise<ReminderFacts> {
  const { id } = organisation;
  const [invitations, people, absences] = await Promise.all([
    reads.invitations(id, round.month),
    reads.people(id),
    reads.absences(id),
  ]);
  return { organisation, invitations, people: new Map(people.map((person) => [person.id, person])), absences };
}

/**
 * How many reminders somebody should have had by now: each after its share of the time the round is open, when they
 * work, and on a day of its own.
 */
export function countDueReminders(
  { person }: Invitation,
  round: Round,
  { organisation, people }: ReminderFacts,
  now: Instant,
): number {
  const zone = people.get(person)?.zone ?? organisation.zone;
  let before = round.opensAt - APART_MS;
  const moments = REMIND_AFTER.map((share) => {
    const earliest = Math.max(getMomentInRound(round, share), before + APART_MS);
    before = findNextWorkingMoment(earliest, organisation.hours, zone);
    return before;
  });
  return moments.filter((moment) => moment <= now).length;
}

/**
 * Reminds those who have not answered and have had fewer reminders than `countDue` says: now, or when they next work.
 * Somebody who is away, cannot be reached or would read it too late is left alone. `people` counts who is reminded.
 */
export function queueReminders(
  round: Round,
  facts: ReminderFacts,
  countDue: (invitation: Invitation) => number,
  now: Instant,
): { people: number; changes: Change[] } {
  const reminders = facts.invitations
    .filter(({ hasAnswered }) => !hasAnswered)
    .map((invitation) => remindOne(round, facts, { invitation, due: countDue(invitation) }, now))
    .filter((changes) => changes.length > 0);
  return { people: reminders.length, changes: reminders.flat() };
}

function remindOne(
  { organisation, month, closesAt }: Round,
  facts: ReminderFacts,
  { invitation, due }: { invitation: Invitation; due: number },
  now: Instant,
): Change[] {
  const { person, reminders: was } = invitation;
  const reminders = Math.min(REMINDERS_MAX, due);
  if (reminders <= was) return [];
  const at = findReminderMoment(person, closesAt, facts, now);
  const target = findDirectTarget(facts.people.get(person));
  if (at === undefined || target === undefined) return [];
  return [
    { kind: 'reminder.counted', organisation, month, person, was, reminders },
    { kind: 'direct.queued', organisation, subject: { kind: 'reminder', month, person }, target, at },
  ];
}

/** When this person next works before the round closes; undefined when they do not, or are away then. */
function findReminderMoment(
  id: string,
  closesAt: Instant,
  { organisation, people, absences }: ReminderFacts,
  now: Instant,
): Instant | undefined {
  const zone = people.get(id)?.zone ?? organisation.zone;
  const at = findNextWorkingMoment(now, organisation.hours, zone);
  const day = getLocalDate(at, zone);
  const isAway = absences.some(({ person, from, to }) => person === id && from <= day && to >= day);
  return at < closesAt && !isAway ? at : undefined;
}
