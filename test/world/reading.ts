import type { SlackBlock } from '../../src/sandbox/slack/place.ts';

type Json = { [key: string]: unknown };

/** What blocks show to a reader: one part a line, buttons in brackets, people as @id, fields with what stands in them. */
export function textOf(blocks: SlackBlock[]): string {
  return blocks
    .map((block) => pieces(block).join(''))
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function pieces(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(pieces);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Json;
  if (element['type'] === 'button') return [`[${label(element['text'])}] `];
  if (element['type'] === 'static_select') {
    const options = (element['options'] as Json[]).map((option) => label(option['text']));
    return [`[${label(element['placeholder'])}: ${options.join(' | ')}] `];
  }
  if (element['type'] === 'overflow') {
    return [`[${(element['options'] as Json[]).map((option) => label(option['text'])).join(' | ')}] `];
  }
  if (element['type'] === 'input') {
    const field = element['element'] as Json;
    const options = ((field['options'] ?? []) as Json[]).map((option) => label(option['text']));
    return [[label(element['label']), field['initial_value'], ...options].filter(Boolean).join(' | ')];
  }
  if (element['type'] === 'user') return [`@${String(element['user_id'])}`];
  if (typeof element['text'] === 'string') return [element['text']];
  return [...pieces(element['text']), ...pieces(element['elements']), ...pieces(element['fields'])];
}

function label(text: unknown): string {
  return String((text as Json)['text']);
}
