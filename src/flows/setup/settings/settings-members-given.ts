import type { EventOf } from '../../../domain/event.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../../domain/people/person.ts';
import type { PickedGroup, PickedPerson } from '../../../domain/people/picked.ts';
import type { ChangedSetting } from '../../../domain/setup/setting.ts';
import { joinPeople, listUnknown } from '../../../domain/setup/settings/change-people.ts';
import { changeFrom } from '../../../domain/setup/settings/plan-settings.ts';
import { NO_GROUP } from '../../../domain/setup/settings/team-group.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { readSettingsFacts, type SettingsFacts } from './lib/facts.ts';
import { keepSettings } from './lib/keep-settings.ts';

type Errors = Partial<Record<`${Team}People` | `${Team}Group`, string>>;

/** Who joins, and which group each team follows from now on; whoever is in it joins at once, as far as is known by now. */
export const settingsMembersGiven: SetterFlow<'settings.members-given', SettingsFacts> = {
  read: (reads, { organisation }, _event, now) => readSettingsFacts(reads, organisation, now),
  decide: (facts, event, now) => {
    const { organisation, locale, more } = facts;
    const errors: Errors = {};
    for (const team of TEAMS) {
      if (listUnknown(event[`${team}People`], more.known).length > 0)
        errors[`${team}People`] = say(locale, 'settings.people.unknown');
      const group = findGroup(event, team);
      if (group !== undefined && group.found === undefined)
        errors[`${team}Group`] = say(locale, 'settings.people.no-group');
    }
    if (Object.keys(errors).length > 0) return refuseFields<'settings.members-given'>(errors);
    let people = more.known;
    const changed: ChangedSetting[] = [];
    for (const team of TEAMS) {
      const group = findGroup(event, team);
      people = joinTeam(people, team, { picks: event[`${team}People`], group, organisation });
      changed.push(...changeGroup(organisation, team, group, event.by));
    }
    return keepSettings({ section: 'members', changed, people }, facts, now);
  },
};

function findGroup(event: EventOf<'settings.members-given'>, team: Team): PickedGroup | undefined {
  return event[`${team}Group`].find(({ id }) => id !== NO_GROUP);
}

type Joining = { picks: PickedPerson[]; group: PickedGroup | undefined; organisation: Organisation };

function joinTeam(people: Person[], team: Team, { picks, group, organisation }: Joining): Person[] {
  const joined = joinPeople(people, picks, { team, role: 'member' }, organisation);
  const found = (group?.found?.people ?? []).filter((each) => each.found !== undefined);
  return joinPeople(joined, found, { team, role: 'member' }, organisation, true);
}

/** A group of another workspace stays where none is picked here. */
function changeGroup(
  organisation: Organisation,
  team: Team,
  group: PickedGroup | undefined,
  here: { platform: string; workspace: string },
): ChangedSetting[] {
  const before = organisation.teamGroups?.[team];
  const isElsewhere =
    before !== undefined && (before.platform !== here.platform || before.workspace !== here.workspace);
  if (group === undefined && isElsewhere) return [];
  const value = group && {
    platform: group.platform,
    workspace: group.workspace,
    id: group.id,
    name: group.found?.name ?? group.id,
  };
  return changeFrom(organisation, { path: `teamGroups.${team}`, value });
}
