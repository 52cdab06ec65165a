import type { Locale } from '../../../domain/organisation.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import { mayChange, SETTING_SECTIONS, type Setter, type SettingSection } from '../../../domain/setup/settings/table.ts';
import { findWarnings, type SetupWarning } from '../../../domain/setup/warnings.ts';
import { say } from '../../../words/say.ts';
import { nameCard } from '../../about.ts';
import { briefCard, type Card, type NamedCard, type Part, type TapButton, titledCard } from '../../card.ts';
import { type SettingsOf, saySection } from './section-words.ts';

const WARNINGS_SHOWN = 6;

/** All settings as they are, and the buttons that change them for whoever may; what will not work like this stands first. */
export function settingsCard(of: SettingsOf, as: readonly Setter[], locale: Locale): NamedCard {
  const { organisation, people } = of;
  const { name, sources = [], listeners = [] } = organisation;
  const changeable = SETTING_SECTIONS.filter((section) => mayChange(section, as));
  const shown = say(locale, 'settings.value.shown', { sources: sources.length, listeners: listeners.length });
  return nameCard(
    { locale, name },
    titledCard(
      say(locale, 'settings.title', { organisation: name }),
      ...buildWarnings(findWarnings(organisation, people), locale),
      ...SETTING_SECTIONS.map((section) => buildSection(section, of, locale)),
      { kind: 'small', text: [`${say(locale, 'settings.section.shown')}: ${shown}`] },
      {
        kind: 'buttons',
        buttons: [
          ...changeable.map((each) => buildSectionButton(each, locale)),
          buildPersonButton(locale),
          buildInviteButton(locale),
        ],
      },
    ),
  );
}

function buildSection(section: SettingSection, of: SettingsOf, locale: Locale): Part {
  const title = say(locale, `settings.section.${section}`);
  return { kind: 'text', text: [{ kind: 'strong', text: title }, `\n${saySection(section, of, locale)}`] };
}

/** Beside its words it would leave them half a telephone. */
function buildSectionButton(section: SettingSection, locale: Locale): TapButton {
  const label = `${say(locale, `settings.form.${section}`)}…`;
  return { kind: 'tap', label, tap: { kind: 'settings.form-asked', section } };
}

function buildPersonButton(locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'settings.person.open'), tap: { kind: 'settings.person-asked' } };
}

function buildInviteButton(locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'join.invite'), tap: { kind: 'join.invite-asked' } };
}

/** What will not work as it stands; nothing where all does. */
export function buildWarnings(warnings: SetupWarning[], locale: Locale): Part[] {
  if (warnings.length === 0) return [];
  const items = warnings.slice(0, WARNINGS_SHOWN).map((warning) => [`⚠️ ${sayWarning(warning, locale)}`]);
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'settings.warn') }] },
    { kind: 'list', items },
    { kind: 'line' },
  ];
}

function sayWarning(warning: SetupWarning, locale: Locale): string {
  switch (warning.kind) {
    case 'no-manager':
      return say(locale, 'settings.warn.no-manager', { team: warning.team });
    case 'manages-both':
      return say(locale, 'settings.warn.manages-both', { name: warning.name });
    case 'too-few':
      return say(locale, 'settings.warn.too-few', { members: warning.members, floor: POLICY.floor });
    case 'fewer-than-k':
      return say(locale, 'settings.warn.fewer-than-k', { members: warning.members, k: warning.k });
    case 'team-below-k':
      return say(locale, 'settings.warn.team-below-k', {
        team: warning.team,
        members: warning.members,
        k: warning.k,
      });
    case 'segment-twice': {
      const [one, other] = warning.channels;
      return say(locale, 'settings.warn.segment-twice', { segment: warning.segment, one, other });
    }
    case 'stray-segments':
      return say(locale, 'settings.warn.stray-segments', { channel: warning.channel });
    case 'few-reps':
    case 'no-shared':
    case 'no-marketing-digest':
    case 'nobody-sells':
    case 'empty-workspace':
      return say(locale, `settings.warn.${warning.kind}`);
  }
}

/** To the managers who did not do it: what is now so, in one line. */
export function settingsChangedCard(
  section: SettingSection,
  { by, name }: { by: 'sales' | 'marketing' | 'administrator'; name?: string },
  of: SettingsOf,
  locale: Locale,
): Card {
  const who = name ?? say(locale, 'settings.someone', { by });
  const words = sayChanged('settings.told', section, of, locale, who);
  const open = say(locale, 'settings.told.open');
  return briefCard([words], {
    kind: 'buttons',
    buttons: [{ kind: 'tap', label: open, tap: { kind: 'settings.asked' } }],
  });
}

/** To whoever did it. */
export function settingsSavedCard(section: SettingSection, of: SettingsOf, locale: Locale): NamedCard {
  const about = { locale, name: of.organisation.name };
  return nameCard(about, briefCard([sayChanged('settings.saved', section, of, locale)]));
}

function sayChanged(
  key: 'settings.told' | 'settings.saved',
  section: SettingSection,
  of: SettingsOf,
  locale: Locale,
  name = '',
): string {
  const title = say(locale, `settings.section.${section}`);
  return say(locale, key, { name, section: title, value: saySection(section, of, locale) });
}
