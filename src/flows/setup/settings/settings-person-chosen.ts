import { placeForm } from '../../../cards/setup/settings/people-forms.ts';
import type { Person } from '../../../domain/people/person.ts';
import { findPicked } from '../../../domain/setup/settings/change-people.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';

/** Who it is; now where they are to be. */
export const settingsPersonChosen: SetterFlow<'settings.person-chosen', Person[]> = {
  read: (reads, { organisation }) => reads.people(organisation.id),
  decide: ({ locale, more: people }, { person: [picked] }) => {
    if (picked === undefined)
      return refuseFields<'settings.person-chosen'>({ person: say(locale, 'settings.people.nobody') });
    const person = findPicked(people, picked);
    if (person !== undefined) return reply({ kind: 'form', form: placeForm(person, locale) });
    const name = picked.found?.name ?? 'none';
    return refuseFields<'settings.person-chosen'>({ person: say(locale, 'settings.person.stranger', { name }) });
  },
};
