import { deriveFindingId } from '../../../domain/findings/finding.ts';
import type { Instant } from '../../../domain/time.ts';
import type { OwnCelebration, Reads } from '../../../store/store.ts';
import type { Member } from '../../guards/member.ts';

/** The failure somebody shared with the form they were shown at that moment. */
export function readOwnBraveFailure(reads: Reads, member: Member, asked: Instant): Promise<OwnCelebration | undefined> {
  return reads.celebration(member.organisation.id, deriveBraveFailureId(member, asked));
}

export function deriveBraveFailureId({ person }: Member, asked: Instant): string {
  return deriveFindingId('failure', person.organisation, person.id, asked);
}
