import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { briefCard, type Card } from '../../card.ts';

/** To a manager: another workspace joined, and where its channels and people are picked. */
export function workspaceJoinedCard(workspace: string, organisation: string, locale: Locale): Card {
  return briefCard([say(locale, 'join.told', { workspace, organisation })], {
    kind: 'buttons',
    buttons: [{ kind: 'tap', label: say(locale, 'settings.told.open'), tap: { kind: 'settings.asked' } }],
  });
}
