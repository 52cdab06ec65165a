import type { Organisation } from '../../organisation.ts';
import { type Person, selectManagers, TEAMS } from '../../people/person.ts';

/** What is to be said before the bot can work, in the order in which it is asked. */
export const SETUP_STEPS = ['basics', 'channels', 'managers', 'members', 'days'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Which of the steps are done: read from what the organisation has, however it came to have it. */
export function listStepsDone(organisation: Organisation, people: Person[]): Record<SetupStep, boolean> {
  const managers = selectManagers(people);
  return {
    basics: true,
    channels: organisation.channels.some(({ purpose }) => purpose === 'sales'),
    managers: TEAMS.every((team) => managers.some((each) => each.team === team)),
    members: TEAMS.every((team) => people.some((each) => each.team === team && each.role === 'member')),
    // Without a word they are as most teams have them.
    days: true,
  };
}

/** The first that is not done; undefined where all are. */
export function findNextStep(done: Record<SetupStep, boolean>): SetupStep | undefined {
  return SETUP_STEPS.find((step) => !done[step]);
}
