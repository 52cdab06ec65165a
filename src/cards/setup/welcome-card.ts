import type { Locale } from '../../domain/organisation.ts';
import { chooseBasics, type Newcomer } from '../../domain/setup/founding/newcomer.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type Button, briefCard, type Card, type NamedCard, titledCard } from '../card.ts';

/** To whoever may set the bot up: what it does, and the button that begins; where there is an organisation already, also one to join it. */
export function welcomeCard(newcomer: Newcomer, canJoin: boolean): NamedCard {
  const basics = chooseBasics(newcomer);
  const { locale } = basics;
  const tap = { kind: 'setup.begin-asked', standing: newcomer.standing, ...basics } as const;
  return nameCard(
    nameNobody(locale),
    titledCard(
      say(locale, 'setup.welcome'),
      { kind: 'text', text: [say(locale, 'setup.welcome.what')] },
      { kind: 'text', text: [say(locale, 'setup.welcome.how')] },
      {
        kind: 'buttons',
        buttons: [
          { kind: 'tap', label: say(locale, 'setup.begin'), tap, style: 'primary' },
          ...(canJoin ? [createJoinButton(newcomer, locale)] : []),
        ],
      },
    ),
  );
}

/** It is set up there: nothing is left to begin. */
export function welcomedCard(newcomer: Newcomer, organisation: string): Card {
  const { locale } = chooseBasics(newcomer);
  return briefCard([say(locale, 'setup.welcome.taken', { organisation })]);
}

/** To whoever may not set the bot up, but may join an organisation from where they are. */
export function joinCard(newcomer: Newcomer): NamedCard {
  const { locale } = chooseBasics(newcomer);
  return nameCard(
    nameNobody(locale),
    titledCard(
      say(locale, 'setup.welcome'),
      { kind: 'text', text: [say(locale, 'setup.welcome.what')] },
      { kind: 'text', text: [say(locale, 'join.how')] },
      { kind: 'buttons', buttons: [createJoinButton(newcomer, locale)] },
    ),
  );
}

function createJoinButton({ standing }: Newcomer, locale: Locale): Button {
  return { kind: 'tap', label: say(locale, 'join.ask'), tap: { kind: 'join.form-asked', standing, locale } };
}
