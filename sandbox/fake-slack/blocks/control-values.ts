import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { SlackBlock } from '../contract.ts';
import type { StateValues } from '../workspace.ts';
import { listOptions } from './check-content.ts';

/** A control on a surface: an element with an action_id, and the block it stands in. */
export type BlockControl = { block: SlackBlock; element: JsonObject };

const WITHOUT_STATE = ['button', 'overflow', 'workflow_button', 'icon_button', 'feedback_buttons'];
const ONE_OF = ['static_select', 'radio_buttons', 'external_select', 'overflow'];
const MANY_OF = ['checkboxes', 'multi_static_select', 'multi_external_select'];
const PLAIN: Record<string, string> = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  multi_users_select: 'selected_users',
  multi_channels_select: 'selected_channels',
  multi_conversations_select: 'selected_conversations',
};

/** Every control of these blocks, in reading order. */
export function listControls(blocks: SlackBlock[]): BlockControl[] {
  return blocks.flatMap((block) => listElements(block).map((element) => ({ block, element })));
}

/** `state.values` as Slack sends it: what was picked, else what the element starts with. */
export function readStateValues(blocks: SlackBlock[], picks: StateValues): StateValues {
  const values: StateValues = {};
  for (const { block, element } of listControls(blocks)) {
    if (WITHOUT_STATE.includes(String(element['type']))) continue;
    const blockId = String(block.block_id);
    const actionId = String(element['action_id']);
    const picked = picks[blockId]?.[actionId];
    const isSameKind = picked?.['type'] === element['type'];
    values[blockId] = { ...values[blockId], [actionId]: picked && isSameKind ? picked : readInitialValue(element) };
  }
  return values;
}

/** The value of one element after a person typed or chose this. */
export function pickValue(element: JsonObject, given: string | string[]): JsonObject {
  const type = String(element['type']);
  const list = Array.isArray(given) ? given : [given];
  if (MANY_OF.includes(type)) return { type, selected_options: list.map((one) => requireOption(element, one)) };
  if (ONE_OF.includes(type)) {
    return { type, selected_option: list[0] === undefined || list[0] === '' ? null : requireOption(element, list[0]) };
  }
  const plain = PLAIN[type];
  if (plain === undefined) return { type, value: list[0] === undefined || list[0] === '' ? null : list.join('\n') };
  if (type.startsWith('multi_')) return { type, [plain]: list };
  return { type, [plain]: parsePlainValue(type, list[0]) };
}

/** The option a person means, by its value or its text. */
export function findOption(element: JsonObject, wanted: string): JsonObject | undefined {
  const options = listOptions(element).filter(isJsonObject);
  return options.find(({ value }) => value === wanted) ?? options.find((option) => readShownText(option) === wanted);
}

/** The text something shows: a button, an option. */
export function readShownText(thing: JsonObject): string | undefined {
  const text = isJsonObject(thing['text']) ? thing['text']['text'] : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** Nothing filled in or chosen? */
export function isBlank(value: JsonObject): boolean {
  const { type: _type, ...rest } = value;
  return Object.values(rest).every((one) => one === null || one === '' || (Array.isArray(one) && one.length === 0));
}

function requireOption(element: JsonObject, wanted: string): JsonObject {
  const option = findOption(element, wanted);
  if (!option) throw new Error(`${element['action_id']} offers no option "${wanted}"`);
  return option;
}

function readInitialValue(element: JsonObject): JsonObject {
  const type = String(element['type']);
  if (MANY_OF.includes(type)) return { type, selected_options: element['initial_options'] ?? [] };
  if (ONE_OF.includes(type)) return { type, selected_option: element['initial_option'] ?? null };
  const plain = PLAIN[type];
  if (plain === undefined) return { type, value: element['initial_value'] ?? null };
  const start = element[plain.replace('selected_', 'initial_')];
  return { type, [plain]: start ?? (type.startsWith('multi_') ? [] : null) };
}

function parsePlainValue(type: string, given: string | undefined): string | number | null {
  if (given === undefined || given === '') return null;
  if (type === 'datepicker' && !/^\d{4}-\d\d-\d\d$/.test(given)) throw new Error(`"${given}" is no date (YYYY-MM-DD)`);
  if (type === 'timepicker' && !/^\d\d:\d\d$/.test(given)) throw new Error(`"${given}" is no time (HH:mm)`);
  return type === 'datetimepicker' ? Number(given) : given;
}

/** Elements carry an action_id (completed when the blocks were kept); texts and images carry none. */
function listElements(node: unknown): JsonObject[] {
  if (Array.isArray(node)) return node.flatMap(listElements);
  if (!isJsonObject(node)) return [];
  if (typeof node['action_id'] === 'string' && typeof node['type'] === 'string') return [node];
  return Object.values(node).flatMap(listElements);
}
