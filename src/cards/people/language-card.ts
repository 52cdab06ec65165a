import { LOCALES } from '../../domain/organisation.ts';
import { findLanguageSource, readLanguages } from '../../domain/people/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type Button, briefCard, type NamedCard } from '../card.ts';

/** In which language somebody is written to and why, the other one, and the way to leave it to others again. */
export function languageCard(person: Person): NamedCard {
  const { locale } = person;
  const { chosen, ...others } = readLanguages(person);
  const offered = LOCALES.filter((language) => language !== locale).map(
    (language): Button => ({
      kind: 'tap',
      label: say(locale, 'language.choose', { language }),
      tap: { kind: 'language.chosen', language },
    }),
  );
  const leave: Button = {
    kind: 'tap',
    label: say(locale, 'language.leave', { source: findLanguageSource(others) }),
    tap: { kind: 'language.chosen', language: 'none' },
  };
  const card = briefCard(
    [sayLanguage(person)],
    { kind: 'small', text: [say(locale, 'language.channels')] },
    { kind: 'buttons', buttons: [...offered, ...(chosen === undefined ? [] : [leave])] },
  );
  return nameCard(nameNobody(locale), card);
}

/** Which language, and whose word that is. */
export function sayLanguage(person: Person): string {
  return say(person.locale, 'own.language', { why: findLanguageSource(readLanguages(person)) });
}
