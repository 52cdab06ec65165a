import { clip, type Fact, type Part, type Picture } from '../../../cards/card.ts';
import type { CardElement } from '../wire.ts';
import type { People } from './mentions.ts';
import type { Showing } from './render.ts';
import { renderButtons } from './render-button.ts';
import { markdown, markdownLine } from './render-text.ts';

const TITLE_MAX = 150;
const ALT_MAX = 2000;

/** Where a part is drawn, and who it may mention. */
export type Drawing = Showing & { people: People };

/** A part as elements of the body; `place` tells it from the others of its card. */
export function renderPart(part: Part, drawing: Drawing, place: number): CardElement[] {
  const { people } = drawing;
  switch (part.kind) {
    case 'title':
      return textBlock(markdown([clip(part.text, TITLE_MAX)], people), {
        size: 'Large',
        weight: 'Bolder',
        style: 'heading',
      });
    case 'text':
      return textBlock(markdown(part.text, people));
    case 'facts':
      return factSet(part.rows, people);
    case 'list':
      return textBlock(part.items.map((item) => `- ${markdownLine(item, people)}`).join('\n'), { spacing: 'Small' });
    case 'line':
      return [];
    case 'picture':
      return imageOf(part, drawing.pictures?.get(part));
    case 'small':
      return textBlock(markdown(part.text, people), { isSubtle: true, size: 'Small', spacing: 'Small' });
    case 'buttons':
      return renderButtons(part.buttons, drawing, place);
  }
}

function textBlock(text: string, look: Record<string, unknown> = {}): CardElement[] {
  return text === '' ? [] : [{ type: 'TextBlock', text, wrap: true, ...look }];
}

function imageOf({ alt }: Picture, url: string | undefined): CardElement[] {
  if (url === undefined) return [];
  return [{ type: 'Image', url, altText: clip(alt, ALT_MAX), size: 'Stretch', msteams: { allowExpand: true } }];
}

/** A line a fact, labels in a column of their own: a row of several would hang over its end on a telephone. */
function factSet(rows: Fact[][], people: People): CardElement[] {
  const facts = rows.flat().map(({ label, value }) => ({
    title: markdownLine([label], people),
    value: markdownLine(value, people),
  }));
  return facts.length === 0 ? [] : [{ type: 'FactSet', facts }];
}
