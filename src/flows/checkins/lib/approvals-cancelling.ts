import type { Round } from '../../../domain/checkins/checkin.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';

/** Of every draft that waits each yes is taken back, and whoever has it sees it anew, or no more. */
export function cancelApprovals(rounds: Round[], at: Instant): Change[] {
  return rounds
    .filter(({ state }) => state === 'review')
    .flatMap(({ organisation, month, version }): Change[] => [
      { kind: 'approvals.withdrawn', organisation, month, version },
      redraw(organisation, { kind: 'draft', month }, at),
    ]);
}
