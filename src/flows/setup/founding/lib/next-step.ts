import type { Form, Reply } from '../../../../cards/card.ts';
import { peopleForm } from '../../../../cards/setup/people-form.ts';
import { readyForm } from '../../../../cards/setup/ready-form.ts';
import { channelsForm } from '../../../../cards/setup/settings/channel-forms.ts';
import { type SettingsOf, saySection } from '../../../../cards/setup/settings/section-words.ts';
import type { Locale } from '../../../../domain/organisation.ts';
import type { Identity } from '../../../../domain/people/person.ts';
import { findNextStep, listStepsDone } from '../../../../domain/setup/founding/setup-steps.ts';
import type { SettingSection } from '../../../../domain/setup/settings/table.ts';
import { say } from '../../../../words/say.ts';

/** After a step of the set-up comes the form of the next, or, after the last, the test lead; what was kept is said where the form stood. */
export function openNextStep(was: SettingSection, of: SettingsOf, by: Identity, locale: Locale): Reply {
  const form = findNextForm(of, by, locale);
  const { name } = of.organisation;
  if (form === undefined) return { kind: 'nothing', about: { locale, name } };
  const section = say(locale, `settings.section.${was}`);
  return {
    kind: 'form',
    form: { ...form, saved: say(locale, 'settings.saved', { section, value: saySection(was, of, locale) }) },
  };
}

function findNextForm(of: SettingsOf, by: Identity, locale: Locale): Form | undefined {
  const { organisation, people } = of;
  switch (findNextStep(listStepsDone(organisation, people))) {
    case 'channels':
      return channelsForm(organisation, { platform: by.platform, id: by.workspace }, locale, 'setup');
    case 'managers':
    case 'members':
      return peopleForm(of, by, locale);
    case 'basics':
    case 'days':
      return undefined;
    case undefined:
      return readyForm(of, locale);
  }
}
