import { sayField } from '../../../cards/setup/settings/section-form.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { POLICY } from '../../../domain/privacy/policy.ts';
import type { Setting } from '../../../domain/setup/setting.ts';
import { followLanguage } from '../../../domain/setup/settings/change-language.ts';
import { planSettings } from '../../../domain/setup/settings/plan-settings.ts';
import type { SettingField } from '../../../domain/setup/settings/table.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { readSettingsFacts, type SettingsFacts } from './lib/facts.ts';
import { keepSettings } from './lib/keep-settings.ts';

/** Settings that were typed: all that can be read and nobody changed meanwhile, or none. */
export const settingsGiven: SetterFlow<'settings.given', SettingsFacts> = {
  read: (reads, { organisation }, _event, now) => readSettingsFacts(reads, organisation, now),
  decide: (facts, { section, seen, ...typed }, now) => {
    const { organisation, locale, more } = facts;
    const { changed, unread, outdated } = planSettings({ section, seen, locale }, typed, organisation);
    const errors = [
      ...unread.map((field) => [field, sayUnread(field, locale)] as const),
      ...outdated.map((field) => {
        return [field, say(locale, 'settings.outdated', { value: sayField(field, organisation, locale) })] as const;
      }),
      ...(changed.some(({ setting }) => isBelow(setting, more.promised))
        ? [['k', say(locale, 'settings.k-promised', { k: more.promised ?? POLICY.k })] as const]
        : []),
    ];
    if (errors.length > 0) return refuseFields<'settings.given'>(Object.fromEntries(errors));
    const locales = changed.flatMap(({ setting }) => (setting.path === 'locale' ? [setting.value] : []));
    const [to] = locales;
    if (to === undefined) return keepSettings({ section, changed }, facts, now);
    const followed = followLanguage(organisation, more.known, to);
    return keepSettings({ section, changed: [...changed, ...followed.changed], people: followed.people }, facts, now);
  },
};

function sayUnread(field: SettingField, locale: Locale): string {
  return say(locale, `settings.unread.${field}`, { floor: POLICY.floor });
}

/** What kept answers were promised is not taken back. */
function isBelow(setting: Setting, promised: number | undefined): boolean {
  return setting.path === 'checkin.k' && promised !== undefined && (setting.value ?? POLICY.k) < promised;
}
