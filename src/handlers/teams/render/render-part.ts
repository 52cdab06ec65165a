import { clip, type Fact, type Part, type Picture } from '../../../cards/card.ts';
import type { CardElement } from '../wire.ts';
import type { TeamsContext } from './context.ts';
import type { Mentions } from './mentions.ts';
import { renderTeamsButtons } from './render-button.ts';
import { renderTeamsLine, renderTeamsText } from './render-text.ts';

const TITLE_MAX = 150;
const ALT_MAX = 2000;

/** A part as elements of the body; `place` tells it from the others of its card. */
export function renderTeamsPart(part: Part, context: TeamsContext, place: number): CardElement[] {
  const { mentions } = context;
  switch (part.kind) {
    case 'title':
      return renderTextBlock(renderTeamsText([clip(part.text, TITLE_MAX)], mentions), {
        size: 'Large',
        weight: 'Bolder',
        style: 'heading',
      });
    case 'text':
      return renderTextBlock(renderTeamsText(part.text, mentions));
    case 'facts':
      return renderFactSet(part.rows, mentions);
    case 'list':
      return renderTextBlock(part.items.map((item) => `- ${renderTeamsLine(item, mentions)}`).join('\n'), {
        spacing: 'Small',
      });
    case 'line':
      return [];
    case 'picture':
      return renderImage(part, context.pictures?.get(part));
    case 'small':
      return renderTextBlock(renderTeamsText(part.text, mentions), { isSubtle: true, size: 'Small', spacing: 'Small' });
    case 'buttons':
      return renderTeamsButtons(part.buttons, context, place);
  }
}

function renderTextBlock(text: string, look: Record<string, unknown> = {}): CardElement[] {
  return text === '' ? [] : [{ type: 'TextBlock', text, wrap: true, ...look }];
}

function renderImage({ alt }: Picture, url: string | undefined): CardElement[] {
  if (url === undefined) return [];
  return [{ type: 'Image', url, altText: clip(alt, ALT_MAX), size: 'Stretch', msteams: { allowExpand: true } }];
}

/** A line a fact, labels in a column of their own: a row of several would hang over its end on a telephone. */
function renderFactSet(rows: Fact[][], mentions: Mentions): CardElement[] {
  const facts = rows.flat().map(({ label, value }) => ({
    title: renderTeamsLine([label], mentions),
    value: renderTeamsLine(value, mentions),
  }));
  return facts.length === 0 ? [] : [{ type: 'FactSet', facts }];
}
