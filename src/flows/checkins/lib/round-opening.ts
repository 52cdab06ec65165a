import type { AskedAt } from '../../../cards/checkins/checkin-notices.ts';
import { listRoundManagers } from '../../../domain/checkins/approval.ts';
import { type Invitation, OPEN_LATE_MS, type Round } from '../../../domain/checkins/checkin.ts';
import { planRound, type RoundPlan, type RoundPlanFacts } from '../../../domain/checkins/checkin-plan.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { computeOpeningTime, getMonth } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { beginMessages, findReceivingMoment, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { listInterviewers, queueRoundMessage } from './round-messages.ts';

/** What a round is opened on: the plan's facts, and when people can be told. */
export type OpeningFacts = RoundPlanFacts & { receivers: Receivers };

/** Whether the day has come on which the organisation's next round opens by itself. */
export function isOpeningDue({ checkin, hours, zone }: Organisation, rounds: Round[], now: Instant): boolean {
  if (checkin?.day === undefined) return false;
  const month = getMonth(now, zone);
  if (rounds.some((round) => round.month === month || round.state === 'open')) return false;
  const opensAt = computeOpeningTime(month, checkin.day, hours, zone);
  return opensAt <= now && now < opensAt + OPEN_LATE_MS;
}

/** What opening a round needs to know, as it is now. */
export async function readOpeningFacts(reads: Reads, organisation: Organisation, now: Instant): Promise<OpeningFacts> {
  const { id, zone } = organisation;
  const [people, absences, talked, promised] = await Promise.all([
    reads.people(id),
    reads.absences(id),
    reads.invitedBefore(id, getMonth(now, zone)),
    reads.promisedK(id),
  ]);
  const receivers = await readReceivers(reads, organisation, people, now);
  return { organisation, people, absences, talked, promised, receivers };
}

/**
 * The round opens if it can: everybody asked gets an invitation, everybody who interviews the list of their talks; whoever opened
 * it (`by`) at once, the others when they work.
 */
export function openRound(facts: OpeningFacts, now: Instant, by?: Person): { plan: RoundPlan; changes: Change[] } {
  const plan = planRound(facts, now);
  if (plan.kind !== 'plan') return { plan, changes: [] };
  const { round, invitations } = plan;
  const { month } = round;
  const interviewers = listInterviewers(invitations);
  const changes: Change[] = [
    { kind: 'round.opened', round, invitations, managers: listRoundManagers(facts.people, invitations) },
    ...beginMessages(
      facts.receivers,
      [
        ...invitations.map(({ person }) => {
          const subject = { kind: 'invitation', month, person } as const;
          return { person, subject, over: round.closesAt };
        }),
        ...interviewers
          .filter((person) => person !== by?.id)
          .map((person) => ({ person, subject: { kind: 'talks', month, person } as const })),
      ],
      now,
    ),
    ...(by !== undefined && interviewers.includes(by.id)
      ? queueRoundMessage(by, round, { kind: 'talks', month, person: by.id }, now)
      : []),
  ];
  return { plan, changes };
}

/** When those who are asked hear of it: all now, each when they work, or from this moment on. */
export function findAskedAt(receivers: Receivers, invitations: Invitation[], now: Instant): AskedAt {
  const moments = invitations.map(({ person }) => findReceivingMoment(receivers, person, now) ?? now);
  const first = Math.min(...moments);
  if (first > now) return { when: 'later', at: first };
  return { when: moments.every((moment) => moment === now) ? 'now' : 'working', at: now };
}
