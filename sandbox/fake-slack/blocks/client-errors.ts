import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { SlackBlock, SlackView } from '../contract.ts';
import type { StateValues } from '../workspace.ts';
import { isBlank } from './control-values.ts';
import { listBlocks } from './views.ts';

/** What Slack's own client refuses before anything is sent, by block_id. */
export function findClientErrors(view: SlackView, states: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of listBlocks(view.view)) {
    if (block.type !== 'input' || !isJsonObject(block['element'])) continue;
    const id = String(block.block_id);
    const value = states[id]?.[String(block['element']['action_id'])];
    const fault = value && findFault(block, block['element'], value);
    if (fault) errors[id] = fault;
  }
  return errors;
}

function findFault(block: SlackBlock, element: JsonObject, value: JsonObject): string | undefined {
  if (isBlank(value)) return block['optional'] === true ? undefined : 'Please complete this required field.';
  const text = typeof value['value'] === 'string' ? value['value'] : undefined;
  if (text === undefined) return undefined;
  switch (element['type']) {
    case 'plain_text_input':
      return checkLength(element, text);
    case 'number_input':
      return checkNumber(element, text);
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(text) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(text) ? undefined : 'Please enter a valid URL.';
    default:
      return undefined;
  }
}

function checkLength(element: JsonObject, text: string): string | undefined {
  const most = Number(element['max_length'] ?? 3_000);
  const least = Number(element['min_length'] ?? 0);
  if (text.length > most) return `Must be fewer than ${most + 1} characters.`;
  return text.length < least ? `Must be at least ${least} characters.` : undefined;
}

function checkNumber(element: JsonObject, text: string): string | undefined {
  const number = Number(text);
  const isWhole = element['is_decimal_allowed'] === true || Number.isInteger(number);
  if (Number.isNaN(number) || !isWhole) return 'Please enter a valid number.';
  const isLow = element['min_value'] !== undefined && number < Number(element['min_value']);
  const isHigh = element['max_value'] !== undefined && number > Number(element['max_value']);
  return isLow || isHigh ? 'Please enter a number in range.' : undefined;
}
