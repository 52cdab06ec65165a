import type { KnownBlock, RichTextBlock } from '@slack/types';
import { clip, type Fact, flattenText, type Part, type Picture, type Text } from '../../../cards/card.ts';
import { keepTogether } from '../../../cards/phone-lines.ts';
import type { SlackContext } from './context.ts';
import { renderSlackButton, renderSlackMenu, renderSlackTap } from './render-button.ts';
import { renderSmallSpan, renderSpan } from './render-text.ts';

type Accessory = ReturnType<typeof renderSlackMenu> | ReturnType<typeof renderSlackTap>;

const HEADER_MAX = 150;
const ALT_MAX = 2000;
const SECTION_MAX = 3000;

/** A part as blocks. Outside strings only ever stand in elements that Slack does not parse, so nothing needs escaping. */
export function renderSlackPart(part: Part, { workspace, files }: SlackContext): KnownBlock[] {
  switch (part.kind) {
    case 'title':
      return renderTitle(part, workspace);
    case 'text':
      if (part.menu !== undefined) return renderLineWith(part.text, renderSlackMenu(part.menu, 0));
      if (part.button !== undefined) return renderLineWith(part.text, renderSlackTap(part.button, 0));
      return renderRichText(part.text, workspace);
    case 'facts':
      return renderRichText(joinFacts(part.rows), workspace);
    case 'list':
      return renderList(part.items, workspace);
    case 'line':
      return [{ type: 'divider' }];
    case 'picture':
      return renderPicture(part, files.get(part), workspace);
    case 'small':
      return [{ type: 'context', elements: part.text.flatMap((span) => renderSmallSpan(span, workspace)) }];
    case 'buttons':
      return part.buttons.length === 0 ? [] : [{ type: 'actions', elements: part.buttons.map(renderSlackButton) }];
  }
}

/** A list stands in one block with the text it belongs to and the text that follows it: a message has 50 blocks at most. */
export function joinLists(blocks: KnownBlock[]): KnownBlock[] {
  const kept: KnownBlock[] = [];
  for (const block of blocks) {
    const before = kept.at(-1);
    if (
      before?.type === 'rich_text' &&
      block.type === 'rich_text' &&
      (isList(before.elements.at(-1)) || isList(block.elements[0]))
    ) {
      kept[kept.length - 1] = { ...before, elements: [...before.elements, ...block.elements] };
    } else kept.push(block);
  }
  return kept;
}

function isList(element: RichTextBlock['elements'][number] | undefined): boolean {
  return element?.type === 'rich_text_list';
}

function renderRichText(text: Text, workspace: string): KnownBlock[] {
  const elements = text.flatMap((span) => renderSpan(span, workspace));
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

/** A header links nowhere, so a title that does is bold text. */
function renderTitle({ text, url }: Extract<Part, { kind: 'title' }>, workspace: string): KnownBlock[] {
  const title = clip(text, HEADER_MAX);
  if (url !== undefined) return renderRichText([{ kind: 'link', text: title, url, isStrong: true }], workspace);
  return [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }];
}

/** Rich text has no room for a menu or a button; a section has, whose words are not bold. */
function renderLineWith(text: Text, accessory: Accessory): KnownBlock[] {
  const words = { type: 'plain_text' as const, text: clip(flattenText(text), SECTION_MAX), emoji: false };
  return [{ type: 'section', text: words, accessory }];
}

/** One line a row: label in bold, value, and room between. No line’s end parts a label from what it is of. */
function joinFacts(rows: Fact[][]): Text {
  return rows.flatMap((row, line) =>
    row.flatMap(
      (fact, place): Text => [
        place > 0 ? '    ' : line > 0 ? '\n' : '',
        { kind: 'strong', text: keepTogether(fact.label) },
        '\u00a0\u00a0',
        ...fact.value,
      ],
    ),
  );
}

function renderList(items: Text[], workspace: string): KnownBlock[] {
  if (items.length === 0) return [];
  const elements = items.map((item) => ({
    type: 'rich_text_section' as const,
    elements: item.flatMap((span) => renderSpan(span, workspace)),
  }));
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] }];
}

function renderPicture({ alt, rows }: Picture, file: string | undefined, workspace: string): KnownBlock[] {
  if (file === undefined) return renderList(rows, workspace);
  return [{ type: 'image', slack_file: { id: file }, alt_text: clip(alt, ALT_MAX) }];
}
