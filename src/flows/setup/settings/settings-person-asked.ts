import { chooseForm } from '../../../cards/setup/settings/people-forms.ts';
import { reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';

/** Somebody is to be moved or removed: who. */
export const settingsPersonAsked: SetterFlow<'settings.person-asked'> = {
  decide: ({ organisation, locale }) => reply({ kind: 'form', form: chooseForm({ organisation, people: [] }, locale) }),
};
