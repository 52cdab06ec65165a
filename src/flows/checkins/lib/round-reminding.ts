import { getMomentInRound, type Invitation, REMIND_AFTER, type Round } from '../../../domain/checkins/checkin.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { isAwayOn } from '../../../domain/people/absences.ts';
import type { Absence, Person } from '../../../domain/people/person.ts';
import { HOUR_MS, type Instant } from '../../../domain/time.ts';
import { findNextWorkingMoment, getLocalDate, type LocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { beginMessages, findReceivingMoment, type Receivers, readReceivers } from '../../shared/begin-messages.ts';

/** So many reminders somebody gets of a round, however they came about. */
const REMINDERS_MAX = REMIND_AFTER.length;
/** From the end of one working day to the morning of the next. */
const APART_MS = 16 * HOUR_MS;

/** Whom a reminder could reach, and when they work. */
export type ReminderFacts = {
  organisation: Organisation;
  invitations: Invitation[];
  people: ReadonlyMap<string, Person>;
  absences: Absence[];
  receivers: Receivers;
};

export async function readReminderFacts(
  reads: Reads,
  organisation: Organisation,
  round: Round,
  now: Instant,
): Promise<ReminderFacts> {
  const { id } = organisation;
  const [invitations, people, absences] = await Promise.all([
    reads.invitations(id, round.month),
    reads.people(id),
    reads.absences(id),
  ]);
  const receivers = await readReceivers(reads, organisation, people, now);
  const byId = new Map(people.map((person) => [person.id, person]));
  return { organisation, invitations, people: byId, absences, receivers };
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
  let due = 0;
  for (const share of REMIND_AFTER) {
    const earliest = Math.max(getMomentInRound(round, share), before + APART_MS);
    // Everybody is asked after each minute: whose time has not come costs no look at a calendar.
    if (earliest > now) break;
    before = findNextWorkingMoment(earliest, organisation.hours, zone);
    if (before > now) break;
    due += 1;
  }
  return due;
}

/**
 * Reminds those who have not answered and have had fewer reminders than `countDue` says: now, or when they next work, never
 * twice on one day. Somebody who is away, cannot be reached or would read it too late is left alone.
 */
export function queueReminders(
  round: Round,
  facts: ReminderFacts,
  countDue: (invitation: Invitation) => number,
  now: Instant,
): Change[] {
  return facts.invitations
    .filter(({ hasAnswered, reminders }) => !hasAnswered && reminders < REMINDERS_MAX)
    .flatMap((invitation) => remindOne(round, facts, { invitation, due: countDue(invitation) }, now));
}

/** The next reminder of each, whenever it would be due by itself. */
export function countNextReminder({ reminders }: Invitation): number {
  return reminders + 1;
}

function remindOne(
  { organisation, month, closesAt }: Round,
  facts: ReminderFacts,
  { invitation, due }: { invitation: Invitation; due: number },
  now: Instant,
): Change[] {
  const { person, reminders: was, remindedOn } = invitation;
  const reminders = Math.min(REMINDERS_MAX, due);
  if (reminders <= was) return [];
  const next = findReminderDay(person, closesAt, facts, now);
  if (next === undefined) return [];
  // However it came about, they get none on the day of the one before.
  if (remindedOn !== undefined && next <= remindedOn) return [];
  const subject = { kind: 'reminder', month, person } as const;
  const urgency = reminders === REMINDERS_MAX ? 'invitation' : 'else';
  return [
    { kind: 'reminder.counted', organisation, month, person, was, reminders, on: next },
    ...beginMessages(facts.receivers, [{ person, subject, urgency, over: closesAt }], now),
  ];
}

/** On which day it reaches this person before the round closes; undefined when it does not, or they are away when they next work. */
function findReminderDay(
  id: string,
  closesAt: Instant,
  { organisation, people, absences, receivers }: ReminderFacts,
  now: Instant,
): LocalDate | undefined {
  const zone = people.get(id)?.zone ?? organisation.zone;
  const next = getLocalDate(findNextWorkingMoment(now, organisation.hours, zone), zone);
  const at = findReceivingMoment(receivers, id, now);
  if (at === undefined || at >= closesAt || isAwayOn(absences, id, next)) return undefined;
  return getLocalDate(at, zone);
}
