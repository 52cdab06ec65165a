import type { Locale } from '../../domain/organisation.ts';
import type { Identity } from '../../domain/people/person.ts';
import { say } from '../../words/say.ts';
import { briefCard, type Card } from '../card.ts';

/** The account is theirs no more. */
export function unlinkedCard(locale: Locale): Card {
  return briefCard([say(locale, 'link.undone')]);
}

/** Tells somebody that an account was linked to them; they can undo it. */
export function linkedCard(account: Identity, locale: Locale): Card {
  return briefCard([say(locale, 'link.told', { platform: account.platform })], {
    kind: 'buttons',
    buttons: [{ kind: 'tap', label: say(locale, 'link.undo'), tap: { kind: 'link.undone', ...account } }],
  });
}
