import { isFields } from '../../shared/fields.ts';
import { walk } from '../blocks/block-rules.ts';
import { blockProblems } from '../blocks/check-blocks.ts';
import { problem } from '../blocks/problem.ts';
import { validatorOf } from '../blocks/schemas.ts';
import type { SlackBlock, SlackMessage } from '../contract.ts';
import { pointing, Refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import { type Args, structureOf, textOf } from './arguments.ts';

const TEXT_MAX = 40_000;
const METADATA_BYTES_MAX = 8_000;
/** What a block shows of the files that were uploaded; no other kind of picture. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif'];

export type Content = { text: string | undefined; blocks: SlackBlock[] | undefined };

/** Text and blocks of a message as given, checked; absent stays absent. */
export function contentOf(workspace: Workspace, args: Args): Content {
  const text = textOf(args, 'text');
  if (text !== undefined && text.length > TEXT_MAX) throw new Refusal('msg_too_long');
  return { text, blocks: blocksOf(workspace, args) };
}

/** Text and blocks of a new message: there must be something to show. */
export function neededContent(workspace: Workspace, args: Args): { text: string; blocks?: SlackBlock[] } {
  const { text, blocks } = contentOf(workspace, args);
  const isEmpty = text === undefined && (blocks ?? []).length === 0 && args['attachments'] === undefined;
  if (isEmpty) throw new Refusal('no_text');
  return { text: text ?? '', ...(blocks ? { blocks } : {}) };
}

/** Message metadata as given, checked. */
export function metadataOf(args: Args): SlackMessage['metadata'] {
  const given = structureOf(args, 'metadata', 'invalid_metadata_format');
  if (given === undefined) return undefined;
  if (!isFields(given)) throw new Refusal('invalid_metadata_format');
  const isValid = validatorOf('MessageMetadata', 'MessagePayload');
  if (!isValid(given)) throw new Refusal('invalid_metadata_schema');
  if (JSON.stringify(given).length > METADATA_BYTES_MAX) throw new Refusal('metadata_too_large');
  return given as SlackMessage['metadata'];
}

function blocksOf(workspace: Workspace, args: Args): SlackBlock[] | undefined {
  const given = structureOf(args, 'blocks', 'invalid_blocks_format');
  if (given === undefined) return undefined;
  const problems = blockProblems(given, 'message');
  problems.push(...strayFiles(workspace, given, '/blocks'));
  if (problems.length > 0) throw pointing('invalid_blocks', problems);
  return given as SlackBlock[];
}

/** Pictures by `slack_file` must be files this Slack has. */
export function strayFiles(workspace: Workspace, blocks: unknown, pointer: string): string[] {
  const problems: string[] = [];
  walk(blocks, pointer, (node, at) => {
    const file = node['slack_file'];
    if (node['type'] !== 'image' || !isFields(file)) return;
    const id = file['id'] ?? String(file['url']).match(/\/files\/(F\w+)/)?.[1];
    const isPicture = PICTURES.includes(workspace.memory.files.get(String(id))?.mimetype ?? '');
    if (!isPicture) problems.push(problem('invalid slack file', `${at}/slack_file`));
  });
  return problems;
}
