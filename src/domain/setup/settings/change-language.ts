import type { Locale, Organisation } from '../../organisation.ts';
import { keepLanguagesOf, readLanguages } from '../../people/language.ts';
import type { Person } from '../../people/person.ts';
import type { ChangedSetting } from '../setting.ts';
import { changeFrom } from './plan-settings.ts';

/** The channels that were in the organisation’s language, and the people of whom nothing else is known, are in its new one. */
export function followLanguage(
  organisation: Organisation,
  people: Person[],
  to: Locale,
): { changed: ChangedSetting[]; people: Person[] } {
  const channels = organisation.channels.map((each) =>
    each.locale === organisation.locale ? { ...each, locale: to } : each,
  );
  return {
    changed: changeFrom(organisation, { path: 'channels', value: channels }),
    people: people.map((person) => {
      const moved = keepLanguagesOf(person, readLanguages(person), to);
      return moved.locale === person.locale ? person : moved;
    }),
  };
}
