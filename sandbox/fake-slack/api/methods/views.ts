import {
  listOpenViews,
  openView,
  publishHome,
  requireValidView,
  serializeHome,
  serializeView,
  updateView,
} from '../../blocks/views.ts';
import { createFieldRefusal, WebApiRefusal } from '../../refusal.ts';
import type { SlackWorkspace, Trigger } from '../../workspace.ts';
import { type ApiArguments, readStructure, readText, requireText } from '../arguments.ts';
import { findStrayFiles } from '../message-content.ts';
import type { MethodCall, WebApiMethod } from './method.ts';

const TRIGGER_MS = 3_000;

/** views.*: modals and the Home tab. */
export const viewMethods: Record<string, WebApiMethod> = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};

function open({ workspace, args }: MethodCall): Record<string, unknown> {
  const trigger = requireFreshTrigger(workspace, args);
  const view = requireView(workspace, args, 'modal');
  trigger.isUsed = true;
  return { view: serializeView(workspace, openView(workspace, trigger.user, view)) };
}

function push({ workspace, args }: MethodCall): Record<string, unknown> {
  const trigger = requireFreshTrigger(workspace, args);
  const view = requireView(workspace, args, 'modal');
  const top = listOpenViews(workspace, trigger.user).at(-1);
  if (trigger.viewId === undefined || !top) throw new WebApiRefusal('not_found');
  const pushed = openView(workspace, trigger.user, view, top.id);
  trigger.isUsed = true;
  return { view: serializeView(workspace, pushed) };
}

function update({ workspace, args }: MethodCall): Record<string, unknown> {
  const { views, homes } = workspace.memory;
  const externalId = readText(args, 'external_id');
  const byExternal = [...views.values()].find(({ view }) => view['external_id'] === externalId);
  const id = readText(args, 'view_id') ?? (externalId === undefined ? undefined : byExternal?.id);
  const hash = readText(args, 'hash');
  const open = views.get(id ?? '');
  if (open) {
    if (hash !== undefined && hash !== open.hash) throw new WebApiRefusal('hash_conflict');
    return { view: serializeView(workspace, updateView(workspace, open, requireView(workspace, args, 'modal'))) };
  }
  const owner = [...homes].find(([, home]) => home['id'] === id)?.[0];
  if (id === undefined || owner === undefined) throw new WebApiRefusal('not_found');
  return publishChecked(workspace, args, owner);
}

function publish({ workspace, args }: MethodCall): Record<string, unknown> {
  const user = workspace.memory.users.get(requireText(args, 'user_id'));
  if (!user || user.deleted || user.isBot) throw createFieldRefusal('invalid_arguments', ['[ERROR] user_not_found']);
  return publishChecked(workspace, args, user.id);
}

function publishChecked(workspace: SlackWorkspace, args: ApiArguments, user: string): Record<string, unknown> {
  const hash = readText(args, 'hash');
  const shown = serializeHome(workspace, user);
  if (hash !== undefined && shown && shown['hash'] !== hash) throw new WebApiRefusal('hash_conflict');
  return { view: publishHome(workspace, user, requireView(workspace, args, 'home')) };
}

function requireView(workspace: SlackWorkspace, args: ApiArguments, type: 'modal' | 'home'): Record<string, unknown> {
  const view = requireValidView(readStructure(args, 'view', 'invalid_arguments'), type);
  const stray = findStrayFiles(workspace, view['blocks'], '/view/blocks');
  if (stray.length > 0) throw createFieldRefusal('invalid_arguments', stray);
  return view;
}

/** A trigger opens one view, within 3 s of the person's tap. */
function requireFreshTrigger(workspace: SlackWorkspace, args: ApiArguments): Trigger {
  const trigger = workspace.triggers.get(requireText(args, 'trigger_id'));
  if (!trigger) throw new WebApiRefusal('invalid_trigger_id');
  if (trigger.isUsed) throw new WebApiRefusal('exchanged_trigger_id');
  if (workspace.now() - trigger.at > TRIGGER_MS) throw new WebApiRefusal('expired_trigger_id');
  return trigger;
}
