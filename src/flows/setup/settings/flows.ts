import type { Identity } from '../../../domain/people/person.ts';
import type { SettingSection } from '../../../domain/setup/settings/table.ts';
import { guard } from '../../flow.ts';
import { administrator, settersOf } from '../../guards/setup/administrator.ts';
import { unguarded } from '../../guards/unguarded.ts';
import { groupRead } from './group-read.ts';
import { settingsAsked } from './settings-asked.ts';
import { settingsChannelsGiven } from './settings-channels-given.ts';
import { settingsFormAsked } from './settings-form-asked.ts';
import { settingsGiven } from './settings-given.ts';
import { settingsManagersGiven } from './settings-managers-given.ts';
import { settingsMembersGiven } from './settings-members-given.ts';
import { settingsPersonAsked } from './settings-person-asked.ts';
import { settingsPersonChosen } from './settings-person-chosen.ts';
import { settingsPersonGiven } from './settings-person-given.ts';
import { settingsSegmentGiven } from './settings-segment-given.ts';

/** Who may see and change which settings in the chat. */
export const settingFlows = {
  'settings.asked': guard(administrator, settingsAsked),
  'settings.form-asked': guard(settersOf(getSection), settingsFormAsked),
  'settings.given': guard(settersOf(getSection), settingsGiven),
  'settings.channels-given': guard(
    settersOf(() => 'channels'),
    settingsChannelsGiven,
  ),
  'settings.segment-given': guard(
    settersOf(() => 'segments'),
    settingsSegmentGiven,
  ),
  'settings.managers-given': guard(
    settersOf(() => 'managers'),
    settingsManagersGiven,
  ),
  'settings.members-given': guard(
    settersOf(() => 'members'),
    settingsMembersGiven,
  ),
  'settings.person-asked': guard(
    settersOf(() => 'members'),
    settingsPersonAsked,
  ),
  'settings.person-chosen': guard(
    settersOf(() => 'members'),
    settingsPersonChosen,
  ),
  'settings.person-given': guard(
    settersOf(() => 'members'),
    settingsPersonGiven,
  ),
  'group.read': guard(unguarded, groupRead),
};

function getSection({ section }: { by: Identity; section: SettingSection }): SettingSection {
  return section;
}
