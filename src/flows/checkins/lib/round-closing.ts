import { type AnonymousAnswers, keepLines } from '../../../domain/checkins/anonymity.ts';
import { mayReadDraft } from '../../../domain/checkins/approval.ts';
import type { Invitation, Round } from '../../../domain/checkins/checkin.ts';
import { discloseParticipation } from '../../../domain/checkins/participation.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { queueRoundMessage, redrawRound } from './round-messages.ts';

/** What closing a round is decided on. */
export type ClosingFacts = {
  answered: AnonymousAnswers[];
  invitations: Invitation[];
  receivers: Receivers;
  /** Who reads the draft. */
  readers: Person[];
};

export async function readClosingFacts(
  reads: Reads,
  organisation: Organisation,
  { month }: Round,
  now: Instant,
): Promise<ClosingFacts> {
  const { id } = organisation;
  const [answered, invitations, managers, people] = await Promise.all([
    reads.answered(id, month),
    reads.invitations(id, month),
    reads.roundManagers(id, month),
    reads.people(id),
  ]);
  const readers = people.filter((person) => mayReadDraft(person, managers));
  return { answered, invitations, readers, receivers: await readReceivers(reads, organisation, readers, now) };
}

/**
 * The round closes: its answers become lines without a writer, or nothing; and the managers get the draft, whoever closed it
 * (`by`) at once.
 */
export function closeRound(round: Round, facts: ClosingFacts, at: Instant, by?: Person): Change[] {
  const subject = { kind: 'draft', month: round.month } as const;
  const others = facts.readers.filter(({ id }) => id !== by?.id);
  return [
    settleAnswers(round, facts, at),
    ...(others.length < facts.readers.length ? queueRoundMessage(by, round, subject, at) : []),
    ...beginMessages(
      facts.receivers,
      others.map((manager) => ({ person: manager.id, subject })),
      at,
    ),
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
