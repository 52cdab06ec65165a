import type { Locale } from '../../domain/organisation.ts';
import { findWarnings } from '../../domain/setup/warnings.ts';
import { say } from '../../words/say.ts';
import type { FormOf, Part } from '../card.ts';
import type { SettingsOf } from './settings/section-words.ts';
import { buildWarnings } from './settings/settings-card.ts';

/** All is said: what will not work like this, and how a lead will look. */
export function readyForm({ organisation, people }: SettingsOf, locale: Locale): FormOf<'test-lead.asked'> {
  const parts: Part[] = [
    { kind: 'text', text: [say(locale, 'setup.card.left', { left: 0 })] },
    ...buildWarnings(findWarnings(organisation, people), locale),
    { kind: 'text', text: [say(locale, 'setup.ready.test')] },
  ];
  return {
    about: { locale, name: organisation.name },
    title: say(locale, 'setup.ready.title'),
    submit: say(locale, 'setup.test.ask'),
    cancel: say(locale, 'setup.basics.cancel'),
    tap: { kind: 'test-lead.asked' },
    step: 'ready',
    fields: parts.map((part) => ({ kind: 'part', part })),
  };
}
