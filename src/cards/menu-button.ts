import { type Deed, findDeed } from '../domain/command-help.ts';
import type { Locale } from '../domain/organisation.ts';
import type { WordKey } from '../words/catalogues.ts';
import { say } from '../words/say.ts';
import type { Button } from './card.ts';

/** Beside the help’s lines these are clear; alone they would not be. */
const ALONE = {
  status: 'menu.checkin',
  digest: 'menu.digest',
  lexicon: 'menu.lexicon',
  promise: 'menu.promise',
  agree: 'menu.agree',
  goals: 'menu.goals',
} as const satisfies Partial<Record<Deed, WordKey>>;

/** A button of the menu, which does what the help’s does. */
export function buildMenuButton(deed: Deed, locale: Locale): Button {
  return { kind: 'tap', label: say(locale, findLabel(deed)), tap: findDeed(deed) };
}

function findLabel(deed: Deed): WordKey {
  const alone: Partial<Record<Deed, WordKey>> = ALONE;
  return alone[deed] ?? `help.do.${deed}`;
}
