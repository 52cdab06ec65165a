import {
  type AnonymousAnswers,
  type AnonymousLine,
  hasEnoughLines,
  keepLines,
} from '../../../domain/checkins/anonymity.ts';
import type { Invitation, Round } from '../../../domain/checkins/checkin.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { queueRoundMessage, redrawRound } from './round-messages.ts';

/** What closing a round is decided on. `earlier`: the lines of its first closing, when it was opened again. */
export type ClosingFacts = {
  answered: AnonymousAnswers[];
  earlier: AnonymousLine[];
  invitations: Invitation[];
  people: Person[];
};

export async function readClosingFacts(reads: Reads, { organisation, month }: Round): Promise<ClosingFacts> {
  const [answered, earlier, invitations, people] = await Promise.all([
    reads.answered(organisation, month),
    reads.lines(organisation, month),
    reads.invitations(organisation, month),
    reads.people(organisation),
  ]);
  return { answered, earlier, invitations, people };
}

/** The round closes: its answers become lines without a writer, and the managers get the draft. */
export function closeRound(
  round: Round,
  { answered, earlier, invitations, people }: ClosingFacts,
  at: Instant,
): Change[] {
  const { organisation, month, touches, k } = round;
  // Earlier lines have no team any more, so a team shown by itself would be only a part of that team.
  const given = earlier.length === 0 ? answered : answered.map(({ answers }) => ({ answers }));
  const lines = [...earlier.map(({ question, text }) => ({ question, text })), ...keepLines(given, k)];
  const state = hasEnoughLines(lines, k) ? 'review' : 'short';
  return [
    { kind: 'round.closed', organisation, month, touches, state, lines, at },
    ...selectManagers(people).flatMap((manager) => queueRoundMessage(manager, round, { kind: 'draft', month }, at)),
    ...redrawRound(round, invitations, at),
  ];
}
