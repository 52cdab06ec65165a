import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';

/** `known`: its people as they were when this was decided; absent: however they are. */
export type SetupChange = {
  kind: 'organisation.kept';
  organisation: Organisation;
  people: Person[];
  known?: Person[];
};
