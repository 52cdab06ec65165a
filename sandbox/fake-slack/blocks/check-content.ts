import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { formatProblem } from './problem.ts';

const FIELD_TEXT_MAX = 2_000;
const OVERFLOW_OPTIONS_MAX = 5;
const GROUP_LABEL_MAX = 75;
const INPUT_TEXT_MAX = 3_000;
const MARKDOWN_MAX = 12_000;
const URL_MAX = 3_000;
const FILE_ID = /^[F][A-Z0-9]{8,}$/;

/**
 * What the JSON Schemas leave out: empty texts, options, ids used twice, dates, links. Blocks have the right shape
 * here.
 */
export function checkBlockContent(blocks: unknown[], pointer: string): string[] {
  const problems = [...findRepeatedBlockIds(blocks, pointer), ...checkWhole(blocks, pointer)];
  blocks.forEach((block, index) => {
    const at = `${pointer}/${index}`;
    problems.push(...findRepeatedActionIds(block, at));
    walkObjects(block, at, (node, nodeAt) => problems.push(...checkNode(node, nodeAt)));
  });
  return problems;
}

/** Calls `visit` on every object in a tree, outermost first, with its JSON pointer. */
export function walkObjects(tree: unknown, pointer: string, visit: (node: JsonObject, pointer: string) => void): void {
  if (Array.isArray(tree)) {
    tree.forEach((item, index) => {
      walkObjects(item, `${pointer}/${index}`, visit);
    });
    return;
  }
  if (!isJsonObject(tree)) return;
  visit(tree, pointer);
  for (const [key, value] of Object.entries(tree)) walkObjects(value, `${pointer}/${key}`, visit);
}

function checkWhole(blocks: unknown[], pointer: string): string[] {
  const typed = blocks.filter(isJsonObject);
  const tables = typed.filter(({ type }) => type === 'table' || type === 'data_table').length;
  const markdown = typed
    .filter(({ type }) => type === 'markdown')
    .reduce((sum, { text }) => sum + measureText(text), 0);
  return [
    ...(tables > 1 ? [formatProblem('only_one_table_allowed', pointer)] : []),
    ...(markdown > MARKDOWN_MAX ? [formatProblem(`must be less than ${MARKDOWN_MAX + 1} characters`, pointer)] : []),
  ];
}

function findRepeatedBlockIds(blocks: unknown[], pointer: string): string[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const id = isJsonObject(block) ? block['block_id'] : undefined;
    if (id === undefined) return [];
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [formatProblem(`block_id already exists: ${id}`, `${pointer}/${index}/block_id`)] : [];
  });
}

function findRepeatedActionIds(block: unknown, pointer: string): string[] {
  const seen = new Set<unknown>();
  const problems: string[] = [];
  walkObjects(block, pointer, (node, nodeAt) => {
    const id = node['action_id'];
    if (id === undefined) return;
    if (seen.has(id)) problems.push(formatProblem(`action_id already exists: ${id}`, `${nodeAt}/action_id`));
    seen.add(id);
  });
  return problems;
}

function checkNode(node: JsonObject, at: string): string[] {
  switch (node['type']) {
    case 'plain_text':
    case 'mrkdwn':
      return measureText(node['text']) === 0 ? [formatProblem('must be more than 0 characters', `${at}/text`)] : [];
    case 'section':
      return checkSection(node, at);
    case 'actions':
    case 'context':
      return isEmpty(node['elements']) ? [formatProblem('no fewer than 1 items allowed', `${at}/elements`)] : [];
    case 'overflow':
      return checkOptionCount(node, at, OVERFLOW_OPTIONS_MAX);
    case 'checkboxes':
    case 'radio_buttons':
      return [...checkOptionCount(node, at, 10), ...checkInitialOptions(node, at)];
    case 'static_select':
    case 'multi_static_select':
      return [...checkSelect(node, at), ...checkInitialOptions(node, at)];
    case 'datepicker':
      return checkDate(node['initial_date'], `${at}/initial_date`);
    case 'plain_text_input':
      return checkInput(node, at);
    case 'button':
      return checkUrl(node['url'], `${at}/url`);
    case 'image':
      return [...checkUrl(node['image_url'], `${at}/image_url`), ...checkFile(node['slack_file'], at)];
    default:
      return [];
  }
}

function checkSection(node: JsonObject, at: string): string[] {
  const fields = Array.isArray(node['fields']) ? node['fields'] : [];
  if (node['text'] === undefined && fields.length === 0)
    return [formatProblem('missing required field: text or fields', at)];
  return fields.flatMap((field, index) =>
    isJsonObject(field) && measureText(field['text']) > FIELD_TEXT_MAX
      ? [formatProblem(`must be less than ${FIELD_TEXT_MAX + 1} characters`, `${at}/fields/${index}/text`)]
      : [],
  );
}

function checkOptionCount(node: JsonObject, at: string, most: number): string[] {
  const count = Array.isArray(node['options']) ? node['options'].length : 0;
  if (count > most) return [formatProblem(`no more than ${most} items allowed`, `${at}/options`)];
  return [
    ...(count === 0 ? [formatProblem('no fewer than 1 items allowed', `${at}/options`)] : []),
    ...findOptionsWithoutValue(node, at),
  ];
}

/** An option without a value cannot be told from another; Slack wants one (a link in an overflow menu too). */
function findOptionsWithoutValue(node: JsonObject, at: string): string[] {
  return listOptions(node).flatMap((option, index) =>
    isJsonObject(option) && option['value'] === undefined
      ? [formatProblem('missing required field: value', `${at}/options/${index}`)]
      : [],
  );
}

function checkSelect(node: JsonObject, at: string): string[] {
  const groups = Array.isArray(node['option_groups']) ? node['option_groups'].filter(isJsonObject) : [];
  const hasNone = isEmpty(node['options']) && groups.length === 0;
  if (hasNone) return [formatProblem('missing required field: options', at)];
  const long = groups.findIndex(({ label }) => isJsonObject(label) && measureText(label['text']) > GROUP_LABEL_MAX);
  const tooLong = formatProblem(
    `must be less than ${GROUP_LABEL_MAX + 1} characters`,
    `${at}/option_groups/${long}/label/text`,
  );
  return [...(long >= 0 ? [tooLong] : []), ...findOptionsWithoutValue(node, at)];
}

function checkInitialOptions(node: JsonObject, at: string): string[] {
  const many = Array.isArray(node['initial_options']) ? node['initial_options'] : [];
  const wanted = node['initial_option'] === undefined ? many : [node['initial_option']];
  const stray = wanted.some((one) => !listOptions(node).some((option) => isDeepStrictEqual(option, one)));
  return stray ? [formatProblem('initial options must match exactly options of the element', at)] : [];
}

/** All options of an element, those in groups too. */
export function listOptions(node: JsonObject): unknown[] {
  const groups = Array.isArray(node['option_groups']) ? node['option_groups'].filter(isJsonObject) : [];
  const grouped = groups.flatMap(({ options }) => (Array.isArray(options) ? options : []));
  return [...(Array.isArray(node['options']) ? node['options'] : []), ...grouped];
}

function checkDate(date: unknown, at: string): string[] {
  const isDate =
    date === undefined || (/^\d{4}-\d\d-\d\d$/.test(String(date)) && !Number.isNaN(Date.parse(String(date))));
  return isDate ? [] : [formatProblem('must be a date as YYYY-MM-DD', at)];
}

function checkInput(node: JsonObject, at: string): string[] {
  const tooMuch = (value: unknown) => typeof value === 'number' && value > INPUT_TEXT_MAX;
  return [
    ...(tooMuch(node['max_length']) ? [formatProblem(`must be at most ${INPUT_TEXT_MAX}`, `${at}/max_length`)] : []),
    ...(tooMuch(node['min_length']) ? [formatProblem(`must be at most ${INPUT_TEXT_MAX}`, `${at}/min_length`)] : []),
    ...(measureText(node['initial_value']) > INPUT_TEXT_MAX
      ? [formatProblem(`must be less than ${INPUT_TEXT_MAX + 1} characters`, `${at}/initial_value`)]
      : []),
  ];
}

function checkUrl(url: unknown, at: string): string[] {
  if (url === undefined) return [];
  const isFine =
    typeof url === 'string' && url.length <= URL_MAX && URL.canParse(url) && /^(https?|mailto|slack):/.test(url);
  return isFine ? [] : [formatProblem('must be a valid URL', at)];
}

function checkFile(file: unknown, at: string): string[] {
  const id = isJsonObject(file) ? file['id'] : undefined;
  if (id === undefined || FILE_ID.test(String(id))) return [];
  return [formatProblem(`input must match regex pattern: ${FILE_ID.source}`, `${at}/slack_file/id`)];
}

function measureText(text: unknown): number {
  return typeof text === 'string' ? text.length : 0;
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}
