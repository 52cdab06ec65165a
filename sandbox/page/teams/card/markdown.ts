import MarkdownIt from 'markdown-it';
import type { AdaptiveCardJson } from '../../../fake-teams/contract.ts';

/** In a card Teams renders bold, italics, lists and links only; other Markdown stays text. */
const markdown = new MarkdownIt({ html: false, linkify: false }).disable([
  'heading',
  'lheading',
  'table',
  'image',
  'hr',
  'blockquote',
  'code',
  'fence',
  'backticks',
  'reference',
]);

/** Marks around the name of a mention: characters that no text holds. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MENTION = new RegExp(`${OPEN}(.*?)${CLOSE}`, 'g');
const MARKUP = /[\\`*_~[\]<>&#+.!()|-]/g;

/** A card's Markdown as HTML: without any HTML of its own. */
export const renderMarkdown = (text: string): string =>
  markdown.render(text).replaceAll(MENTION, '<span class="t-mention">$1</span>');

type Mention = { text: string; name: string };

/** The card with those `<at>` that its entities name as mentions; any other one stays words. */
export const markMentions = (card: AdaptiveCardJson): AdaptiveCardJson =>
  markMentionsIn(card, listMentions(card)) as AdaptiveCardJson;

const listMentions = (card: AdaptiveCardJson): Mention[] => {
  const { entities } = (card['msteams'] ?? {}) as {
    entities?: { type?: string; text?: string; mentioned?: { name?: string } }[];
  };
  return (Array.isArray(entities) ? entities : []).flatMap(({ type, text, mentioned }) =>
    type === 'mention' && text !== undefined && mentioned?.name !== undefined ? [{ text, name: mentioned.name }] : [],
  );
};

/** The fields that are read as Markdown: of a text, and of a fact. */
const READ: Record<string, string[]> = { TextBlock: ['text'], Fact: ['title', 'value'] };

const markMentionsIn = (value: unknown, mentions: Mention[], type?: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => markMentionsIn(each, mentions, type));
  if (typeof value !== 'object' || value === null) return value;
  const known = READ[type ?? String((value as { type?: unknown }).type)] ?? [];
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      typeof inner === 'string' && known.includes(field)
        ? markMentionsInText(inner, mentions)
        : markMentionsIn(inner, mentions, field === 'facts' ? 'Fact' : undefined),
    ]),
  );
};

const markMentionsInText = (text: string, mentions: Mention[]): string =>
  mentions.reduce(
    (before, mention) =>
      before.replaceAll(mention.text, () => `${OPEN}${mention.name.replaceAll(MARKUP, '\\$&')}${CLOSE}`),
    text,
  );
