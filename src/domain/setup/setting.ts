import { CHECKIN_DAYS } from '../checkins/checkin-plan.ts';
import { DIGEST_AT } from '../digests/digest-plan.ts';
import { FOLLOW_UP_HOURS } from '../leads/follow-up-clock.ts';
import type { Organisation, PublicHolidays } from '../organisation.ts';
import type { Team } from '../people/person.ts';
import type { TeamGroup } from './settings/team-group.ts';

/** Settings that are changed as a whole, and groups of which each part is changed by itself. */
type WholeName = 'name' | 'locale' | 'zone' | 'hours' | 'workspaces' | 'channels';
/** Whole, too, and need not be there. */
type NumberName = 'openLeadsPerRep' | 'messagesADay';
type ListName = 'administrators' | 'sources';
type SwitchName = 'holdIncomplete';
type GroupName = 'checkin' | 'digest' | 'retention' | 'followUp' | 'teamGroups';
type Group<G extends GroupName> = NonNullable<Organisation[G]>;
type PartName<G extends GroupName> = keyof Group<G> & string;

type WholeSetting = { [W in WholeName]: { path: W; value: Organisation[W] } }[WholeName];
type NumberSetting = { [N in NumberName]: { path: N; value: number | undefined } }[NumberName];
type ListSetting = { [L in ListName]: { path: L; value: Organisation[L] } }[ListName];
type SwitchSetting = { [N in SwitchName]: { path: N; value: boolean | undefined } }[SwitchName];
type PartSetting = {
  [G in GroupName]: { [P in PartName<G>]-?: { path: `${G}.${P}`; value: Group<G>[P] } }[PartName<G>];
}[GroupName];

/** What the bot looks up itself, within what is described. */
type FoundSetting = { path: 'hours.publicHolidays'; value: PublicHolidays | undefined };

/** One setting of an organisation, by its path, as it is to be; undefined takes away what need not be there. */
export type Setting = WholeSetting | NumberSetting | SwitchSetting | ListSetting | PartSetting | FoundSetting;
/** A setting as it is to be, and as it was; `was` is undefined where it was not there. */
export type ChangedSetting<S extends Setting = Setting> = S extends Setting
  ? { setting: S; was: S['value'] | undefined }
  : never;

/** What a group holds that the set-up does not mention, before one of its parts is changed. */
export const GROUP_DEFAULTS = {
  checkin: { days: CHECKIN_DAYS },
  digest: DIGEST_AT,
  retention: {},
  followUp: { hours: FOLLOW_UP_HOURS },
  teamGroups: {},
} as const satisfies { [G in GroupName]: Group<G> };

/** The organisation with this one setting as it is to be. */
export function applySetting(organisation: Organisation, setting: Setting): Organisation {
  const checkin: Group<'checkin'> = organisation.checkin ?? GROUP_DEFAULTS.checkin;
  const digest: Group<'digest'> = organisation.digest ?? GROUP_DEFAULTS.digest;
  const retention: Group<'retention'> = organisation.retention ?? GROUP_DEFAULTS.retention;
  const groups: Group<'teamGroups'> = organisation.teamGroups ?? GROUP_DEFAULTS.teamGroups;
  switch (setting.path) {
    case 'name':
      return { ...organisation, name: setting.value };
    case 'locale':
      return { ...organisation, locale: setting.value };
    case 'zone':
      return { ...organisation, zone: setting.value };
    case 'openLeadsPerRep': {
      const { openLeadsPerRep: _before, ...others } = organisation;
      return { ...others, ...(setting.value !== undefined && { openLeadsPerRep: setting.value }) };
    }
    case 'messagesADay': {
      const { messagesADay: _before, ...others } = organisation;
      return { ...others, ...(setting.value !== undefined && { messagesADay: setting.value }) };
    }
    case 'administrators': {
      const { administrators: _before, ...others } = organisation;
      return { ...others, ...(setting.value !== undefined && { administrators: setting.value }) };
    }
    case 'sources': {
      const { sources: _before, ...others } = organisation;
      return { ...others, ...(setting.value !== undefined && { sources: setting.value }) };
    }
    case 'holdIncomplete': {
      const { holdIncomplete: _before, ...others } = organisation;
      return { ...others, ...(setting.value !== undefined && { holdIncomplete: setting.value }) };
    }
    case 'hours':
      return { ...organisation, hours: setting.value };
    case 'hours.publicHolidays': {
      const { publicHolidays: _before, ...others } = organisation.hours;
      const hours = { ...others, ...(setting.value !== undefined && { publicHolidays: setting.value }) };
      return { ...organisation, hours };
    }
    case 'checkin.day': {
      const { day: _before, ...others } = checkin;
      return { ...organisation, checkin: { ...others, ...(setting.value !== undefined && { day: setting.value }) } };
    }
    case 'checkin.days':
      return { ...organisation, checkin: { ...checkin, days: setting.value } };
    case 'checkin.k': {
      const { k: _before, ...others } = checkin;
      return { ...organisation, checkin: { ...others, ...(setting.value !== undefined && { k: setting.value }) } };
    }
    case 'digest.day':
      return { ...organisation, digest: { ...digest, day: setting.value } };
    case 'digest.time':
      return { ...organisation, digest: { ...digest, time: setting.value } };
    case 'retention.lines': {
      const { lines: _before, ...others } = retention;
      return {
        ...organisation,
        retention: { ...others, ...(setting.value !== undefined && { lines: setting.value }) },
      };
    }
    case 'retention.leads': {
      const { leads: _before, ...others } = retention;
      return {
        ...organisation,
        retention: { ...others, ...(setting.value !== undefined && { leads: setting.value }) },
      };
    }
    case 'followUp.hours':
      return { ...organisation, followUp: { hours: setting.value } };
    case 'workspaces':
      return { ...organisation, workspaces: setting.value };
    case 'channels':
      return { ...organisation, channels: setting.value };
    case 'teamGroups.sales':
      return { ...organisation, teamGroups: replaceGroup(groups, 'sales', setting.value) };
    case 'teamGroups.marketing':
      return { ...organisation, teamGroups: replaceGroup(groups, 'marketing', setting.value) };
  }
}

function replaceGroup(groups: Group<'teamGroups'>, team: Team, group: TeamGroup | undefined): Group<'teamGroups'> {
  const { [team]: _before, ...others } = groups;
  return { ...others, ...(group !== undefined && { [team]: group }) };
}
