import { randomBytes } from 'node:crypto';
import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { SlackBlock, SlackView } from '../contract.ts';
import { takeNextSlackId, trimSlackMemory } from '../memory.ts';
import { createFieldRefusal, WebApiRefusal } from '../refusal.ts';
import type { SlackWorkspace } from '../workspace.ts';
import { completeBlocks } from './check-blocks.ts';
import { checkView } from './check-view.ts';
import { readStateValues } from './control-values.ts';

const STACK_MAX = 3;
const VIEW_BYTES_MAX = 250_000;

/** The view, when Slack would take it. Throws Slack's refusal otherwise. */
export function requireValidView(view: unknown, type: 'modal' | 'home'): JsonObject {
  if (!isJsonObject(view)) throw createFieldRefusal('invalid_arguments', ['[ERROR] missing required field: view']);
  if (Buffer.byteLength(JSON.stringify(view)) > VIEW_BYTES_MAX) throw new WebApiRefusal('view_too_large');
  const problems = checkView(view, type);
  if (problems.length > 0) throw createFieldRefusal('invalid_arguments', problems);
  return view;
}

/** Opens a modal for a person: alone, or on top of another. */
export function openView(workspace: SlackWorkspace, user: string, view: JsonObject, previousId?: string): SlackView {
  const id = takeNextSlackId(workspace.memory, 'V');
  const stack = listOpenViews(workspace, user);
  if (previousId === undefined) for (const { id: open } of stack) workspace.memory.views.delete(open);
  else if (stack.length >= STACK_MAX) throw new WebApiRefusal('push_limit_reached');
  const opened: SlackView = {
    ...prepareView(workspace, view),
    id,
    user,
    ...(previousId === undefined ? {} : { previousId }),
  };
  workspace.memory.views.set(id, opened);
  trimSlackMemory(workspace.memory);
  workspace.announce();
  return opened;
}

/** Puts other content in an open modal; what was filled in under the same block_id and action_id stays. */
export function updateView(workspace: SlackWorkspace, open: SlackView, view: JsonObject): SlackView {
  Object.assign(open, prepareView(workspace, view));
  workspace.announce();
  return open;
}

/** The person's open modals, the top one last. */
export function listOpenViews(workspace: SlackWorkspace, user: string): SlackView[] {
  return [...workspace.memory.views.values()].filter((view) => view.user === user);
}

/** Closes one modal, or all of the person's when it says so (`clear_on_close`) or is asked to. */
export function closeView(workspace: SlackWorkspace, view: SlackView, all = false): void {
  const closing = all || view.view['clear_on_close'] === true ? listOpenViews(workspace, view.user) : [view];
  for (const { id } of closing) {
    workspace.memory.views.delete(id);
    workspace.stateValues.delete(`${view.user}|${id}`);
  }
  workspace.announce();
}

/** Shows a Home tab to a person. */
export function publishHome(workspace: SlackWorkspace, user: string, view: JsonObject): JsonObject {
  const { memory } = workspace;
  const id = memory.homes.get(user)?.['id'] ?? takeNextSlackId(memory, 'V');
  const { view: content, hash } = prepareView(workspace, view);
  memory.homes.set(user, { ...serializeCommonFields(workspace, content, user), id, hash });
  workspace.announce();
  return serializeHome(workspace, user) ?? {};
}

/** A Home tab as Slack returns it, with what was picked in it. */
export function serializeHome(workspace: SlackWorkspace, user: string): JsonObject | undefined {
  const home = workspace.memory.homes.get(user);
  if (!home) return undefined;
  const values = readStateValues(listBlocks(home), workspace.stateValues.get(`${user}|${home['id']}`) ?? {});
  return { ...home, state: { values }, root_view_id: home['id'], previous_view_id: null };
}

/** A modal as Slack sends and returns it. */
export function serializeView(workspace: SlackWorkspace, open: SlackView): JsonObject {
  const { view } = open;
  const values = readStateValues(listBlocks(view), workspace.stateValues.get(`${open.user}|${open.id}`) ?? {});
  return {
    ...serializeCommonFields(workspace, view, open.user),
    id: open.id,
    hash: open.hash,
    state: { values },
    title: view['title'],
    clear_on_close: view['clear_on_close'] === true,
    notify_on_close: view['notify_on_close'] === true,
    close: view['close'] ?? null,
    submit: view['submit'] ?? null,
    previous_view_id: open.previousId ?? null,
    root_view_id: listOpenViews(workspace, open.user)[0]?.id ?? open.id,
  };
}

/** The blocks of a view or message, as far as there are any. */
export function listBlocks(content: JsonObject): SlackBlock[] {
  return Array.isArray(content['blocks']) ? (content['blocks'] as SlackBlock[]) : [];
}

/** Whoever sees it is of the team by whose installation it is shown. */
function serializeCommonFields(workspace: SlackWorkspace, view: JsonObject, user: string): JsonObject {
  const { team, bot, users } = workspace.memory;
  const teamId = users.get(user)?.teamId ?? team.id;
  return {
    team_id: teamId,
    type: view['type'],
    blocks: listBlocks(view),
    private_metadata: view['private_metadata'] ?? '',
    callback_id: view['callback_id'] ?? '',
    external_id: view['external_id'] ?? '',
    app_id: bot.appId,
    app_installed_team_id: teamId,
    bot_id: bot.botId,
  };
}

function prepareView(workspace: SlackWorkspace, view: JsonObject): Omit<SlackView, 'id' | 'user' | 'previousId'> {
  const { memory } = workspace;
  const blocks = completeBlocks(listBlocks(view), () => takeNextSlackId(memory, 'b'));
  const title = isJsonObject(view['title']) ? view['title']['text'] : '';
  return {
    callbackId: String(view['callback_id'] ?? ''),
    title: String(title ?? ''),
    view: { ...view, blocks },
    privateMetadata: String(view['private_metadata'] ?? ''),
    errors: {},
    hash: `${Math.floor(workspace.now() / 1_000)}.${randomBytes(4).toString('hex')}`,
  };
}
