import { clip, flattenText, type Span, type Text } from '../../../cards/card.ts';
import { COMMAND } from '../../../domain/command.ts';
import type { Mentions } from './mentions.ts';

/** Of what is marked; plain words are clipped where a card grows too large. */
const SPAN_MAX = 3000;

/** Everything that is markup anywhere in a line: emphasis, code, links, HTML, mentions, entities; a last `!` would make our own link a picture. */
const MARKUP = /[\\`*_~[\]<&]/g;
const BREAKS = /[ \t]*(?:\r\n?|[\n\u2028\u2029])\s*/g;
/** Keep apart what Adaptive Cards and templates would fill in (`{{DATE(…)}}`, `${…}`); seen by nobody. */
const JOINER = '\u2060';

/** Somebody's words as Markdown that shows just them: no markup, no links, no mention, nothing filled in. */
function escapeMarkdown(text: string): string {
  return renderLiteral(text)
    .replaceAll(MARKUP, '\\$&')
    .replace(/!$/, '\\!')
    .replaceAll('://', '\\://')
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
}

/** Somebody's words where Teams reads no Markdown: labels, choices, buttons. */
export function renderLiteral(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, (found) => (/[\t\n\r]/.test(found) ? found : ''))
    .replaceAll(/([{$])(?=\{)/g, `$1${JOINER}`);
}

/** A command by itself as Teams has it: typed without the slash and our name. */
export function dropCommandName(text: string): string {
  return text.replaceAll(`${COMMAND} `, '');
}

/** In our sentences a command goes up to the next mark, a day such as 21/12 within; without its slash it needs marks of its own. */
const IN_SENTENCE = new RegExp(`${COMMAND} ([\\p{L}\\d][\\p{L}\\d /-]*[\\p{L}\\d]|\\p{L})`, 'gu');

function quoteCommands(text: string): string {
  return text.replaceAll(IN_SENTENCE, '“$1”');
}

/** A text as Markdown; each line of it a paragraph. */
export function renderTeamsText(text: Text, mentions: Mentions): string {
  const whole = text.map((span, place) => renderSpanAsMarkdown(span, mentions, isApart(text, place))).join('');
  return renderLiteral(whole).trim().split(BREAKS).map(escapeLineStart).join('\n\n');
}

/** A text as Markdown on one line. */
export function renderTeamsLine(text: Text, mentions: Mentions): string {
  return renderTeamsText(text, mentions).replaceAll('\n\n', ' ');
}

/** No line begins a heading, a quote, a list or code. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/^[#>+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function renderSpanAsMarkdown(span: Span, mentions: Mentions, mayBeBold: boolean): string {
  if (typeof span === 'string') return escapeMarkdown(quoteCommands(span));
  switch (span.kind) {
    case 'strong': {
      const text = escapeMarkdown(clip(dropCommandName(span.text), SPAN_MAX));
      return mayBeBold ? text.split(BREAKS).map(embolden).join('\n') : text;
    }
    case 'link': {
      const link = `[${escapeMarkdown(span.text).replaceAll(BREAKS, ' ')}](${encodeLink(span.url)})`;
      return span.isStrong && mayBeBold ? `**${link}**` : link;
    }
    case 'person':
      return mentions.markFor(span) ?? escapeMarkdown(clip(span.name, SPAN_MAX));
    case 'channel':
      return escapeMarkdown(clip(span.name, SPAN_MAX));
  }
}

/** Stars stand outside words and inside the space around them, or they are stars. */
function embolden(line: string): string {
  const inner = line.trim();
  return inner === '' ? line : line.replace(inner, () => `**${inner}**`);
}

/** Whether there is space on both sides: only there Markdown is sure to take stars for bold. */
function isApart(text: Text, place: number): boolean {
  const own = renderLiteral(flattenText(text.slice(place, place + 1)));
  const before = renderLiteral(flattenText(text.slice(0, place))).at(-1) ?? ' ';
  const after = renderLiteral(flattenText(text.slice(place + 1))).at(0) ?? ' ';
  return (SPACE.test(before) || SPACE.test(own.at(0) ?? '')) && (SPACE.test(after) || SPACE.test(own.at(-1) ?? ''));
}

const SPACE = /[\p{Zs}\t\r\n]/u;

/** An address that ends no link early and holds no markup of its own. */
function encodeLink(url: string): string {
  return url
    .replaceAll(/[\s()\\<>*_~`[\]]/g, (mark) => encodeURIComponent(mark).replace(/^[^%]$/, encodePercent))
    .replaceAll('&', '\\&');
}

function encodePercent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
