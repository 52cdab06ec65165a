import { isJsonObject } from '../../shared/json.ts';
import type { SlackBlock } from '../contract.ts';
import { checkBlockContent } from './check-content.ts';
import { formatProblem, formatSchemaErrors } from './problem.ts';
import { findBlockDefinition, loadValidator } from './schemas.ts';

/** Where blocks can be shown. */
export type SurfaceKind = 'message' | 'modal' | 'home';

const BLOCKS_MAX: Record<SurfaceKind, number> = { message: 50, modal: 100, home: 100 };
const PROBLEMS_MAX = 20;

/** On which surfaces each kind of block is allowed (docs.slack.dev/reference/block-kit/blocks, read in July 2026). */
const SURFACES: Record<string, readonly SurfaceKind[]> = {
  actions: ['modal', 'message', 'home'],
  alert: ['modal'],
  card: ['modal', 'message', 'home'],
  carousel: ['message', 'home'],
  container: ['message'],
  context: ['modal', 'message', 'home'],
  context_actions: ['message'],
  data_table: ['message', 'home'],
  divider: ['modal', 'message', 'home'],
  file: ['message'],
  header: ['modal', 'message', 'home'],
  image: ['modal', 'message', 'home'],
  input: ['modal', 'message', 'home'],
  markdown: ['message'],
  plan: ['message'],
  rich_text: ['modal', 'message', 'home'],
  section: ['modal', 'message', 'home'],
  table: ['message', 'home'],
  task_card: ['message'],
  video: ['modal', 'message', 'home'],
};

/** What is wrong with these blocks, in Slack's words (`[ERROR] … [json-pointer:/blocks/0]`); empty when nothing is. */
export function checkBlocks(blocks: unknown, surface: SurfaceKind, pointer = '/blocks'): string[] {
  if (!Array.isArray(blocks)) return [formatProblem('must be an array', pointer)];
  const problems = blocks.flatMap((block, index) => checkBlock(block, surface, `${pointer}/${index}`));
  if (blocks.length > BLOCKS_MAX[surface]) {
    problems.unshift(formatProblem(`no more than ${BLOCKS_MAX[surface]} items allowed`, pointer));
  }
  if (problems.length === 0) problems.push(...checkBlockContent(blocks, pointer));
  return problems.slice(0, PROBLEMS_MAX);
}

/** Blocks as Slack keeps them: every block with a block_id, every control with an action_id. */
export function completeBlocks(blocks: SlackBlock[], newId: () => string): SlackBlock[] {
  return blocks.map((block) => {
    const element = addActionId(block['element'], newId);
    const accessory = addActionId(block['accessory'], newId);
    const elements = block['elements'];
    return {
      ...block,
      block_id: block.block_id ?? newId(),
      ...(element === undefined ? {} : { element }),
      ...(accessory === undefined ? {} : { accessory }),
      ...(Array.isArray(elements) ? { elements: elements.map((one) => addActionId(one, newId)) } : {}),
    };
  });
}

const PASSIVE = ['plain_text', 'mrkdwn', 'image'];

function addActionId(element: unknown, newId: () => string): unknown {
  if (!isJsonObject(element) || typeof element['type'] !== 'string') return element;
  const isPassive = PASSIVE.includes(element['type']) || element['type'].startsWith('rich_text_');
  return isPassive || element['action_id'] !== undefined ? element : { ...element, action_id: newId() };
}

function checkBlock(block: unknown, surface: SurfaceKind, pointer: string): string[] {
  if (!isJsonObject(block)) return [formatProblem('must be an object', pointer)];
  const type = block['type'];
  if (typeof type !== 'string') return [formatProblem('missing required field: type', pointer)];
  const definition = findBlockDefinition(type);
  if (definition === undefined || !SURFACES[type]?.includes(surface)) {
    return [formatProblem(`unsupported type: ${type}`, `${pointer}/type`)];
  }
  const isValid = loadValidator(definition);
  return isValid(block) ? [] : formatSchemaErrors(isValid.errors, pointer);
}
