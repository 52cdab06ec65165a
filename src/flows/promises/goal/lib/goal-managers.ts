import { nameNobody } from '../../../../cards/about.ts';
import type { Reply } from '../../../../cards/card.ts';
import { refuse } from '../../../../cards/notices.ts';
import type { Organisation } from '../../../../domain/organisation.ts';
import { type Person, selectManagers } from '../../../../domain/people/person.ts';
import type { Goal } from '../../../../domain/promises/goal/goal.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Reads } from '../../../../store/store.ts';
import { type Receivers, readReceivers } from '../../../shared/begin-messages.ts';

/** The managers of both teams, how they can be told, and a goal, where there is such a one. */
export type GoalManagers = { managers: Person[]; receivers: Receivers };

export async function readGoalManagers(reads: Reads, organisation: Organisation, now: Instant): Promise<GoalManagers> {
  const managers = selectManagers(await reads.people(organisation.id));
  return { managers, receivers: await readReceivers(reads, organisation, managers, now) };
}

/** How a member hears who sets goals. */
export function refuseSettingToMember({ locale }: Person): Reply {
  return refuse(nameNobody(locale), 'goal.manager-sets');
}

/** One that somebody taps at. */
export type GoalFacts = GoalManagers & { goal: Goal | undefined };
