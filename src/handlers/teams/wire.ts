/** The wire words of Teams that the files of this folder share. */

import type { Locale } from '../../domain/organisation.ts';
import type { PickedKind } from '../../domain/people/picked.ts';

/** An Adaptive Card as JSON. */
export type AdaptiveCard = {
  type: 'AdaptiveCard';
  version: string;
  body: CardElement[];
  actions?: CardElement[];
  [field: string]: unknown;
};
export type CardElement = { type: string; [field: string]: unknown };

/** A message as it leaves: a card alone (Teams splits text beside a card off, and gives it no id), with its summary. */
export type CardMessage = {
  type: 'message';
  summary: string;
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive'; content: AdaptiveCard }];
};

export const CARD_CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

/**
 * What a button carries, as Action.Execute and as its fallback Action.Submit: `tap` the event it will cause; `pick` the id
 * of the input whose chosen value is such a tap; `form` the event its inputs complete; `close` puts a form away. `stays` is
 * all that then stays of it, and `locale` its reader’s language.
 * `isReply` marks the buttons of what was shown privately, which the answer to a tap may take the place of.
 */
export type ButtonData =
  | { tap: string; isReply?: true }
  | { pick: string; isReply?: true }
  | { form: string; stays: string; locale: Locale }
  | { close: true; stays: string; locale: Locale };

/** An input's id: what kind of field it is and its name, such as `tick_mayBeQuoted`. */
export type InputKind = 'text' | 'date' | 'tick' | 'choice' | 'pick' | 'many' | PickedKind;
export function buildInputId(kind: InputKind, name: string): string {
  return `${kind}_${name}`;
}

export const TOGGLE_VALUES = { on: 'yes', off: 'no' } as const;
