/** The parts of Block Kit the page reads itself; a bot's JSON is loose, so everything is optional. */

/** Words, as Block Kit wraps them. */
export type TextObject = { type?: string; text?: string; emoji?: boolean };
/** One option of a menu, a list to tick or an overflow menu. */
export type SelectOption = { text?: TextObject; value?: string; description?: TextObject; url?: string };
/** Options under a common label. */
export type OptionGroup = { label?: TextObject; options?: SelectOption[] };
/** What is asked before a tap counts. */
export type ConfirmObject = {
  title?: TextObject;
  text?: TextObject;
  confirm?: TextObject;
  deny?: TextObject;
  style?: string;
};

/** Something in a block: a button, a menu, an input, an image or words. */
export type BlockElement = {
  type: string;
  action_id?: string;
  text?: TextObject | string;
  value?: string;
  url?: string;
  style?: string;
  confirm?: ConfirmObject;
  accessibility_label?: string;
  placeholder?: TextObject;
  options?: SelectOption[];
  option_groups?: OptionGroup[];
  initial_option?: SelectOption;
  initial_options?: SelectOption[];
  initial_value?: string;
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_user?: string;
  initial_users?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  initial_channel?: string;
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  is_decimal_allowed?: boolean;
  image_url?: string;
  alt_text?: string;
};

/** A block as it was sent. */
export type Block = {
  type: string;
  block_id?: string;
  text?: TextObject;
  fields?: TextObject[];
  elements?: BlockElement[];
  element?: BlockElement;
  accessory?: BlockElement;
  label?: TextObject;
  hint?: TextObject;
  optional?: boolean;
  image_url?: string;
  alt_text?: string;
  title?: TextObject;
  rows?: unknown[][];
  [field: string]: unknown;
};

/** Blocks as they came over the wire. */
export const parseBlocks = (value: unknown): Block[] => (Array.isArray(value) ? value.filter(isBlock) : []);

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The words of a text object, for labels and names. */
export const readWords = (text: TextObject | string | undefined): string =>
  (typeof text === 'string' ? text : (text?.text ?? ''))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Every option of a menu, groups flattened. */
export const listSelectOptions = (element: BlockElement): SelectOption[] =>
  element.options ?? element.option_groups?.flatMap((group) => group.options ?? []) ?? [];
