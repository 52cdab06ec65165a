import { getMomentInRound, type Invitation, REMIND_AFTER, type Round } from '../../../domain/checkins/checkin.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Absence, Person } from '../../../domain/people/person.ts';
import { HOUR_MS, type Instant } from '../../../domain/time.ts';
import { findNextWorkingMoment, getLocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { reachOf } from '../../shared/round-shown.ts';

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

export async function reminderFacts(reads: Reads, organisation: Organisation, round: Round): Promise<ReminderFacts> {
  const { id } = organisation;
  const [invitations, people, absences] = await Promise.all([
    reads.invitations(id, round.month),
    reads.people(id),
    reads.absences(id),
  ]);
  return { organisation, invitations, people: new Map(people.map((person) => [person.id, person])), absences };
}

/** How many reminders somebody should have had by now: each after its share of the window, when they work, on a day of its own. */
export function remindersDue(round: Round, facts: ReminderFacts, now: Instant): (invitation: Invitation) => number {
  const { hours, zone } = facts.organisation;
  return ({ person }) => {
    const there = facts.people.get(person)?.zone ?? zone;
    let before = round.opensAt - APART_MS;
    const moments = REMIND_AFTER.map((share) => {
      before = findNextWorkingMoment(Math.max(getMomentInRound(round, share), before + APART_MS), hours, there);
      return before;
    });
    return moments.filter((moment) => moment <= now).length;
  };
}

/**
 * Reminds those who have not answered and have had fewer reminders than `due`: now, or when they next work. Somebody
 * who is away, cannot be reached or would read it too late is left alone.
 */
export function remindersOf(
  round: Round,
  facts: ReminderFacts,
  due: (invitation: Invitation) => number,
  now: Instant,
): { people: number; changes: Change[] } {
  const { organisation, month } = round;
  let people = 0;
  const changes = facts.invitations.flatMap((invitation): Change[] => {
    const { person, reminders: was, hasAnswered } = invitation;
    const reminders = Math.min(REMINDERS_MAX, due(invitation));
    if (hasAnswered || reminders <= was) return [];
    const at = momentFor(person, round, facts, now);
    const targets = at === undefined ? [] : reachOf(facts.people.get(person));
    if (at === undefined || targets.length === 0) return [];
    people += 1;
    return [
      { kind: 'reminder.counted', organisation, month, person, was, reminders },
      ...targets.map((target): Change => {
        const subject = { kind: 'reminder', month, person } as const;
        return { kind: 'direct.queued', organisation, subject, target, at };
      }),
    ];
  });
  return { people, changes };
}

/** When this person next works before the round closes; undefined when they do not, or are away then. */
function momentFor(id: string, round: Round, facts: ReminderFacts, now: Instant): Instant | undefined {
  const { organisation, people, absences } = facts;
  const zone = people.get(id)?.zone ?? organisation.zone;
  const at = findNextWorkingMoment(now, organisation.hours, zone);
  const day = getLocalDate(at, zone);
  const isAway = absences.some(({ person, from, to }) => person === id && from <= day && to >= day);
  return at < round.closesAt && !isAway ? at : undefined;
}
