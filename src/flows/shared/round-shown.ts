import type { Invitation, Round } from '../../domain/checkins/checkin.ts';
import { PACE, type Target } from '../../domain/deliveries/delivery.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';

/** Where somebody reads private messages: the first place they are known in. Nowhere when they are in none. */
export function reachOf(person: Person | undefined): Target[] {
  return (person?.identities ?? [])
    .slice(0, 1)
    .map(({ platform, workspace, user }) => ({ kind: 'person', platform, workspace, id: user }));
}

/** A message of a round for one person, which keeps standing and is drawn again when it changes. */
export function postTo(person: Person | undefined, round: Round, subject: Subject, at: Instant): Change[] {
  return reachOf(person).map((target) => ({
    kind: 'post.queued',
    organisation: round.organisation,
    subject,
    target,
    at,
  }));
}

/**
 * What a change of a round's state brings with it: everybody's own message of it is drawn again. The many invitations
 * come one after another at the platform's pace, so that what a manager does meanwhile is shown at once.
 */
export function roundShown({ month }: Round, invitations: Invitation[], at: Instant): Change[] {
  const interviewers = [...new Set(invitations.map(({ interviewer }) => interviewer))];
  const shown = (subject: Subject, when: Instant): Change => ({ kind: 'card.changed', subject, at: when });
  return [
    shown({ kind: 'draft', month }, at),
    ...interviewers.map((person) => shown({ kind: 'talks', month, person }, at)),
    ...invitations.map(({ person }, place) =>
      shown({ kind: 'invitation', month, person }, at + place * PACE.update.intervalMs),
    ),
  ];
}

export function managersOf(people: Person[]): Person[] {
  return people.filter(({ role }) => role === 'manager');
}
