import type { Absence, Person } from '../../domain/people/person.ts';
import { defineExporter } from '../room.ts';

export const exportPerson = defineExporter<Person>({
  as: 'person',
  read: async (_reads, { person }) => person,
  write: (person) => [
    `person: ${person.name} <${person.email ?? '—'}>, ${person.team}, ${person.role}, ${person.locale}`,
    ...person.identities.map(({ platform, workspace, user }) => `identity: ${platform} ${workspace} ${user}`),
  ],
});

export const exportAbsences = defineExporter<Absence[]>({
  as: 'absences',
  read: async (reads, { person }) => {
    const absences = await reads.absences(person.organisation);
    return absences.filter((each) => each.person === person.id);
  },
  write: (absences) => absences.map(({ from, to }) => `away: ${from} – ${to}`),
});
