import type { Invitation, Round } from '../../../domain/checkins/checkin.ts';
import { PACE } from '../../../domain/deliveries/delivery.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';
import { redraw } from '../../shared/redraw.ts';

/** A private message of a round that stays and is drawn again when it changes; none for whoever cannot be reached. */
export function queueRoundMessage(person: Person | undefined, round: Round, subject: Subject, at: Instant): Change[] {
  const target = findDirectTarget(person);
  return target === undefined ? [] : [{ kind: 'post.queued', organisation: round.organisation, subject, target, at }];
}

/**
 * When a round's state changes, everybody's message of it is drawn again. The many invitations come one after another
 * at the platform's pace, so that what a manager does meanwhile is shown at once.
 */
export function redrawRound({ organisation, month }: Round, invitations: Invitation[], at: Instant): Change[] {
  return [
    redraw(organisation, { kind: 'draft', month }, at),
    ...listInterviewers(invitations).map((person) => redraw(organisation, { kind: 'talks', month, person }, at)),
    ...invitations.map(({ person }, place) =>
      redraw(organisation, { kind: 'invitation', month, person }, at + place * PACE.update.intervalMs),
    ),
  ];
}

/** Whoever holds talks in a round, each once. */
export function listInterviewers(invitations: Invitation[]): string[] {
  return [...new Set(invitations.map(({ interviewer }) => interviewer))];
}
