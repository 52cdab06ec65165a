import type { FormValues } from './contexts.ts';
import { type Block, type BlockElement, listSelectOptions, readWords } from './shapes.ts';

const MULTI = new Set([
  'checkboxes',
  'multi_static_select',
  'multi_users_select',
  'multi_channels_select',
  'multi_conversations_select',
]);

/** Whether this element holds several values. */
export const isMulti = (element: BlockElement): boolean => MULTI.has(element.type);

/** What an element holds before anybody touched it. */
export const readInitial = (element: BlockElement): string | string[] => {
  if (element.type === 'multi_users_select') return element.initial_users ?? [];
  if (element.type === 'multi_conversations_select') return element.initial_conversations ?? [];
  if (isMulti(element)) return (element.initial_options ?? []).flatMap(({ value }) => value ?? []);
  if (element.initial_date_time !== undefined) return String(element.initial_date_time);
  return (
    element.initial_value ??
    element.initial_option?.value ??
    element.initial_date ??
    element.initial_time ??
    element.initial_user ??
    element.initial_conversation ??
    element.initial_channel ??
    ''
  );
};

const listInputs = (blocks: Block[]): { block: string; optional: boolean; element: BlockElement }[] =>
  blocks.flatMap(({ type, block_id: block, element, optional }) =>
    type === 'input' && block !== undefined && element ? [{ block, optional: optional === true, element }] : [],
  );

/** Where a typed value is kept: Slack keeps it through an update while both ids stay the same. */
export const createValueKey = (block: string, element: BlockElement): string => `${block} ${element.action_id ?? ''}`;

/** By block_id: what was typed in the fields that stand here now. */
export const pickTyped = (blocks: Block[], kept: FormValues): FormValues =>
  Object.fromEntries(
    listInputs(blocks).flatMap(({ block, element }) => {
      const value = kept[createValueKey(block, element)];
      return value === undefined ? [] : [[block, value]];
    }),
  );

/** Everything a form holds. What nobody touched and holds nothing is left out; what was emptied stays, as empty. */
export const collectValues = (blocks: Block[], touched: FormValues): FormValues =>
  Object.fromEntries(
    listInputs(blocks)
      .map(({ block, element }) => [block, touched[block] ?? readInitial(element)] as const)
      .filter(([block, value]) => value.length > 0 || touched[block] !== undefined),
  );

/** What Slack itself would refuse before the bot ever sees it. */
export const findMissing = (blocks: Block[], values: FormValues): Record<string, string> => {
  const errors: Record<string, string> = {};
  for (const { block, optional, element } of listInputs(blocks)) {
    const value = values[block] ?? '';
    if (value.length === 0 && !optional) errors[block] = 'Please complete this required field.';
    else if (typeof value === 'string' && value.length > 0 && value.length < (element.min_length ?? 0))
      errors[block] = `At least ${element.min_length} characters, please.`;
  }
  return errors;
};

/** Options as plain pairs, for native controls. */
export const listPairs = (element: BlockElement): { value: string; label: string; description: string }[] =>
  listSelectOptions(element).map((option) => ({
    value: option.value ?? readWords(option.text),
    label: readWords(option.text),
    description: readWords(option.description),
  }));
