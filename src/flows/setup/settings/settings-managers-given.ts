import { saySection } from '../../../cards/setup/settings/section-words.ts';
import { TEAMS } from '../../../domain/people/person.ts';
import { listManagerIds, replaceManagers } from '../../../domain/setup/settings/change-people.ts';
import { markValue } from '../../../domain/setup/settings/plan-settings.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { readSettingsFacts, type SettingsFacts } from './lib/facts.ts';
import { keepSettings } from './lib/keep-settings.ts';
import { findManagerFaults } from './lib/manager-faults.ts';

/** Who leads the teams from now on; nobody leads both. */
export const settingsManagersGiven: SetterFlow<'settings.managers-given', SettingsFacts> = {
  read: (reads, { organisation }, _event, now) => readSettingsFacts(reads, organisation, now),
  decide: (facts, event, now) => {
    const { organisation, locale, more } = facts;
    const { by, seen } = event;
    if (seen !== markValue(listManagerIds(more.known))) {
      const value = saySection('managers', { organisation, people: more.known }, locale);
      return refuseFields<'settings.managers-given'>({ sales: say(locale, 'settings.outdated', { value }) });
    }
    const errors = findManagerFaults(event, more.known, locale);
    if (Object.keys(errors).length > 0) return refuseFields<'settings.managers-given'>(errors);
    const people = TEAMS.reduce(
      (all, team) => replaceManagers(all, team, event[team], { organisation, here: by }),
      more.known,
    );
    return keepSettings({ section: 'managers', people }, facts, now);
  },
};
