import type { Locale, Organisation, Workspace } from '../../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../../domain/people/person.ts';
import { listManagerIds } from '../../../domain/setup/settings/change-people.ts';
import { namePlace, PLACE_NAMES } from '../../../domain/setup/settings/places.ts';
import { markValue } from '../../../domain/setup/settings/plan-settings.ts';
import { NO_GROUP } from '../../../domain/setup/settings/team-group.ts';
import { say, sayChannelName } from '../../../words/say.ts';
import type { Field, FormOf } from '../../card.ts';
import type { SettingsOf } from './section-words.ts';

/** Who leads each team. */
export function managersForm(
  { organisation, people }: SettingsOf,
  workspace: Workspace,
  locale: Locale,
): FormOf<'settings.managers-given'> {
  return {
    ...beginForm(organisation, say(locale, 'settings.form.managers'), locale),
    tap: { kind: 'settings.managers-given', seen: markValue(listManagerIds(people)) },
    fields: TEAMS.map((team) => ({
      ...pickPeople(locale),
      name: team,
      label: say(locale, 'settings.people.managers', { team }),
      isMany: true,
      value: people
        .filter((each) => each.team === team && each.role === 'manager')
        .flatMap((person) => listPickedUsers(person, workspace)),
    })),
  };
}

/** Who joins, and the group that a team follows. */
export function membersForm(
  { organisation }: SettingsOf,
  workspace: Workspace,
  locale: Locale,
): FormOf<'settings.members-given'> {
  return {
    ...beginForm(organisation, say(locale, 'settings.form.members'), locale),
    tap: { kind: 'settings.members-given' },
    fields: TEAMS.flatMap((team) => buildTeamFields(team, organisation, workspace, locale)),
  };
}

type MembersField = 'salesPeople' | 'salesGroup' | 'marketingPeople' | 'marketingGroup';

function buildTeamFields(
  team: Team,
  organisation: Organisation,
  { platform, id }: Workspace,
  locale: Locale,
): Field<MembersField>[] {
  const group = organisation.teamGroups?.[team];
  const isHere = group !== undefined && group.platform === platform && group.workspace === id;
  const everyone = organisation.channels
    .filter((each) => each.platform === platform && each.workspace === id && platform === 'slack')
    .map((each) => ({
      value: each.id,
      label: say(locale, 'settings.people.everyone', { channel: sayChannelName(platform, each.name) }),
    }));
  // A list of which something is chosen cannot be emptied; and what is followed stands in it, whatever the platform lists.
  const followed = isHere
    ? [
        { value: NO_GROUP, label: say(locale, 'settings.people.no-longer') },
        { value: group.id, label: group.name },
      ]
    : [];
  const offered = [...followed, ...everyone.filter(({ value }) => value !== group?.id)];
  return [
    {
      ...pickPeople(locale),
      name: `${team}People`,
      label: say(locale, 'settings.people.members', { team }),
      isMany: true,
      isRequired: false,
    },
    {
      kind: 'chat-pick',
      of: 'groups',
      name: `${team}Group`,
      label: say(locale, 'settings.people.group', { team }),
      hint: say(locale, 'settings.people.group-hint'),
      isMany: false,
      isRequired: false,
      without: say(locale, 'settings.people.without'),
      ...(isHere && { value: [group.id] }),
      ...(offered.length > 0 && { offered }),
    },
  ];
}

/** Whose place is to change. */
export function chooseForm({ organisation }: SettingsOf, locale: Locale): FormOf<'settings.person-chosen'> {
  const label = say(locale, 'settings.person.who');
  return {
    ...beginForm(organisation, say(locale, 'settings.person.title'), locale),
    submit: say(locale, 'settings.person.next'),
    tap: { kind: 'settings.person-chosen' },
    fields: [{ ...pickPeople(locale), name: 'person', label, isMany: false }],
  };
}

/** Where they are from now on, and what that means for a check-in that is open. */
export function placeForm(person: Person, locale: Locale): FormOf<'settings.person-given'> {
  const was = namePlace(person);
  return {
    about: { locale, name: person.name },
    title: say(locale, 'settings.person.title'),
    submit: say(locale, 'settings.save'),
    cancel: say(locale, 'settings.cancel'),
    tap: { kind: 'settings.person-given', person: person.id, was },
    step: 'place',
    fields: [
      {
        kind: 'choice',
        name: 'place',
        label: say(locale, 'settings.person.place', { name: person.name }),
        options: PLACE_NAMES.map((place) => ({ label: say(locale, 'settings.place', { place }), value: place })),
        value: was,
      },
      { kind: 'part', part: { kind: 'small', text: [say(locale, 'settings.person.note')] } },
    ],
  };
}

function beginForm({ name }: Organisation, title: string, locale: Locale) {
  return {
    about: { locale, name },
    title,
    submit: say(locale, 'settings.save'),
    cancel: say(locale, 'settings.cancel'),
  };
}

/** A field for people of the chat. */
export function pickPeople(locale: Locale) {
  const without = say(locale, 'settings.people.unknown');
  return { kind: 'chat-pick' as const, of: 'people' as const, isRequired: true, without };
}

/** The account by which somebody is picked there. */
export function listPickedUsers({ identities }: Person, { platform, id }: Workspace): string[] {
  return identities
    .filter((each) => each.platform === platform && each.workspace === id)
    .slice(0, 1)
    .map(({ user }) => user);
}
