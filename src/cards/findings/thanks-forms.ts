import { PEOPLE_OFFERED_MAX, WORDS_MAX } from '../../domain/findings/finding.ts';
import type { Locale } from '../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type Button, briefCard, type Card, clip, type FormOf, type NamedCard, titledCard } from '../card.ts';

/** Whom to thank and what for: a whole team or one of `people`, who are offered by name. */
export function thanksForm(
  people: Person[],
  own: Team,
  { asked, locale }: { asked: Instant; locale: Locale },
): FormOf<'thanks.given'> {
  const teams = TEAMS.toSorted((one, other) => Number(one === own) - Number(other === own));
  return {
    about: nameNobody(locale),
    title: say(locale, 'thanks.title'),
    submit: say(locale, 'thanks.send'),
    cancel: say(locale, 'action.cancel'),
    tap: { kind: 'thanks.given', asked },
    fields: [
      {
        kind: 'pick',
        name: 'to',
        label: say(locale, 'thanks.to'),
        options: [
          ...teams.map((team) => ({ label: say(locale, 'thanks.team', { team }), value: `team:${team}` })),
          ...people
            .toSorted((one, other) => one.name.localeCompare(other.name))
            .slice(0, PEOPLE_OFFERED_MAX)
            .map(({ id, name }) => ({ label: name, value: `person:${id}` })),
        ],
        isMany: false,
      },
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'thanks.words'),
        hint: say(locale, 'thanks.hint'),
        isRequired: true,
        isLong: true,
        max: WORDS_MAX,
      },
      {
        kind: 'tick',
        name: 'mayBeShown',
        label: say(locale, 'thanks.show'),
        choice: say(locale, 'thanks.may-be-shown'),
      },
      { kind: 'part', part: { kind: 'small', text: [say(locale, 'thanks.note')] } },
    ],
  };
}

/** What was done with thanks, and the words a digest may say, which their writer may change. */
export function keptThanksCard(
  { text, thanks, words }: { text: string; thanks: string; words: string },
  locale: Locale,
): NamedCard {
  const reword: Button = {
    kind: 'tap',
    label: say(locale, 'answer.reword'),
    tap: { kind: 'thanks.words-asked', thanks },
  };
  const card = briefCard([`${text}\n${say(locale, 'thanks.shown', { words: showPlaceholders(words, locale) })}`], {
    kind: 'buttons',
    buttons: [reword],
  });
  return nameCard(nameNobody(locale), card);
}

/** The words for the digest alone: a message that was sent stays as it was. */
export function rewordThanksForm(thanks: string, words: string, locale: Locale): FormOf<'thanks.reworded'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'thanks.title'),
    submit: say(locale, 'action.save'),
    cancel: say(locale, 'action.cancel'),
    tap: { kind: 'thanks.reworded', thanks },
    fields: [
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'thanks.show'),
        hint: say(locale, 'thanks.reword-hint'),
        isRequired: true,
        isLong: true,
        max: WORDS_MAX,
        value: clip(showPlaceholders(words, locale), WORDS_MAX),
      },
    ],
  };
}

/** To the one who is thanked: by whom, and in whose words. */
export function thanksCard(name: string, words: string, locale: Locale): Card {
  return titledCard(say(locale, 'thanks.message', { name }), { kind: 'text', text: [words] });
}
