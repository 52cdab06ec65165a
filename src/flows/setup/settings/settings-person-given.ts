import { notice, refuse } from '../../../cards/notices.ts';
import { movePerson } from '../../../domain/setup/settings/change-people.ts';
import { findPlace, namePlace } from '../../../domain/setup/settings/places.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { readSettingsFacts, type SettingsFacts } from './lib/facts.ts';
import { keepSettings } from './lib/keep-settings.ts';

/** Somebody changes team or role, or leaves; whoever leads a team alone is not taken from it. */
export const settingsPersonGiven: SetterFlow<'settings.person-given', SettingsFacts> = {
  read: (reads, { organisation }, _event, now) => readSettingsFacts(reads, organisation, now),
  decide: (facts, { person: id, was, place }, now) => {
    const { organisation, locale, more } = facts;
    const person = more.known.find((each) => each.id === id);
    if (person === undefined) return reply(refuse({ locale, name: organisation.name }, 'settings.person.gone'));
    const about = { locale, name: person.name };
    const standing = namePlace(person);
    if (standing === place) return reply(notice(about, 'settings.nothing'));
    if (standing !== was) {
      const now = say(locale, 'settings.place', { place: standing });
      const words = say(locale, 'settings.person.outdated', { name: person.name, place: now });
      return refuseFields<'settings.person-given'>({ place: words });
    }
    const people = movePerson(more.known, id, findPlace(place));
    const isLed = people.some((each) => each.team === person.team && each.role === 'manager');
    if (person.role === 'manager' && !isLed) {
      const words = say(locale, 'settings.people.last', { team: person.team });
      return refuseFields<'settings.person-given'>({ place: words });
    }
    const decision = keepSettings({ section: 'members', people }, facts, now);
    const said = say(locale, 'settings.place', { place });
    return { ...decision, reply: notice(about, 'settings.person.saved', { name: person.name, place: said }) };
  },
};
