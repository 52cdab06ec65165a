import { type AnonymousAnswers, keepLines } from '../../../domain/checkins/anonymity.ts';
import { mayReadDraft, type RoundManager } from '../../../domain/checkins/approval.ts';
import type { Invitation, Round } from '../../../domain/checkins/checkin.ts';
import { discloseParticipation } from '../../../domain/checkins/participation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { queueRoundMessage, redrawRound } from './round-messages.ts';

/** What closing a round is decided on. */
export type ClosingFacts = {
  answered: AnonymousAnswers[];
  invitations: Invitation[];
  managers: RoundManager[];
  people: Person[];
};

export async function readClosingFacts(reads: Reads, { organisation, month }: Round): Promise<ClosingFacts> {
  const [answered, invitations, managers, people] = await Promise.all([
    reads.answered(organisation, month),
    reads.invitations(organisation, month),
    reads.roundManagers(organisation, month),
    reads.people(organisation),
  ]);
  return { answered, invitations, managers, people };
}

/** The round closes: its answers become lines without a writer, or nothing; and the managers get the draft. */
export function closeRound(round: Round, facts: ClosingFacts, at: Instant): Change[] {
  const { month } = round;
  const readers = facts.people.filter((person) => mayReadDraft(person, facts.managers));
  return [
    settleAnswers(round, facts, at),
    ...readers.flatMap((manager) => queueRoundMessage(manager, round, { kind: 'draft', month }, at)),
    ...redrawRound(round, facts.invitations, at),
  ];
}

function settleAnswers(round: Round, { answered, invitations }: ClosingFacts, at: Instant): Change {
  const { organisation, month, touches, k } = round;
  const of = { organisation, month, touches, at };
  const lines = keepLines(answered, k);
  if (lines.length === 0) return { kind: 'round.fell-short', ...of };
  const participation = discloseParticipation(invitations.length, answered, lines, k);
  return { kind: 'round.closed', ...of, lines, participation };
}
