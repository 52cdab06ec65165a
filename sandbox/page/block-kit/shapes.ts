/** The parts of Block Kit the page reads itself; a bot's JSON is loose, so everything is optional. */

export type TextObject = { type?: string; text?: string; emoji?: boolean };
export type Option = { text?: TextObject; value?: string; description?: TextObject; url?: string };
export type OptionGroup = { label?: TextObject; options?: Option[] };
export type Confirm = {
  title?: TextObject;
  text?: TextObject;
  confirm?: TextObject;
  deny?: TextObject;
  style?: string;
};

export type Element = {
  type: string;
  action_id?: string;
  text?: TextObject | string;
  value?: string;
  url?: string;
  style?: string;
  confirm?: Confirm;
  accessibility_label?: string;
  placeholder?: TextObject;
  options?: Option[];
  option_groups?: OptionGroup[];
  initial_option?: Option;
  initial_options?: Option[];
  initial_value?: string;
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_user?: string;
  initial_users?: string[];
  initial_conversation?: string;
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

export type Block = {
  type: string;
  block_id?: string;
  text?: TextObject;
  fields?: TextObject[];
  elements?: Element[];
  element?: Element;
  accessory?: Element;
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
export const asBlocks = (value: unknown): Block[] => (Array.isArray(value) ? value.filter(isBlock) : []);

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The words of a text object, for labels and names. */
export const wordsOf = (text: TextObject | string | undefined): string =>
  (typeof text === 'string' ? text : (text?.text ?? ''))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Every option of a menu, groups flattened. */
export const optionsOf = (element: Element): Option[] =>
  element.options ?? element.option_groups?.flatMap((group) => group.options ?? []) ?? [];
