import type { ContextBlockElement, KnownBlock, ModalView, RichTextBlock, RichTextElement } from '@slack/types';
import { type Card, clip, type Form, type Part, type Picture, type Span, type Text } from '../../../cards/card.ts';
import { encodeTap } from '../../../cards/taps.ts';
import { renderButton } from './render-button.ts';
import { renderField } from './render-field.ts';

/** Slack's limits on what it shows (PLATFORMS, Limits). */
const LIMITS = {
  header: 150,
  title: 24,
  summary: 3000,
  text: 3000,
  alt: 2000,
  metadata: 3000,
} as const;

export type SlackMessageBody = { text: string; blocks: KnownBlock[] };

/** Uploaded files, by the picture they show. */
export type Files = ReadonlyMap<Picture, string>;
export const NO_FILES: Files = new Map();

/** Where a card is shown, and what was uploaded for it. */
type Showing = { workspace: string; files: Files };

/** A card as Block Kit; a picture without a file is left out. Outside strings only ever stand in elements that Slack does not parse, so nothing needs escaping there. */
export function renderCard(card: Card, workspace: string, files: Files = NO_FILES): SlackMessageBody {
  return {
    text: escapeMarkup(clip(card.summary, LIMITS.summary)),
    blocks: joined(card.parts.flatMap((part) => renderPart(part, { workspace, files }))),
  };
}

/** A list stands in one block with the text it belongs to and the text that follows it: a message has 50 blocks at most. */
function joined(blocks: KnownBlock[]): KnownBlock[] {
  const kept: KnownBlock[] = [];
  for (const block of blocks) {
    const before = kept.at(-1);
    if (
      before?.type === 'rich_text' &&
      block.type === 'rich_text' &&
      (endsInList(before) || isList(block.elements[0]))
    ) {
      kept[kept.length - 1] = { ...before, elements: [...before.elements, ...block.elements] };
    } else kept.push(block);
  }
  return kept;
}

function endsInList({ elements }: RichTextBlock): boolean {
  return isList(elements.at(-1));
}

function isList(element: RichTextBlock['elements'][number] | undefined): boolean {
  return element?.type === 'rich_text_list';
}

/** The fallback text is Slack markup: what somebody wrote is escaped, so it mentions nobody and links nowhere. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function renderPart(part: Part, { workspace, files }: Showing): KnownBlock[] {
  switch (part.kind) {
    case 'title':
      return [{ type: 'header', text: { type: 'plain_text', text: clip(part.text, LIMITS.header), emoji: false } }];
    case 'text':
      return richText(part.text, workspace);
    case 'facts':
      return richText(factLines(part.rows), workspace);
    case 'list':
      return listOf(part.items, workspace);
    case 'line':
      return [{ type: 'divider' }];
    case 'picture':
      return imageOf(part, files.get(part));
    case 'small':
      return [{ type: 'context', elements: part.text.flatMap((span) => smallElement(span, workspace)) }];
    case 'buttons':
      return part.buttons.length === 0 ? [] : [{ type: 'actions', elements: part.buttons.map(renderButton) }];
  }
}

function imageOf({ alt }: Picture, file: string | undefined): KnownBlock[] {
  return file === undefined ? [] : [{ type: 'image', slack_file: { id: file }, alt_text: clip(alt, LIMITS.alt) }];
}

/** One line a row: label in bold, value, and room between. */
function factLines(rows: Extract<Part, { kind: 'facts' }>['rows']): Text {
  return rows.flatMap((row, line) =>
    row.flatMap(
      (fact, place): Text => [
        place > 0 ? '    ' : line > 0 ? '\n' : '',
        { kind: 'strong', text: fact.label },
        '  ',
        ...fact.value,
      ],
    ),
  );
}

function listOf(items: Text[], workspace: string): KnownBlock[] {
  if (items.length === 0) return [];
  const elements = items.map((item) => ({
    type: 'rich_text_section' as const,
    elements: item.flatMap((span) => richElement(span, workspace)),
  }));
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] }];
}

function richText(text: Text, workspace: string): KnownBlock[] {
  const elements = text.flatMap((span) => richElement(span, workspace));
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

function richElement(span: Span, workspace: string): RichTextElement[] {
  if (typeof span === 'string') return span === '' ? [] : [{ type: 'text', text: clip(span, LIMITS.text) }];
  switch (span.kind) {
    case 'strong':
      return [{ type: 'text', text: clip(span.text, LIMITS.text), style: { bold: true } }];
    case 'link':
      return [{ type: 'link', url: span.url, text: span.text }];
    case 'person': {
      const user = userIn(span, workspace);
      return user === undefined ? [{ type: 'text', text: span.name }] : [{ type: 'user', user_id: user }];
    }
  }
}

function userIn(span: Extract<Span, { kind: 'person' }>, workspace: string): string | undefined {
  return span.identities.find((identity) => identity.platform === 'slack' && identity.workspace === workspace)?.user;
}

function smallElement(span: Span, workspace: string): ContextBlockElement[] {
  if (typeof span !== 'string' && span.kind === 'person') {
    const user = userIn(span, workspace);
    if (user !== undefined) return [{ type: 'mrkdwn', text: `<@${user}>` }];
  }
  const text = typeof span === 'string' ? span : span.kind === 'person' ? span.name : span.text;
  return text === '' ? [] : [{ type: 'plain_text', text: clip(text, LIMITS.text), emoji: false }];
}

/** A form as a modal. `metadata` comes back with the submission. */
export function renderForm(form: Form, metadata: string, workspace: string): ModalView {
  return {
    type: 'modal',
    callback_id: encodeTap(form.tap),
    private_metadata: metadata.slice(0, LIMITS.metadata),
    title: { type: 'plain_text', text: clip(form.title, LIMITS.title) },
    ...(form.submit !== undefined && { submit: { type: 'plain_text', text: clip(form.submit, LIMITS.title) } }),
    close: { type: 'plain_text', text: clip(form.cancel, LIMITS.title) },
    blocks: form.fields.flatMap((field) =>
      renderField(field, form.step, (part) => renderPart(part, { workspace, files: NO_FILES })),
    ),
  };
}
