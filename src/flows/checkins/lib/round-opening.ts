import { listRoundManagers } from '../../../domain/checkins/approval.ts';
import { OPEN_LATE_MS, type Round } from '../../../domain/checkins/checkin.ts';
import { planRound, type RoundPlan, type RoundPlanFacts } from '../../../domain/checkins/checkin-plan.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { computeOpeningTime, getMonth } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { listInterviewers, queueRoundMessage } from './round-messages.ts';

/** Whether the day has come on which the organisation's next round opens by itself. */
export function isOpeningDue({ checkin, hours, zone }: Organisation, rounds: Round[], now: Instant): boolean {
  if (checkin?.day === undefined) return false;
  const month = getMonth(now, zone);
  if (rounds.some((round) => round.month === month || round.state === 'open')) return false;
  const opensAt = computeOpeningTime(month, checkin.day, hours, zone);
  return opensAt <= now && now < opensAt + OPEN_LATE_MS;
}

/** What a plan needs to know, as it is now. */
export async function readRoundPlanFacts(
  reads: Reads,
  organisation: Organisation,
  now: Instant,
): Promise<RoundPlanFacts> {
  const { id, zone } = organisation;
  const [people, absences, talked, promised] = await Promise.all([
    reads.people(id),
    reads.absences(id),
    reads.invitedBefore(id, getMonth(now, zone)),
    reads.promisedK(id),
  ]);
  return { organisation, people, absences, talked, promised };
}

/** The round opens if it can: everybody asked gets an invitation, everybody who interviews the list of their talks. */
export function openRound(facts: RoundPlanFacts, now: Instant): { plan: RoundPlan; changes: Change[] } {
  const plan = planRound(facts, now);
  if (plan.kind !== 'plan') return { plan, changes: [] };
  const { round, invitations } = plan;
  const { month } = round;
  const who = new Map(facts.people.map((person) => [person.id, person]));
  const interviewers = listInterviewers(invitations);
  const changes: Change[] = [
    { kind: 'round.opened', round, invitations, managers: listRoundManagers(facts.people, invitations) },
    ...invitations.flatMap(({ person }) =>
      queueRoundMessage(who.get(person), round, { kind: 'invitation', month, person }, now),
    ),
    ...interviewers.flatMap((person) =>
      queueRoundMessage(who.get(person), round, { kind: 'talks', month, person }, now),
    ),
  ];
  return { plan, changes };
}
