import { type Card, clip, type Field, type Form, type Picture } from '../../../cards/card.ts';
import { type AdaptiveCard, CARD_TYPE, type CardElement, type CardMessage } from '../wire.ts';
import { peopleIn } from './mentions.ts';
import { formButtons } from './render-button.ts';
import { renderField } from './render-field.ts';
import { fitted } from './render-fit.ts';
import type { Drawing } from './render-part.ts';
import { markdown, shown } from './render-text.ts';

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
      fallbackText: markdown([clip(summary, SUMMARY_MAX)], people),
      msteams: { width: 'Full', ...people.entitiesOf(body) },
      body,
    };
  });
}

/** A line is drawn by what follows it; what follows buttons begins something new. */
function elementsOf(fields: Field[], drawing: Drawing): CardElement[] {
  const elements: CardElement[] = [];
  let isAfterLine = false;
  for (const [place, field] of fields.entries()) {
    if (field.kind === 'told' && field.part.kind === 'line') isAfterLine = true;
    const [first, ...more] = renderField(field, drawing, place);
    if (first === undefined) continue;
    const isNew = elements.at(-1)?.type === 'ActionSet' && first.type === 'TextBlock';
    elements.push({ ...(isNew && { spacing: 'Large' }), ...first, ...(isAfterLine && LINE) }, ...more);
    isAfterLine = false;
  }
  return elements;
}

const LINE = { separator: true, spacing: 'Medium' } as const;
