import { saySection } from '../../../cards/setup/settings/section-words.ts';
import type { EventOf } from '../../../domain/event.ts';
import type { Locale, Organisation } from '../../../domain/organisation.ts';
import { type Person, TEAMS } from '../../../domain/people/person.ts';
import {
  joinPeople,
  listManagerIds,
  listUnknown,
  replaceManagers,
} from '../../../domain/setup/settings/change-people.ts';
import { markValue } from '../../../domain/setup/settings/plan-settings.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { readSettingsFacts, type SettingsFacts } from '../settings/lib/facts.ts';
import { keepSettings } from '../settings/lib/keep-settings.ts';
import { findManagerFaults } from '../settings/lib/manager-faults.ts';
import { openNextStep } from './lib/next-step.ts';

type Given = EventOf<'setup.people-given'>;
type Errors = Partial<Record<keyof Given, string>>;

/** Who leads both teams and who is in them from now on; then the test lead. */
export const setupPeopleGiven: SetterFlow<'setup.people-given', SettingsFacts> = {
  read: (reads, { organisation }, _event, now) => readSettingsFacts(reads, organisation, now),
  decide: (facts, event, now) => {
    const { organisation, locale, more } = facts;
    const { known } = more;
    if (event.seen !== markValue(listManagerIds(known))) {
      const value = saySection('managers', { organisation, people: known }, locale);
      return refuseFields<'setup.people-given'>({ salesManagers: say(locale, 'settings.outdated', { value }) });
    }
    const errors = findFaults(event, known, locale);
    if (Object.keys(errors).length > 0) return refuseFields<'setup.people-given'>(errors);
    const people = placeAll(event, known, organisation);
    const { changes } = keepSettings({ section: 'members', people }, facts, now);
    return { changes, reply: openNextStep('members', { organisation, people }, event.by, locale) };
  },
};

function findFaults(event: Given, known: Person[], locale: Locale): Errors {
  const { salesManagers: sales, marketingManagers: marketing } = event;
  const leading = findManagerFaults({ sales, marketing }, known, locale);
  const errors: Errors = {};
  for (const team of TEAMS) {
    if (leading[team] !== undefined) errors[`${team}Managers`] = leading[team];
    if (listUnknown(event[`${team}People`], known).length > 0)
      errors[`${team}People`] = say(locale, 'settings.people.unknown');
  }
  return errors;
}

/** Whoever is picked among the members, too, leads all the same. */
function placeAll(event: Given, known: Person[], organisation: Organisation): Person[] {
  const joined = TEAMS.reduce(
    (all, team) => joinPeople(all, event[`${team}People`], { team, role: 'member' }, organisation),
    known,
  );
  return TEAMS.reduce(
    (all, team) => replaceManagers(all, team, event[`${team}Managers`], { organisation, here: event.by }),
    joined,
  );
}
