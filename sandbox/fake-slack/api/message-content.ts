import { isJsonObject } from '../../shared/json.ts';
import { checkBlocks } from '../blocks/check-blocks.ts';
import { walkObjects } from '../blocks/check-content.ts';
import { formatProblem } from '../blocks/problem.ts';
import { loadValidator } from '../blocks/schemas.ts';
import type { SlackBlock, SlackMessage } from '../contract.ts';
import { createFieldRefusal, WebApiRefusal } from '../refusal.ts';
import type { SlackWorkspace } from '../workspace.ts';
import { type ApiArguments, readStructure, readText } from './arguments.ts';

const TEXT_MAX = 40_000;
const METADATA_BYTES_MAX = 8_000;
/** The kinds of uploaded files that an image block may show. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif'];

/** What a message shows. */
export type SlackContent = { text: string | undefined; blocks: SlackBlock[] | undefined };

/** The text and blocks a call gives, checked; what it does not give stays absent. */
export function readSlackContent(workspace: SlackWorkspace, args: ApiArguments): SlackContent {
  const text = readText(args, 'text');
  if (text !== undefined && text.length > TEXT_MAX) throw new WebApiRefusal('msg_too_long');
  return { text, blocks: readBlocks(workspace, args) };
}

/** The text and blocks of a new message. Throws `no_text` when it would show nothing. */
export function requireSlackContent(
  workspace: SlackWorkspace,
  args: ApiArguments,
): { text: string; blocks?: SlackBlock[] } {
  const { text, blocks } = readSlackContent(workspace, args);
  const isEmpty = text === undefined && (blocks ?? []).length === 0 && args['attachments'] === undefined;
  if (isEmpty) throw new WebApiRefusal('no_text');
  return { text: text ?? '', ...(blocks ? { blocks } : {}) };
}

/** Message metadata as given, checked. */
export function readMetadata(args: ApiArguments): SlackMessage['metadata'] {
  const given = readStructure(args, 'metadata', 'invalid_metadata_format');
  if (given === undefined) return undefined;
  if (!isJsonObject(given)) throw new WebApiRefusal('invalid_metadata_format');
  const isValid = loadValidator('MessageMetadata', 'MessagePayload');
  if (!isValid(given)) throw new WebApiRefusal('invalid_metadata_schema');
  if (JSON.stringify(given).length > METADATA_BYTES_MAX) throw new WebApiRefusal('metadata_too_large');
  return given as SlackMessage['metadata'];
}

function readBlocks(workspace: SlackWorkspace, args: ApiArguments): SlackBlock[] | undefined {
  const given = readStructure(args, 'blocks', 'invalid_blocks_format');
  if (given === undefined) return undefined;
  const problems = checkBlocks(given, 'message');
  problems.push(...findStrayFiles(workspace, given, '/blocks'));
  if (problems.length > 0) throw createFieldRefusal('invalid_blocks', problems);
  return given as SlackBlock[];
}

/** Pictures by `slack_file` must be files this Slack has. */
export function findStrayFiles(workspace: SlackWorkspace, blocks: unknown, pointer: string): string[] {
  const problems: string[] = [];
  walkObjects(blocks, pointer, (node, at) => {
    const file = node['slack_file'];
    if (node['type'] !== 'image' || !isJsonObject(file)) return;
    const id = file['id'] ?? String(file['url']).match(/\/files\/(F\w+)/)?.[1];
    const isPicture = PICTURES.includes(workspace.memory.files.get(String(id))?.mimetype ?? '');
    if (!isPicture) problems.push(formatProblem('invalid slack file', `${at}/slack_file`));
  });
  return problems;
}
