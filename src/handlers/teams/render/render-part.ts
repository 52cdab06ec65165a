import { clip, type Fact, type Part, type Picture, type Span, type Text } from '../../../cards/card.ts';
import type { CardElement } from '../wire.ts';
import type { TeamsContext } from './context.ts';
import type { Mentions } from './mentions.ts';
import { renderTeamsButtons } from './render-button.ts';
import { renderTeamsLine, renderTeamsText } from './render-text.ts';

type TextPart = Extract<Part, { kind: 'text' }>;

const TITLE_MAX = 150;
const ALT_MAX = 2000;

/** A part as elements of the body; `place` tells it from the others of its card. */
export function renderTeamsPart(part: Part, context: TeamsContext, place: number): CardElement[] {
  const { mentions } = context;
  switch (part.kind) {
    case 'title':
      return renderTextBlock(renderTeamsText([buildTitle(part)], mentions), {
        size: 'Large',
        weight: 'Bolder',
        style: 'heading',
      });
    case 'text':
      return renderText(part, context, place);
    case 'facts':
      return renderFactSet(part.rows, mentions);
    case 'list':
      return renderList(part.items, mentions);
    case 'line':
      return [];
    case 'picture':
      return renderPicture(part, context);
    case 'small':
      return renderTextBlock(renderTeamsText(part.text, mentions), { isSubtle: true, size: 'Small', spacing: 'Small' });
    case 'buttons':
      return renderTeamsButtons(part.buttons, context, place);
  }
}

function buildTitle({ text, url }: Extract<Part, { kind: 'title' }>): Span {
  const title = clip(text, TITLE_MAX);
  return url === undefined ? title : { kind: 'link', text: title, url };
}

/** A menu or a button stands at the right of its line. */
function renderText({ text, menu, button }: TextPart, context: TeamsContext, place: number): CardElement[] {
  const words = renderTextBlock(renderTeamsText(text, context.mentions));
  const end = menu ?? button;
  if (end === undefined) return words;
  return [
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: words },
        { type: 'Column', width: 'auto', items: renderTeamsButtons([end], context, place) },
      ],
    },
  ];
}

function renderTextBlock(text: string, look: Record<string, unknown> = {}): CardElement[] {
  return text === '' ? [] : [{ type: 'TextBlock', text, wrap: true, ...look }];
}

function renderList(items: Text[], mentions: Mentions): CardElement[] {
  return renderTextBlock(items.map((item) => `- ${renderTeamsLine(item, mentions)}`).join('\n'), { spacing: 'Small' });
}

/** What is not in the picture stands in rows: all of it, or the bars that had no room. */
function renderPicture(picture: Picture, { pictures, arePicturesCut = false, mentions }: TeamsContext): CardElement[] {
  const url = pictures?.get(picture);
  const rows = url === undefined || arePicturesCut ? renderList(picture.rows, mentions) : [];
  if (url === undefined) return rows;
  const altText = clip(picture.alt, ALT_MAX);
  return [{ type: 'Image', url, altText, size: 'Stretch', msteams: { allowExpand: true } }, ...rows];
}

/** A line a fact, labels in a column of their own: a row of several would hang over its end on a telephone. */
function renderFactSet(rows: Fact[][], mentions: Mentions): CardElement[] {
  const facts = rows.flat().map(({ label, value }) => ({
    title: renderTeamsLine([label], mentions),
    value: renderTeamsLine(value, mentions),
  }));
  return facts.length === 0 ? [] : [{ type: 'FactSet', facts }];
}
