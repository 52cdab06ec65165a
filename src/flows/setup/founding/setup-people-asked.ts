import { peopleForm } from '../../../cards/setup/people-form.ts';
import type { Person } from '../../../domain/people/person.ts';
import { reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';

/** Who leads both teams and who is in them, as far as that is known. */
export const setupPeopleAsked: SetterFlow<'setup.people-asked', Person[]> = {
  read: (reads, { organisation }) => reads.people(organisation.id),
  decide: ({ organisation, locale, more: people }, { by }) =>
    reply({ kind: 'form', form: peopleForm({ organisation, people }, by, locale) }),
};
