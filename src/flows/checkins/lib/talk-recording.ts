import type { Invitation, Round } from '../../../domain/checkins/checkin.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';

/** A talk was held: both who talked see it. */
export function recordTalk({ organisation, month }: Round, { person, interviewer }: Invitation, at: Instant): Change[] {
  return [
    { kind: 'talk.held', organisation, month, person },
    redraw(organisation, { kind: 'invitation', month, person }, at),
    redraw(organisation, { kind: 'talks', month, person: interviewer }, at),
  ];
}
