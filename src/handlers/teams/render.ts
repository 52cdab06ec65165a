import { type Card, clip, type Field, type Form, type Picture } from '../../cards/card.ts';
import { type AdaptiveCard, CARD_TYPE, type CardElement, type CardMessage } from './activity.ts';
import { peopleIn } from './mentions.ts';
import { formButtons } from './render-button.ts';
import { renderField } from './render-field.ts';
import { fitted } from './render-fit.ts';
import { escaped, shown } from './render-text.ts';

/** Where a card is shown: in which tenant, whether privately as the answer to somebody's deed, with which pictures (data URIs). */
export type Showing = { workspace: string; isReply?: boolean; pictures?: ReadonlyMap<Picture, string> };

const SUMMARY_MAX = 500;

/** A card as Adaptive Card 1.5, of at most 25 KB without its pictures: what does not fit is counted at its end. A picture without a data URI is left out. */
export function renderCard(card: Card, showing: Showing): AdaptiveCard {
  return drawn(
    card.parts.map((part): Field => ({ kind: 'told', part })),
    card.summary,
    showing,
  );
}

/** A form as a card with inputs. What is asked and what was filled in stays whole; what is only told may be cut. */
export function renderForm(form: Form, showing: Showing): AdaptiveCard {
  const title: Field = { kind: 'told', part: { kind: 'title', text: form.title } };
  return drawn([title, ...form.fields], form.title, showing, [formButtons(form)]);
}

/** A card as a message of its own. */
export function messageOf(card: AdaptiveCard, summary: string): CardMessage {
  return {
    type: 'message',
    summary: clip(shown(summary), SUMMARY_MAX),
    attachments: [{ contentType: CARD_TYPE, content: card }],
  };
}

function drawn(fields: Field[], summary: string, showing: Showing, buttons: CardElement[] = []): AdaptiveCard {
  const people = peopleIn(fields, showing.workspace);
  return fitted(fields, (kept) => {
    const body = [...elementsOf(kept, { ...showing, people }), ...buttons];
    return {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: escaped(clip(shown(summary), SUMMARY_MAX)),
      msteams: { width: 'Full', ...people.entitiesOf(body) },
      body,
    };
  });
}

/** A line is drawn by what follows it. */
function elementsOf(fields: Field[], showing: Parameters<typeof renderField>[1]): CardElement[] {
  let isAfterLine = false;
  return fields.flatMap((field, place) => {
    if (field.kind === 'told' && field.part.kind === 'line') {
      isAfterLine = true;
      return [];
    }
    const [first, ...more] = renderField(field, showing, place);
    if (first === undefined) return [];
    const marked = isAfterLine ? { ...first, separator: true, spacing: 'Medium' } : first;
    isAfterLine = false;
    return [marked, ...more];
  });
}
