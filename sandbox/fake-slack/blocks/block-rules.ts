import { isDeepStrictEqual } from 'node:util';
import { isFields } from '../../shared/fields.ts';
import { problem } from './problem.ts';

type Node = Record<string, unknown>;

const FIELD_TEXT_MAX = 2_000;
const OVERFLOW_OPTIONS_MAX = 5;
const GROUP_LABEL_MAX = 75;
const INPUT_TEXT_MAX = 3_000;
const MARKDOWN_MAX = 12_000;
const URL_MAX = 3_000;
const FILE_ID = /^[F][A-Z0-9]{8,}$/;

/** What the JSON Schemas leave out: empty texts, options, ids used twice, dates, links. Blocks have the right shape here. */
export function contentProblems(blocks: unknown[], pointer: string): string[] {
  const problems = [...repeatedBlockIds(blocks, pointer), ...wholeProblems(blocks, pointer)];
  blocks.forEach((block, index) => {
    const at = `${pointer}/${index}`;
    problems.push(...repeatedActionIds(block, at));
    walk(block, at, (node, place) => problems.push(...nodeProblems(node, place)));
  });
  return problems;
}

/** Calls `visit` on every object in a tree, outermost first, with its JSON pointer. */
export function walk(tree: unknown, pointer: string, visit: (node: Node, pointer: string) => void): void {
  if (Array.isArray(tree)) {
    tree.forEach((item, index) => {
      walk(item, `${pointer}/${index}`, visit);
    });
    return;
  }
  if (!isFields(tree)) return;
  visit(tree, pointer);
  for (const [key, value] of Object.entries(tree)) walk(value, `${pointer}/${key}`, visit);
}

function wholeProblems(blocks: unknown[], pointer: string): string[] {
  const typed = blocks.filter(isFields);
  const tables = typed.filter(({ type }) => type === 'table' || type === 'data_table').length;
  const markdown = typed.filter(({ type }) => type === 'markdown').reduce((sum, { text }) => sum + lengthOf(text), 0);
  return [
    ...(tables > 1 ? [problem('only_one_table_allowed', pointer)] : []),
    ...(markdown > MARKDOWN_MAX ? [problem(`must be less than ${MARKDOWN_MAX + 1} characters`, pointer)] : []),
  ];
}

function repeatedBlockIds(blocks: unknown[], pointer: string): string[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const id = isFields(block) ? block['block_id'] : undefined;
    if (id === undefined) return [];
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [problem(`block_id already exists: ${id}`, `${pointer}/${index}/block_id`)] : [];
  });
}

function repeatedActionIds(block: unknown, pointer: string): string[] {
  const seen = new Set<unknown>();
  const problems: string[] = [];
  walk(block, pointer, (node, place) => {
    const id = node['action_id'];
    if (id === undefined) return;
    if (seen.has(id)) problems.push(problem(`action_id already exists: ${id}`, `${place}/action_id`));
    seen.add(id);
  });
  return problems;
}

function nodeProblems(node: Node, at: string): string[] {
  switch (node['type']) {
    case 'plain_text':
    case 'mrkdwn':
      return lengthOf(node['text']) === 0 ? [problem('must be more than 0 characters', `${at}/text`)] : [];
    case 'section':
      return sectionProblems(node, at);
    case 'actions':
    case 'context':
      return isEmpty(node['elements']) ? [problem('no fewer than 1 items allowed', `${at}/elements`)] : [];
    case 'overflow':
      return optionsBetween(node, at, OVERFLOW_OPTIONS_MAX);
    case 'checkboxes':
    case 'radio_buttons':
      return [...optionsBetween(node, at, 10), ...initialProblems(node, at)];
    case 'static_select':
    case 'multi_static_select':
      return [...selectProblems(node, at), ...initialProblems(node, at)];
    case 'datepicker':
      return dateProblems(node['initial_date'], `${at}/initial_date`);
    case 'plain_text_input':
      return inputProblems(node, at);
    case 'button':
      return urlProblems(node['url'], `${at}/url`);
    case 'image':
      return [...urlProblems(node['image_url'], `${at}/image_url`), ...fileProblems(node['slack_file'], at)];
    default:
      return [];
  }
}

function sectionProblems(node: Node, at: string): string[] {
  const fields = Array.isArray(node['fields']) ? node['fields'] : [];
  if (node['text'] === undefined && fields.length === 0) return [problem('missing required field: text or fields', at)];
  return fields.flatMap((field, index) =>
    isFields(field) && lengthOf(field['text']) > FIELD_TEXT_MAX
      ? [problem(`must be less than ${FIELD_TEXT_MAX + 1} characters`, `${at}/fields/${index}/text`)]
      : [],
  );
}

function optionsBetween(node: Node, at: string, most: number): string[] {
  const count = Array.isArray(node['options']) ? node['options'].length : 0;
  if (count > most) return [problem(`no more than ${most} items allowed`, `${at}/options`)];
  return [...(count === 0 ? [problem('no fewer than 1 items allowed', `${at}/options`)] : []), ...valueless(node, at)];
}

/** An option without a value cannot be told from another; Slack wants one (a link in an overflow menu too). */
function valueless(node: Node, at: string): string[] {
  return optionsOf(node).flatMap((option, index) =>
    isFields(option) && option['value'] === undefined
      ? [problem('missing required field: value', `${at}/options/${index}`)]
      : [],
  );
}

function selectProblems(node: Node, at: string): string[] {
  const groups = Array.isArray(node['option_groups']) ? node['option_groups'].filter(isFields) : [];
  const hasNone = isEmpty(node['options']) && groups.length === 0;
  if (hasNone) return [problem('missing required field: options', at)];
  const long = groups.findIndex(({ label }) => isFields(label) && lengthOf(label['text']) > GROUP_LABEL_MAX);
  const tooLong = problem(
    `must be less than ${GROUP_LABEL_MAX + 1} characters`,
    `${at}/option_groups/${long}/label/text`,
  );
  return [...(long >= 0 ? [tooLong] : []), ...valueless(node, at)];
}

function initialProblems(node: Node, at: string): string[] {
  const many = Array.isArray(node['initial_options']) ? node['initial_options'] : [];
  const wanted = node['initial_option'] === undefined ? many : [node['initial_option']];
  const stray = wanted.some((one) => !optionsOf(node).some((option) => isDeepStrictEqual(option, one)));
  return stray ? [problem('initial options must match exactly options of the element', at)] : [];
}

/** All options of an element, those in groups too. */
export function optionsOf(node: Node): unknown[] {
  const groups = Array.isArray(node['option_groups']) ? node['option_groups'].filter(isFields) : [];
  const grouped = groups.flatMap(({ options }) => (Array.isArray(options) ? options : []));
  return [...(Array.isArray(node['options']) ? node['options'] : []), ...grouped];
}

function dateProblems(date: unknown, at: string): string[] {
  const isDate =
    date === undefined || (/^\d{4}-\d\d-\d\d$/.test(String(date)) && !Number.isNaN(Date.parse(String(date))));
  return isDate ? [] : [problem('must be a date as YYYY-MM-DD', at)];
}

function inputProblems(node: Node, at: string): string[] {
  const tooMuch = (value: unknown) => typeof value === 'number' && value > INPUT_TEXT_MAX;
  return [
    ...(tooMuch(node['max_length']) ? [problem(`must be at most ${INPUT_TEXT_MAX}`, `${at}/max_length`)] : []),
    ...(tooMuch(node['min_length']) ? [problem(`must be at most ${INPUT_TEXT_MAX}`, `${at}/min_length`)] : []),
    ...(lengthOf(node['initial_value']) > INPUT_TEXT_MAX
      ? [problem(`must be less than ${INPUT_TEXT_MAX + 1} characters`, `${at}/initial_value`)]
      : []),
  ];
}

function urlProblems(url: unknown, at: string): string[] {
  if (url === undefined) return [];
  const isFine =
    typeof url === 'string' && url.length <= URL_MAX && URL.canParse(url) && /^(https?|mailto|slack):/.test(url);
  return isFine ? [] : [problem('must be a valid URL', at)];
}

function fileProblems(file: unknown, at: string): string[] {
  const id = isFields(file) ? file['id'] : undefined;
  if (id === undefined || FILE_ID.test(String(id))) return [];
  return [problem(`input must match regex pattern: ${FILE_ID.source}`, `${at}/slack_file/id`)];
}

function lengthOf(text: unknown): number {
  return typeof text === 'string' ? text.length : 0;
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}
