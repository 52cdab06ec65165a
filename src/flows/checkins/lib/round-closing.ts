import {
  type AnonymousAnswers,
  type AnonymousLine,
  hasEnoughLines,
  keepLines,
} from '../../../domain/checkins/anonymity.ts';
import type { Invitation, Round } from '../../../domain/checkins/checkin.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { managersOf, postTo, roundShown } from '../../shared/round-shown.ts';

/** What a round's close is decided on. `earlier` are lines of before it was opened again. */
export type ClosingFacts = {
  answered: AnonymousAnswers[];
  earlier: AnonymousLine[];
  invitations: Invitation[];
  people: Person[];
};

export async function closingFacts(reads: Reads, { organisation, month }: Round): Promise<ClosingFacts> {
  const [answered, earlier, invitations, people] = await Promise.all([
    reads.answered(organisation, month),
    reads.lines(organisation, month),
    reads.invitations(organisation, month),
    reads.people(organisation),
  ]);
  return { answered, earlier, invitations, people };
}

/** The round closes: the answers become lines of nobody, and the managers get the draft. */
export function closeRound(
  round: Round,
  { answered, earlier, invitations, people }: ClosingFacts,
  at: Instant,
): Change[] {
  const { organisation, month, touches, k } = round;
  // Lines of before have no team any more, so a team shown by itself would be part of it only.
  const now = earlier.length === 0 ? answered : answered.map(({ answers }) => ({ answers }));
  const lines = [...earlier.map(({ question, text }) => ({ question, text })), ...keepLines(now, k)];
  const state = hasEnoughLines(lines, k) ? 'review' : 'short';
  return [
    { kind: 'round.closed', organisation, month, touches, state, lines, at },
    ...managersOf(people).flatMap((manager) => postTo(manager, round, { kind: 'draft', month }, at)),
    ...roundShown(round, invitations, at),
  ];
}
