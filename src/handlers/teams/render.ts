import type { Card, Form, Picture } from '../../cards/card.ts';
import type { AdaptiveCard, CardMessage } from './activity.ts';

/** Where a card is shown: in which tenant, whether privately as the answer to somebody's deed, with which pictures (data URIs). */
export type Showing = { workspace: string; isReply?: boolean; pictures?: ReadonlyMap<Picture, string> };

/** A card as Adaptive Card 1.5. */
export function renderCard(_card: Card, _showing: Showing): AdaptiveCard {
  throw new Error('being written');
}

/** A form as a card with inputs. */
export function renderForm(_form: Form, _showing: Showing): AdaptiveCard {
  throw new Error('being written');
}

/** A card as a message of its own. */
export function messageOf(_card: AdaptiveCard, _summary: string): CardMessage {
  throw new Error('being written');
}
