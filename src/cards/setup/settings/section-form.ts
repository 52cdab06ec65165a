import { LOCALES, type Locale, type Organisation, WEEKDAYS } from '../../../domain/organisation.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import { FIELD_RULES } from '../../../domain/setup/settings/fields.ts';
import { markSeen } from '../../../domain/setup/settings/plan-settings.ts';
import { SECTION_FIELDS, type SettingField, type TypedSection } from '../../../domain/setup/settings/table.ts';
import { WEEK_TEXT_MAX } from '../../../domain/setup/settings/week-text.ts';
import { say, sayWeekdays } from '../../../words/say.ts';
import type { Field, FormOf } from '../../card.ts';

const TEXT_MAX = 200;
const LONG: Partial<Record<SettingField, number>> = { week: WEEK_TEXT_MAX, holidays: 3000 };

/** These may be left empty, and then say something too. */
const OPTIONAL: ReadonlySet<SettingField> = new Set(['holidays', 'country', 'checkinDay', 'openLeadsPerRep']);
const HINTED = ['zone', 'week', 'holidays', 'country', 'checkinDay', 'openLeadsPerRep', 'k'] as const;

/** A part of the settings as it is, to be changed; it carries how all of it was when it was shown. */
export function sectionForm(
  section: TypedSection,
  organisation: Organisation,
  locale: Locale,
): FormOf<'settings.given'> {
  return {
    about: { locale, name: organisation.name },
    title: say(locale, `settings.form.${section}`),
    submit: say(locale, 'settings.save'),
    cancel: say(locale, 'settings.cancel'),
    tap: { kind: 'settings.given', section, seen: markSeen(section, organisation, locale) },
    fields: SECTION_FIELDS[section].map((field) => buildField(field, organisation, locale)),
  };
}

/** What a field of the settings is now, as its form shows it. */
export function sayField(field: SettingField, organisation: Organisation, locale: Locale): string {
  const value = FIELD_RULES[field].write(organisation, locale);
  const chosen = listChoices(field, locale)?.find((each) => each.value === value);
  return chosen?.label ?? (value || say(locale, 'settings.value.empty'));
}

function buildField(field: SettingField, organisation: Organisation, locale: Locale): Field<SettingField> {
  const value = FIELD_RULES[field].write(organisation, locale);
  const label = say(locale, `settings.field.${field}`);
  const options = listChoices(field, locale);
  if (options !== undefined) return { kind: 'choice', name: field, label, options, value };
  const hinted = HINTED.find((each) => each === field);
  const hint = hinted && say(locale, `settings.hint.${hinted}`, { floor: POLICY.floor });
  return {
    kind: 'text',
    name: field,
    label,
    ...(hint !== undefined && { hint }),
    isRequired: !OPTIONAL.has(field),
    isLong: field in LONG,
    max: LONG[field] ?? TEXT_MAX,
    value,
  };
}

function listChoices(field: SettingField, locale: Locale): { label: string; value: string }[] | undefined {
  if (field === 'locale')
    return LOCALES.map((language) => ({ label: say(locale, 'settings.language', { language }), value: language }));
  if (field === 'holdIncomplete')
    return ['no', 'yes'].map((hold) => ({ label: say(locale, 'settings.hold', { hold }), value: hold }));
  if (field !== 'digestDay') return undefined;
  return WEEKDAYS.map((_day, place) => ({ label: sayWeekdays(locale, [place + 1]), value: String(place + 1) }));
}
