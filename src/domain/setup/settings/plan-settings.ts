import { createHash } from 'node:crypto';
import type { Locale, Organisation } from '../../organisation.ts';
import { applySetting, type ChangedSetting, type Setting } from '../setting.ts';
import { FIELD_RULES } from './fields.ts';
import { SECTION_FIELDS, type SettingField, type TypedSection } from './table.ts';

/** What a filled form comes to: what changes, which fields cannot be read, and which somebody else has changed meanwhile. */
export type SettingPlan = { changed: ChangedSetting[]; unread: SettingField[]; outdated: SettingField[] };

const MARK_LENGTH = 6;

/** How the fields of a section stood when its form was shown, short enough to be carried by it. */
export function markSeen(section: TypedSection, organisation: Organisation, locale: Locale): string {
  return SECTION_FIELDS[section].map((field) => mark(FIELD_RULES[field].write(organisation, locale))).join('.');
}

/** The same of what is picked, not typed. */
export function markValue(value: unknown): string {
  return mark(JSON.stringify(value));
}

function mark(written: string): string {
  return createHash('sha256').update(written).digest('base64url').slice(0, MARK_LENGTH);
}

/**
 * A field that stands as it was shown changes nothing, whatever became of it since; one that was typed anew is refused where
 * somebody else has changed it meanwhile.
 */
export function planSettings(
  { section, seen, locale }: { section: TypedSection; seen: string; locale: Locale },
  typed: Partial<Record<SettingField, string>>,
  organisation: Organisation,
): SettingPlan {
  const plan: SettingPlan = { changed: [], unread: [], outdated: [] };
  const marks = seen.split('.');
  const settings: Setting[] = [];
  let made = organisation;
  for (const [place, field] of SECTION_FIELDS[section].entries()) {
    const given = (typed[field] ?? '').trim();
    const standing = FIELD_RULES[field].write(organisation, locale);
    if (given === standing || mark(given) === marks[place]) continue;
    if (mark(standing) !== marks[place]) {
      plan.outdated.push(field);
      continue;
    }
    const setting = FIELD_RULES[field].read(given, made);
    if (setting === undefined) plan.unread.push(field);
    else {
      settings.push(setting);
      made = applySetting(made, setting);
    }
  }
  // Of one place that several fields make, the last has what all of them made.
  const last = new Map(settings.map((setting) => [setting.path, setting]));
  return { ...plan, changed: [...last.values()].flatMap((setting) => changeFrom(organisation, setting)) };
}

/** Nothing where it stands so already. */
export function changeFrom(organisation: Organisation, setting: Setting): ChangedSetting[] {
  const was = readSetting(organisation, setting.path);
  if (JSON.stringify(was) === JSON.stringify(setting.value)) return [];
  // What stands at a path is of the type that the path has.
  return [{ setting, was } as ChangedSetting];
}

function readSetting(organisation: Organisation, path: Setting['path']): unknown {
  const [group = '', part] = path.split('.');
  const whole = new Map<string, unknown>(Object.entries(organisation)).get(group);
  return part === undefined ? whole : new Map<string, unknown>(Object.entries(whole ?? {})).get(part);
}
