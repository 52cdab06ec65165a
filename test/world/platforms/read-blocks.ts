import type { SlackBlock } from '../../../sandbox/fake-slack/contract.ts';

type Json = { [key: string]: unknown };

/**
 * What blocks show to a reader: one part, fact or point of a list a line, buttons in brackets, people as `@sanne`, fields with
 * what stands in them, channels by their ids.
 */
export function readBlockText(blocks: SlackBlock[]): string {
  return (
    blocks
      .flatMap(splitLists)
      .map((part) => readPieces(part).join(''))
      .join('\n')
      // Facts that stand beside one another.
      .replaceAll('    ', '\n')
      .replaceAll('\u00a0', ' ')
  );
}

function splitLists(block: SlackBlock): Json[] {
  if (block.type !== 'rich_text') return [block];
  const elements = block['elements'] as Json[];
  return elements.flatMap((each) => (each['type'] === 'rich_text_list' ? (each['elements'] as Json[]) : [each]));
}

function readPieces(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(readPieces);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Json;
  if (element['type'] === 'button') return [`[${readLabel(element['text'])}] `];
  if (element['type'] === 'static_select') {
    const options = (element['options'] as Json[]).map((option) => readLabel(option['text']));
    return [`[${readLabel(element['placeholder'])}: ${options.join(' | ')}] `];
  }
  if (element['type'] === 'overflow') {
    return [`[${(element['options'] as Json[]).map((option) => readLabel(option['text'])).join(' | ')}] `];
  }
  if (element['type'] === 'input') {
    const field = element['element'] as Json;
    const options = ((field['options'] ?? []) as Json[]).map((option) => readLabel(option['text']));
    return [[readLabel(element['label']), field['initial_value'], ...options].filter(Boolean).join(' | ')];
  }
  if (element['type'] === 'channel') return [`#${String(element['channel_id'])}`];
  if (element['type'] === 'user') return [`@${String(element['user_id']).replace('U0', '').toLowerCase()}`];
  if (typeof element['text'] === 'string') return [element['text']];
  const beside = readPieces(element['accessory']);
  return [
    ...readPieces(element['text']),
    ...readPieces(element['elements']),
    ...readPieces(element['fields']),
    ...(beside.length > 0 ? [' ', ...beside] : []),
  ];
}

function readLabel(text: unknown): string {
  return String((text as Json)['text']);
}
