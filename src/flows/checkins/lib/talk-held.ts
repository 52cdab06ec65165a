import type { Invitation, Round } from '../../../domain/checkins/checkin.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';

/** A talk was held: both who talked see it. */
export function talkHeld({ organisation, month }: Round, { person, interviewer }: Invitation, at: Instant): Change[] {
  return [
    { kind: 'talk.held', organisation, month, person },
    { kind: 'card.changed', subject: { kind: 'invitation', month, person }, at },
    { kind: 'card.changed', subject: { kind: 'talks', month, person: interviewer }, at },
  ];
}
