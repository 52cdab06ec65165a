import type { TapOf } from '../../domain/event.ts';
import { LOCALES, type Locale } from '../../domain/organisation.ts';
import { WEEK_TEXT_MAX } from '../../domain/setup/settings/week-text.ts';
import { say } from '../../words/say.ts';
import { nameNobody } from '../about.ts';
import type { FormOf } from '../card.ts';

const NAME_MAX = 200;
const ZONE_MAX = 100;
const HOURS = '9:00-17:30';

/** The first of five: what is guessed stands in it, so that it is confirmed or changed. */
export function basicsForm({
  standing,
  name,
  zone,
  locale,
}: TapOf<'setup.begin-asked'>): FormOf<'organisation.founded'> {
  const line = { kind: 'text', isRequired: true, isLong: false } as const;
  return {
    about: nameNobody(locale),
    title: say(locale, 'setup.basics.title'),
    submit: say(locale, 'setup.basics.save'),
    cancel: say(locale, 'setup.basics.cancel'),
    tap: { kind: 'organisation.founded', standing },
    fields: [
      { ...line, name: 'name', label: say(locale, 'setup.basics.name'), max: NAME_MAX, value: name },
      {
        kind: 'choice',
        name: 'locale',
        label: say(locale, 'setup.basics.locale'),
        options: LOCALES.map((value) => ({ label: sayLanguage(value, locale), value })),
        value: locale,
      },
      {
        ...line,
        name: 'zone',
        label: say(locale, 'setup.basics.zone'),
        hint: say(locale, 'setup.basics.zone-hint'),
        max: ZONE_MAX,
        value: zone,
      },
      {
        ...line,
        name: 'hours',
        label: say(locale, 'setup.basics.hours'),
        hint: say(locale, 'setup.basics.hours-hint'),
        max: WEEK_TEXT_MAX,
        value: HOURS,
      },
    ],
  };
}

function sayLanguage(language: Locale, locale: Locale): string {
  return say(locale, `setup.language.${language}`);
}
