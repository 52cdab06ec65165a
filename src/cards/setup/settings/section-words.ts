import { CHECKIN_DAYS } from '../../../domain/checkins/checkin-plan.ts';
import { MESSAGES_A_DAY } from '../../../domain/deliveries/message-kinds.ts';
import { DIGEST_AT } from '../../../domain/digests/digest-plan.ts';
import { FOLLOW_UP_HOURS } from '../../../domain/leads/follow-up-clock.ts';
import {
  type Channel,
  findDigestChannels,
  findSalesChannels,
  findSharedChannels,
  type Locale,
  type Organisation,
} from '../../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../../domain/people/person.ts';
import { chooseK, POLICY } from '../../../domain/privacy/policy.ts';
import type { SettingSection } from '../../../domain/setup/settings/table.ts';
import { writeWeekText } from '../../../domain/setup/settings/week-text.ts';
import { say, sayChannelName, sayList, sayWeekdays } from '../../../words/say.ts';

/** What the settings are of: an organisation and everybody of its teams. */
export type SettingsOf = { organisation: Organisation; people: Person[] };

/** How a part of the settings is now, in words. */
export function saySection(section: SettingSection, { organisation, people }: SettingsOf, locale: Locale): string {
  const { hours, digest = DIGEST_AT, checkin, retention, messagesADay, openLeadsPerRep, followUp } = organisation;
  switch (section) {
    case 'company':
      return [
        organisation.name,
        say(locale, 'settings.language', { language: organisation.locale }),
        organisation.zone,
      ].join(' · ');
    case 'hours': {
      const week = writeWeekText(hours, locale).replaceAll('\n', ' · ');
      const days = hours.holidays?.length ?? 0;
      return say(locale, 'settings.value.hours', { week, country: hours.country ?? 'none', days });
    }
    case 'channels':
      return say(locale, 'settings.value.channels', {
        sales: sayNames(findSalesChannels(organisation, undefined), locale),
        marketing: sayNames(
          organisation.channels.filter(({ purpose }) => purpose === 'marketing'),
          locale,
        ),
        shared: sayNames(findSharedChannels(organisation), locale),
        weekly: sayNames(findDigestChannels(organisation), locale),
      });
    case 'segments':
      return saySegments(organisation, locale);
    case 'managers':
      return TEAMS.map((team) => sayManagers(team, people, locale)).join(' · ');
    case 'members':
      return TEAMS.map((team) => sayMembers(team, { organisation, people }, locale)).join(' · ');
    case 'days':
      return say(locale, 'settings.value.days', {
        day: sayWeekdays(locale, [digest.day]),
        time: digest.time,
        checkin: checkin?.day === undefined ? 'none' : String(checkin.day),
        open: checkin?.days ?? CHECKIN_DAYS,
        hours: followUp?.hours ?? FOLLOW_UP_HOURS,
      });
    case 'limits': {
      const values = { messages: messagesADay ?? MESSAGES_A_DAY, leads: openLeadsPerRep ?? 0 };
      return say(locale, 'settings.value.limits', { ...values, hold: organisation.holdIncomplete ? 'yes' : 'no' });
    }
    case 'anonymity':
      return say(locale, 'settings.value.anonymity', { k: chooseK(checkin?.k, undefined) });
    case 'retention': {
      const { lines = POLICY.linesDays, leads = POLICY.leadsDays } = retention ?? {};
      return say(locale, 'settings.value.retention', { lines, leads });
    }
  }
}

function sayNames(channels: Channel[], locale: Locale): string {
  if (channels.length === 0) return say(locale, 'settings.value.none');
  return sayList(
    locale,
    channels.map(({ platform, name }) => sayChannelName(platform, name)),
  );
}

const SEGMENTS_SHOWN = 10;

function saySegments({ channels }: Organisation, locale: Locale): string {
  const all = channels.flatMap(({ platform, name, purpose, segments }) =>
    purpose === 'sales' ? segments.map((segment) => `${segment} → ${sayChannelName(platform, name)}`) : [],
  );
  if (all.length === 0) return say(locale, 'settings.value.no-segments');
  return [...all.slice(0, SEGMENTS_SHOWN), ...(all.length > SEGMENTS_SHOWN ? ['…'] : [])].join(' · ');
}

function sayManagers(team: Team, people: Person[], locale: Locale): string {
  const names = people.filter((each) => each.role === 'manager' && each.team === team).map(({ name }) => name);
  const said = names.length === 0 ? say(locale, 'settings.value.none') : sayList(locale, names);
  return say(locale, 'settings.value.team', { team, people: said });
}

const MEMBERS_NAMED = 8;

/** By name where they are few. */
function sayMembers(team: Team, { organisation, people }: SettingsOf, locale: Locale): string {
  const names = people.filter((each) => each.role === 'member' && each.team === team).map(({ name }) => name);
  const isNamed = names.length > 0 && names.length <= MEMBERS_NAMED;
  const said = isNamed ? sayList(locale, names) : say(locale, 'settings.value.count', { count: names.length });
  const group = organisation.teamGroups?.[team];
  const whole = group === undefined ? said : say(locale, 'settings.value.follows', { people: said, group: group.name });
  return say(locale, 'settings.value.team', { team, people: whole });
}
