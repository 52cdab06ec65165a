import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { type Card, titledCard } from '../card.ts';

/** Why the app did not come into a workspace: its person thought better of it; what came back is not (or no longer) ours; else. */
export type InstallRefusal = 'cancelled' | 'stale' | 'failed';

/** What whoever installed the app in their workspace sees in the browser. */
export function installedPageCard(workspace: string, locale: Locale): Card {
  return titledCard(say(locale, 'install.title', { workspace }), { kind: 'text', text: [say(locale, 'install.next')] });
}

/** `reference`: under which whoever runs the bot finds it in the log. */
export function installRefusedPageCard(why: InstallRefusal, locale: Locale, reference = 'none'): Card {
  return titledCard(say(locale, `install.${why}`), {
    kind: 'text',
    text: [say(locale, `install.${why}-next`, { reference })],
  });
}
