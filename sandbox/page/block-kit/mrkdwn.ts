import type { RichTextSectionElement } from 'slack-blocks-to-jsx';

/*
 * Slack's mrkdwn, read as Slack reads it. The renderer's own reader decodes `&lt;!channel&gt;` before it parses and
 * knows Markdown links, so a well-escaped hostile name would look like a ping here that it is not in Slack.
 */

type Style = { bold?: true; italic?: true; strike?: true };
type Emphasis = keyof Style;

/** A run of text of one kind, as the renderer takes it. */
export type RichTextLine = { kind: 'text' | 'quote' | 'code'; elements: RichTextSectionElement[] };

const EMPHASIS: Record<string, Emphasis> = { '*': 'bold', _: 'italic', '~': 'strike' };
const TOKEN =
  /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):|(https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"\]])/g;

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Parses mrkdwn into lines of rich text; dates are shown in `zone`. */
export const readMrkdwn = (text: string, zone: string): RichTextLine[] =>
  replaceDates(text, zone)
    .split(/```\n?/)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [{ kind: 'code' as const, elements: [createText(decode(piece))] }] : readLines(piece),
    );

/** Reads plain text, in which only emoji mean something. */
export const readPlain = (text: string, withEmoji: boolean): RichTextLine[] => [
  { kind: 'text', elements: withEmoji ? readEmoji(decode(text)) : [createText(decode(text))] },
];

const readLines = (piece: string): RichTextLine[] => {
  if (piece === '') return [];
  const lines: RichTextLine[] = [];
  for (const line of piece.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const kind = quoted ? 'quote' : 'text';
    const elements = readSpan(quoted?.[1] ?? line, {});
    const last = lines.at(-1);
    if (last?.kind === kind) last.elements.push(createText('\n'), ...elements);
    else lines.push({ kind, elements });
  }
  return lines;
};

const readEmoji = (text: string): RichTextSectionElement[] =>
  text
    .split(/:([a-z0-9_+'-]+):/)
    .map((piece, index) => (index % 2 === 1 ? ({ type: 'emoji', name: piece } as const) : createText(piece)))
    .filter((element) => element.type !== 'text' || element.text !== '');

const createText = (text: string, style: Style = {}): RichTextSectionElement =>
  Object.keys(style).length > 0 ? { type: 'text', text, style } : { type: 'text', text };

// Emphasis opens after a space or punctuation and closes before one, as in Slack: a_b_c is plain.
const PAIR = /(^|[\s("'.,;:!?*_~-])([*_~])(?=\S)([^\n]*?\S)\2(?=$|[\s)"'.,;:!?*_~-])/;

const readSpan = (text: string, style: Style): RichTextSectionElement[] => {
  const shielded = shield(text);
  const found = PAIR.exec(shielded);
  const mark = found?.[2];
  const emphasis = mark ? EMPHASIS[mark] : undefined;
  if (!found || !emphasis) return readTokens(text, style);
  const start = found.index + (found[1] ?? '').length;
  const end = found.index + found[0].length;
  return [
    ...readTokens(text.slice(0, start), style),
    ...readSpan(text.slice(start + 1, end - 1), { ...style, [emphasis]: true }),
    ...readSpan(text.slice(end), style),
  ];
};

// Inside links, code and emoji names `_` and `*` are letters: hidden from the search, length kept.
const shield = (text: string): string => text.replace(TOKEN, (token) => 'x'.repeat(token.length));

const readTokens = (text: string, style: Style): RichTextSectionElement[] => {
  const elements: RichTextSectionElement[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) elements.push(createText(decode(text.slice(from, match.index)), style));
    elements.push(readToken(match, style));
    from = match.index + match[0].length;
  }
  if (from < text.length) elements.push(createText(decode(text.slice(from)), style));
  return elements;
};

const readToken = ([whole, angle, code, emoji, url]: RegExpMatchArray, style: Style): RichTextSectionElement => {
  if (angle !== undefined) return readAngle(angle, style) ?? createText(decode(whole), style);
  if (code !== undefined) return { type: 'text', text: decode(code), style: { ...style, code: true } };
  if (emoji !== undefined) return { type: 'emoji', name: emoji };
  return { type: 'link', url: decode(url ?? whole), style };
};

const readAngle = (inner: string, style: Style): RichTextSectionElement | undefined => {
  const [target = '', label] = inner.split('|', 2);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { type: 'user', user_id: target.slice(1), style };
  if (/^#[CG][A-Z0-9]+$/.test(target)) return { type: 'channel', channel_id: target.slice(1), style };
  const broadcast = /^!(here|channel|everyone)$/.exec(target)?.[1];
  if (broadcast) return { type: 'broadcast', range: broadcast as 'here' | 'channel' | 'everyone' };
  if (target.startsWith('!subteam^')) return createText(label ?? '@group', style);
  if (/^(https?|mailto|slack):/.test(target))
    return { type: 'link', url: decode(target), style, ...(label !== undefined && { text: decode(label) }) };
  return undefined;
};

const DATE = /<!date\^(\d+)\^([^^|>]*)(?:\^[^|>]*)?(?:\|([^>]*))?>/g;

const replaceDates = (text: string, zone: string): string =>
  text.replace(DATE, (_, seconds: string, format: string) => {
    const date = new Date(Number(seconds) * 1000);
    const day = date.toLocaleDateString('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
    const time = date.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    return format.replace(/\{date[^}]*\}/g, day).replace(/\{time[^}]*\}/g, time);
  });
