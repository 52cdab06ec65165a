import { listNamedFields, sayForm } from '../../../cards/about.ts';
import { type Card, clip, type Field, type Form } from '../../../cards/card.ts';
import { type AdaptiveCard, CARD_CONTENT_TYPE, type CardElement, type CardMessage } from '../wire.ts';
import type { RenderOptions, TeamsContext } from './context.ts';
import { findMentions } from './mentions.ts';
import { renderFormButtons } from './render-button.ts';
import { renderTeamsField } from './render-field.ts';
import { fitCard } from './render-fit.ts';
import { dropCommandName, renderTeamsText } from './render-text.ts';

const SUMMARY_MAX = 500;

/** A card as Adaptive Card 1.5, of at most 25 KB without its pictures: what does not fit is counted at its end. A picture without a data URI is left out. */
export function renderTeamsCard(card: Card, options: RenderOptions): AdaptiveCard {
  return renderFields(
    card.parts.map((part): Field => ({ kind: 'part', part })),
    card.summary,
    options,
  );
}

/** A form as a card with inputs. What is asked and what was filled in stays whole; what is only told may be cut. */
export function renderTeamsForm(form: Form, options: RenderOptions): AdaptiveCard {
  const title: Field = { kind: 'part', part: { kind: 'title', text: form.title } };
  const { locale } = form.about;
  return renderFields([title, ...listNamedFields(form)], sayForm(form), { ...options, locale }, [
    renderFormButtons(form),
  ]);
}

/** A card as a message of its own. */
export function buildMessage(card: AdaptiveCard, summary: string): CardMessage {
  return {
    type: 'message',
    summary: clip(dropCommandName(summary), SUMMARY_MAX),
    attachments: [{ contentType: CARD_CONTENT_TYPE, content: card }],
  };
}

function renderFields(
  fields: Field[],
  summary: string,
  options: RenderOptions,
  buttons: CardElement[] = [],
): AdaptiveCard {
  const mentions = findMentions(fields, options.workspace);
  return fitCard(fields, (kept) => {
    const body = [...renderElements(kept, { ...options, mentions }), ...buttons];
    return {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: renderTeamsText([clip(summary, SUMMARY_MAX)], mentions),
      msteams: { width: 'Full', ...mentions.listEntities(body) },
      body,
    };
  });
}

/** A line is drawn by what follows it; what follows buttons begins something new. */
function renderElements(fields: Field[], context: TeamsContext): CardElement[] {
  const elements: CardElement[] = [];
  let isAfterLine = false;
  for (const [place, field] of fields.entries()) {
    if (field.kind === 'part' && field.part.kind === 'line') isAfterLine = true;
    const [first, ...more] = renderTeamsField(field, context, place);
    if (first === undefined) continue;
    const isNew = elements.at(-1)?.type === 'ActionSet' && first.type === 'TextBlock';
    elements.push({ ...(isNew && { spacing: 'Large' }), ...first, ...(isAfterLine && LINE) }, ...more);
    isAfterLine = false;
  }
  return elements;
}

const LINE = { separator: true, spacing: 'Medium' } as const;
