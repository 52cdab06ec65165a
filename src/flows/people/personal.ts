import { LINK_MISSES_MS } from '../../domain/people/link.ts';
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

export const exportLinkMisses = defineExporter<number>({
  as: 'wrongCodes',
  read: async (reads, { person: { organisation, identities }, now }) => {
    const since = now - LINK_MISSES_MS;
    const misses = await Promise.all(identities.map((each) => reads.linkMisses(organisation, each, since)));
    return misses.reduce((sum, { account }) => sum + account, 0);
  },
  write: (count) => (count === 0 ? [] : [`wrong codes typed in the last hour: ${count}`]),
});
