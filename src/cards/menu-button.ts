import { type Deed, findDeed } from '../domain/command-help.ts';
import type { Locale } from '../domain/organisation.ts';
import { say } from '../words/say.ts';
import type { Button } from './card.ts';

/** A button of the menu, which does what the help’s does. */
export function buildMenuButton(deed: Deed, locale: Locale): Button {
  return { kind: 'tap', label: say(locale, `help.do.${deed}`), tap: findDeed(deed) };
}
