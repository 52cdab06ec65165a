import { checkedView, openView, publishHome, stackOf, updateView, wireHome, wireView } from '../../blocks/views.ts';
import { pointing, Refusal } from '../../refusal.ts';
import type { Trigger, Workspace } from '../../workspace.ts';
import { type Args, neededText, structureOf, textOf } from '../arguments.ts';
import { strayFiles } from '../message-content.ts';
import type { Call, Method } from './method.ts';

const TRIGGER_MS = 3_000;

/** views.*: modals and the Home tab. */
export const viewMethods: Record<string, Method> = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};

function open({ workspace, args }: Call): Record<string, unknown> {
  const trigger = freshTrigger(workspace, args);
  const view = viewOf(workspace, args, 'modal');
  trigger.isUsed = true;
  return { view: wireView(workspace, openView(workspace, trigger.user, view)) };
}

function push({ workspace, args }: Call): Record<string, unknown> {
  const trigger = freshTrigger(workspace, args);
  const view = viewOf(workspace, args, 'modal');
  const top = stackOf(workspace, trigger.user).at(-1);
  if (trigger.viewId === undefined || !top) throw new Refusal('not_found');
  const pushed = openView(workspace, trigger.user, view, top.id);
  trigger.isUsed = true;
  return { view: wireView(workspace, pushed) };
}

function update({ workspace, args }: Call): Record<string, unknown> {
  const { views, homes } = workspace.memory;
  const externalId = textOf(args, 'external_id');
  const byExternal = [...views.values()].find(({ view }) => view['external_id'] === externalId);
  const id = textOf(args, 'view_id') ?? (externalId === undefined ? undefined : byExternal?.id);
  const hash = textOf(args, 'hash');
  const open = views.get(id ?? '');
  if (open) {
    if (hash !== undefined && hash !== open.hash) throw new Refusal('hash_conflict');
    return { view: wireView(workspace, updateView(workspace, open, viewOf(workspace, args, 'modal'))) };
  }
  const owner = [...homes].find(([, home]) => home['id'] === id)?.[0];
  if (id === undefined || owner === undefined) throw new Refusal('not_found');
  return published(workspace, args, owner);
}

function publish({ workspace, args }: Call): Record<string, unknown> {
  const user = workspace.memory.users.get(neededText(args, 'user_id'));
  if (!user || user.deleted || user.isBot) throw pointing('invalid_arguments', ['[ERROR] user_not_found']);
  return published(workspace, args, user.id);
}

function published(workspace: Workspace, args: Args, user: string): Record<string, unknown> {
  const hash = textOf(args, 'hash');
  const shown = wireHome(workspace, user);
  if (hash !== undefined && shown && shown['hash'] !== hash) throw new Refusal('hash_conflict');
  return { view: publishHome(workspace, user, viewOf(workspace, args, 'home')) };
}

function viewOf(workspace: Workspace, args: Args, type: 'modal' | 'home'): Record<string, unknown> {
  const view = checkedView(structureOf(args, 'view', 'invalid_arguments'), type);
  const stray = strayFiles(workspace, view['blocks'], '/view/blocks');
  if (stray.length > 0) throw pointing('invalid_arguments', stray);
  return view;
}

/** A trigger opens one view, within 3 s of the person's tap. */
function freshTrigger(workspace: Workspace, args: Args): Trigger {
  const trigger = workspace.triggers.get(neededText(args, 'trigger_id'));
  if (!trigger) throw new Refusal('invalid_trigger_id');
  if (trigger.isUsed) throw new Refusal('exchanged_trigger_id');
  if (workspace.now() - trigger.at > TRIGGER_MS) throw new Refusal('expired_trigger_id');
  return trigger;
}
