import { randomBytes } from 'node:crypto';
import { isFields } from '../../shared/fields.ts';
import type { SlackBlock, SlackView } from '../contract.ts';
import { nextId, trim } from '../memory.ts';
import { pointing, Refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import { completedBlocks } from './check-blocks.ts';
import { statesOf } from './control-values.ts';
import { viewProblems } from './view-rules.ts';

type Fields = Record<string, unknown>;

const STACK_MAX = 3;
const VIEW_BYTES_MAX = 250_000;

/** A view argument Slack would take, or its refusal. */
export function checkedView(view: unknown, type: 'modal' | 'home'): Fields {
  if (!isFields(view)) throw pointing('invalid_arguments', ['[ERROR] missing required field: view']);
  if (Buffer.byteLength(JSON.stringify(view)) > VIEW_BYTES_MAX) throw new Refusal('view_too_large');
  const problems = viewProblems(view, type);
  if (problems.length > 0) throw pointing('invalid_arguments', problems);
  return view;
}

/** Opens a modal for a person: alone, or on top of another. */
export function openView(workspace: Workspace, user: string, view: Fields, previousId?: string): SlackView {
  const id = nextId(workspace.memory, 'V');
  const stack = stackOf(workspace, user);
  if (previousId === undefined) for (const { id: open } of stack) workspace.memory.views.delete(open);
  else if (stack.length >= STACK_MAX) throw new Refusal('push_limit_reached');
  const opened: SlackView = {
    ...drawn(workspace, view),
    id,
    user,
    ...(previousId === undefined ? {} : { previousId }),
  };
  workspace.memory.views.set(id, opened);
  trim(workspace.memory);
  workspace.changed();
  return opened;
}

/** Puts other content in an open modal; what was filled in under the same block_id and action_id stays. */
export function updateView(workspace: Workspace, open: SlackView, view: Fields): SlackView {
  Object.assign(open, drawn(workspace, view));
  workspace.changed();
  return open;
}

/** The person's open modals, the top one last. */
export function stackOf(workspace: Workspace, user: string): SlackView[] {
  return [...workspace.memory.views.values()].filter((view) => view.user === user);
}

/** Closes one modal, or all of the person's when it says so (`clear_on_close`) or is asked to. */
export function closeView(workspace: Workspace, view: SlackView, all = false): void {
  const closing = all || view.view['clear_on_close'] === true ? stackOf(workspace, view.user) : [view];
  for (const { id } of closing) {
    workspace.memory.views.delete(id);
    workspace.picks.delete(`${view.user}|${id}`);
  }
  workspace.changed();
}

/** Shows a Home tab to a person. */
export function publishHome(workspace: Workspace, user: string, view: Fields): Fields {
  const { memory } = workspace;
  const id = memory.homes.get(user)?.['id'] ?? nextId(memory, 'V');
  const { view: content, hash } = drawn(workspace, view);
  memory.homes.set(user, { ...commonFields(workspace, content), id, hash });
  workspace.changed();
  return wireHome(workspace, user) ?? {};
}

/** A Home tab as Slack returns it, with what was picked in it. */
export function wireHome(workspace: Workspace, user: string): Fields | undefined {
  const home = workspace.memory.homes.get(user);
  if (!home) return undefined;
  const values = statesOf(blocksOf(home), workspace.picks.get(`${user}|${home['id']}`) ?? {});
  return { ...home, state: { values }, root_view_id: home['id'], previous_view_id: null };
}

/** A modal as Slack sends and returns it. */
export function wireView(workspace: Workspace, open: SlackView): Fields {
  const { view } = open;
  const values = statesOf(blocksOf(view), workspace.picks.get(`${open.user}|${open.id}`) ?? {});
  return {
    ...commonFields(workspace, view),
    id: open.id,
    hash: open.hash,
    state: { values },
    title: view['title'],
    clear_on_close: view['clear_on_close'] === true,
    notify_on_close: view['notify_on_close'] === true,
    close: view['close'] ?? null,
    submit: view['submit'] ?? null,
    previous_view_id: open.previousId ?? null,
    root_view_id: stackOf(workspace, open.user)[0]?.id ?? open.id,
  };
}

/** The blocks of a view or message, as far as there are any. */
export function blocksOf(content: Fields): SlackBlock[] {
  return Array.isArray(content['blocks']) ? (content['blocks'] as SlackBlock[]) : [];
}

function commonFields(workspace: Workspace, view: Fields): Fields {
  const { team, bot } = workspace.memory;
  return {
    team_id: team.id,
    type: view['type'],
    blocks: blocksOf(view),
    private_metadata: view['private_metadata'] ?? '',
    callback_id: view['callback_id'] ?? '',
    external_id: view['external_id'] ?? '',
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
  };
}

function drawn(workspace: Workspace, view: Fields): Omit<SlackView, 'id' | 'user' | 'previousId'> {
  const { memory } = workspace;
  const blocks = completedBlocks(blocksOf(view), () => nextId(memory, 'b'));
  const title = isFields(view['title']) ? view['title']['text'] : '';
  return {
    callbackId: String(view['callback_id'] ?? ''),
    title: String(title ?? ''),
    view: { ...view, blocks },
    privateMetadata: String(view['private_metadata'] ?? ''),
    errors: {},
    hash: `${Math.floor(workspace.now() / 1_000)}.${randomBytes(4).toString('hex')}`,
  };
}
