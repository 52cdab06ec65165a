import { planRound, type RoundPlan, type RoundPlanFacts } from '../../../domain/checkins/checkin-plan.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { getMonth } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { postTo } from '../../shared/round-shown.ts';

/** What a plan needs to know, as it is now. */
export async function planFacts(reads: Reads, organisation: Organisation, now: Instant): Promise<RoundPlanFacts> {
  const { id, zone } = organisation;
  const [people, absences, talked, promised] = await Promise.all([
    reads.people(id),
    reads.absences(id),
    reads.asked(id, getMonth(now, zone)),
    reads.promisedK(id),
  ]);
  return { organisation, people, absences, talked, promised };
}

/** The round of a plan opens: everybody asked gets an invitation, everybody who interviews the list of their talks. */
export function openingOf(facts: RoundPlanFacts, now: Instant): { plan: RoundPlan; changes: Change[] } {
  const plan = planRound(facts, now);
  if (plan.kind !== 'plan') return { plan, changes: [] };
  const { round, invitations } = plan;
  const { month } = round;
  const who = new Map(facts.people.map((person) => [person.id, person]));
  const interviewers = [...new Set(invitations.map(({ interviewer }) => interviewer))];
  const changes: Change[] = [
    { kind: 'round.opened', round, invitations },
    ...invitations.flatMap(({ person }) => postTo(who.get(person), round, { kind: 'invitation', month, person }, now)),
    ...interviewers.flatMap((person) => postTo(who.get(person), round, { kind: 'talks', month, person }, now)),
  ];
  return { plan, changes };
}
