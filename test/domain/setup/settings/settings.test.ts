import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../../src/domain/organisation.ts';
import { applySetting } from '../../../../src/domain/setup/setting.ts';
import { FIELD_RULES } from '../../../../src/domain/setup/settings/fields.ts';
import { markSeen, planSettings } from '../../../../src/domain/setup/settings/plan-settings.ts';
import {
  mayChange,
  SECTION_FIELDS,
  type SettingField,
  type TypedSection,
} from '../../../../src/domain/setup/settings/table.ts';
import { makeOrganisation } from '../../../flows/people.ts';
import { DESCRIBED } from '../any-setting.ts';

const bare = makeOrganisation();
const described = makeOrganisation(DESCRIBED);
const FIELDS = Object.keys(FIELD_RULES) as SettingField[];
const SECTIONS = Object.keys(SECTION_FIELDS) as TypedSection[];

const plan = (
  section: TypedSection,
  typed: Partial<Record<SettingField, string>>,
  seenOf = described,
  now = described,
) => {
  const shown = Object.fromEntries(
    SECTION_FIELDS[section].map((field) => [field, FIELD_RULES[field].write(seenOf, 'en')]),
  );
  const seen = markSeen(section, seenOf, 'en');
  return planSettings({ section, seen, locale: 'en' }, { ...shown, ...typed }, now);
};

test.each(FIELDS)('%s typed as it stands is what stands', (field) => {
  for (const organisation of [bare, described])
    for (const locale of LOCALES) {
      const rule = FIELD_RULES[field];
      const setting = rule.read(rule.write(organisation, locale), organisation);
      if (setting === undefined) throw new Error('cannot be read');
      expect(rule.write(applySetting(organisation, setting), locale)).toBe(rule.write(organisation, locale));
    }
});

test('hours stand in the form as their reader writes them', () => {
  const { write } = FIELD_RULES.followUpHours;
  const halved = makeOrganisation({ followUp: { hours: 2.5 } });
  expect(LOCALES.map((locale) => write(halved, locale)).toSorted()).toEqual(['2,5', '2.5']);
});

test.each<[field: SettingField, typed: string]>([
  ['name', '   '.trim()],
  ['locale', 'fr'],
  ['zone', 'Mars/Olympus'],
  ['holidays', 'Kerst'],
  ['country', 'Nederland'],
  ['digestTime', '25:00'],
  ['digestDay', '8'],
  ['checkinDay', '31'],
  ['checkinDays', '1'],
  ['followUpHours', 'vier'],
  ['messagesADay', '0'],
  ['k', '2'],
  ['linesDays', '31'],
  ['leadsDays', ''],
])('%s is not %j, as in the file', (field, typed) => {
  expect(FIELD_RULES[field].read(typed, described)).toBeUndefined();
});

describe('a form of the settings', () => {
  test.each(SECTIONS)(
    '%s that is sent as it was shown changes nothing, also where somebody else changed all of it',
    (section) => {
      expect(plan(section, {})).toEqual({ changed: [], unread: [], outdated: [] });
      expect(plan(section, {}, described, bare)).toEqual({ changed: [], unread: [], outdated: [] });
    },
  );

  test('changes what was typed anew, from what it was', () => {
    const { changed } = plan('days', { digestTime: '16.30', checkinDay: '' });
    expect(changed).toEqual([
      { setting: { path: 'digest.time', value: '16:30' }, was: '09:00' },
      { setting: { path: 'checkin.day', value: undefined }, was: 1 },
    ]);
  });

  test('makes one change of what is kept in one place', () => {
    const { changed } = plan('hours', { week: 'mon-thu 8:00-16:00', holidays: '2026-12-31 2026-12-24' });
    const value = { from: '08:00', to: '16:00', days: [1, 2, 3, 4], holidays: ['2026-12-24', '2026-12-31'] };
    expect(changed).toEqual([{ setting: { path: 'hours', value }, was: described.hours }]);
  });

  test('does not undo what somebody else changed meanwhile: that field is refused, and nothing else of it matters', () => {
    const now = applySetting(described, { path: 'checkin.days', value: 9 });
    expect(plan('days', { checkinDays: '8' }, described, now)).toEqual({
      changed: [],
      unread: [],
      outdated: ['checkinDays'],
    });
    expect(plan('days', { digestTime: '10' }, described, now).changed).toHaveLength(1);
    expect(plan('days', { checkinDays: '9' }, described, now)).toEqual({ changed: [], unread: [], outdated: [] });
  });
});

test('how many are behind anything shown is for managers to change, all else for administrators too', () => {
  expect(mayChange('anonymity', ['administrator'])).toBe(false);
  expect(mayChange('anonymity', ['manager'])).toBe(true);
  expect(mayChange('managers', ['administrator'])).toBe(true);
  expect(mayChange('days', [])).toBe(false);
});
