import type { Locale, Organisation, Workspace } from '../../domain/organisation.ts';
import { type Identity, TEAMS, type Team } from '../../domain/people/person.ts';
import { CROWD_MAX } from '../../domain/setup/founding/guesses.ts';
import { listManagerIds } from '../../domain/setup/settings/change-people.ts';
import { markValue } from '../../domain/setup/settings/plan-settings.ts';
import { say } from '../../words/say.ts';
import type { Field, FormOf } from '../card.ts';
import { listPickedUsers, pickPeople } from './settings/people-forms.ts';
import type { SettingsOf } from './settings/section-words.ts';

type PeopleField = `${Team}${'Managers' | 'People'}`;

/** Who leads both teams and who is in them, at once; who is in their channels stands in it. */
export function peopleForm(of: SettingsOf, by: Identity, locale: Locale): FormOf<'setup.people-given'> {
  const { organisation, people } = of;
  return {
    about: { locale, name: organisation.name },
    title: say(locale, 'setup.people.title'),
    submit: say(locale, 'settings.save'),
    cancel: say(locale, 'settings.cancel'),
    tap: { kind: 'setup.people-given', seen: markValue(listManagerIds(people)) },
    step: 'people',
    fields: TEAMS.flatMap((team) => buildTeamFields(team, of, by, locale)),
  };
}

function buildTeamFields(
  team: Team,
  { organisation, people }: SettingsOf,
  by: Identity,
  locale: Locale,
): Field<PeopleField>[] {
  const workspace: Workspace = { platform: by.platform, id: by.workspace };
  const here = { founder: by.user, channels: listChannels(organisation, workspace) };
  const own = people.filter((each) => each.team === team);
  const pick = (role: 'manager' | 'member') => ({
    ...pickPeople(locale),
    isMany: true,
    value: own.filter((each) => each.role === role).flatMap((person) => listPickedUsers(person, workspace)),
    // Of a team that has people nobody is guessed, and of managers none where there is one.
    ...((role === 'manager' ? people.every((each) => each.role !== role) : own.length === 0) && {
      guess: { kind: 'people', team, role, ...here } as const,
    }),
  });
  return [
    { ...pick('manager'), name: `${team}Managers`, label: say(locale, 'settings.people.managers', { team }) },
    {
      ...pick('member'),
      name: `${team}People`,
      label: say(locale, 'setup.people.members', { team }),
      isRequired: false,
      ...(team === 'sales' && { hint: say(locale, 'setup.people.hint', { most: CROWD_MAX }) }),
    },
  ];
}

function listChannels({ channels }: Organisation, { platform, id }: Workspace): Record<Team, string[]> {
  const list = (purpose: Team) =>
    channels
      .filter((each) => each.platform === platform && each.workspace === id && each.purpose === purpose)
      .map((each) => each.id);
  return { sales: list('sales'), marketing: list('marketing') };
}
