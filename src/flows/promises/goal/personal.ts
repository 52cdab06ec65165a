import type { Mission } from '../../../domain/promises/goal/goal.ts';
import type { Reads } from '../../../store/store.ts';
import { say, sayFullMoment } from '../../../words/say.ts';
import { defineExporter } from '../../room.ts';

type OwnGoal = Awaited<ReturnType<Reads['ownGoals']>>[number];

/** What somebody set, shared and stopped; who else did is left out. */
export const exportTeamGoals = defineExporter<OwnGoal[]>({
  as: 'teamGoals',
  title: 'own.team-goals',
  read: (reads, { person, organisation }) => reads.ownGoals(organisation.id, person.id),
  write: (goals, { person: { id, locale }, organisation: { zone } }) =>
    goals.flatMap(({ name, by, at, sharedBy, sharedAt = at, stoppedBy, stoppedAt = at }) => {
      const sayOf = (key: 'own.goal-set' | 'own.goal-shared' | 'own.goal-stopped', moment: number) =>
        say(locale, key, { name, date: sayFullMoment(locale, zone, moment) });
      return [
        ...(by === id ? [sayOf('own.goal-set', at)] : []),
        ...(sharedBy === id ? [sayOf('own.goal-shared', sharedAt)] : []),
        ...(stoppedBy === id ? [sayOf('own.goal-stopped', stoppedAt)] : []),
      ];
    }),
});

/** The mission, where it is in their words. */
export const exportMission = defineExporter<Mission | undefined>({
  as: 'mission',
  title: 'own.mission',
  read: async (reads, { person, organisation }) => {
    const mission = await reads.mission(organisation.id);
    return mission?.by === person.id ? mission : undefined;
  },
  write: (mission, { person: { locale }, organisation: { zone } }) =>
    mission === undefined ? [] : [`${sayFullMoment(locale, zone, mission.at)}: ${mission.words}`],
});
