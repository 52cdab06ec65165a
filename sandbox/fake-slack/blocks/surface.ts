import type { SlackBlock, SlackChannel, SlackEphemeral, SlackMessage, SlackView } from '../contract.ts';
import { requireSlackChannel, requireSlackPerson } from '../people/access.ts';
import { findSlackMessage } from '../people/messages.ts';
import type { SlackWorkspace } from '../workspace.ts';
import { listBlocks } from './views.ts';

/** Something with controls that a person sees. What they fill in is kept under its `id`. */
export type SlackSurface = { id: string; blocks: SlackBlock[] } & (
  | { kind: 'message'; channel: SlackChannel; message: SlackMessage }
  | { kind: 'ephemeral'; channel: SlackChannel; note: SlackEphemeral }
  | { kind: 'modal'; view: SlackView }
  | { kind: 'home' }
);

/**
 * What this person taps on: a message's ts, a note's id or ts, a view's id, or `home`. Throws when they cannot see
 * it.
 */
export function findSurface(workspace: SlackWorkspace, user: string, on: string): SlackSurface {
  requireSlackPerson(workspace, user);
  const found =
    findHome(workspace, user, on) ??
    findModal(workspace, user, on) ??
    findNote(workspace, user, on) ??
    findMessageSurface(workspace, user, on);
  if (!found) throw new Error(`${user} sees no message, note or view ${on}`);
  return found;
}

function findHome(workspace: SlackWorkspace, user: string, on: string): SlackSurface | undefined {
  const home = workspace.memory.homes.get(user);
  if (!home || (on !== 'home' && on !== home['id'])) return undefined;
  return { kind: 'home', id: String(home['id']), blocks: listBlocks(home) };
}

function findModal(workspace: SlackWorkspace, user: string, on: string): SlackSurface | undefined {
  const view = workspace.memory.views.get(on);
  if (!view) return undefined;
  if (view.user !== user) throw new Error(`view ${on} is open for ${view.user}, not for ${user}`);
  return { kind: 'modal', id: view.id, blocks: listBlocks(view.view), view };
}

function findNote(workspace: SlackWorkspace, user: string, on: string): SlackSurface | undefined {
  const { ephemerals } = workspace.memory;
  const found = ephemerals.get(on) ?? [...ephemerals.values()].find(({ ts }) => ts === on);
  if (!found) return undefined;
  if (found.to !== user) throw new Error(`note ${on} is shown to ${found.to} only, not to ${user}`);
  const channel = workspace.memory.channels.get(found.channel);
  if (!channel) throw new Error(`note ${on} stands in no known channel`);
  return { kind: 'ephemeral', id: found.id, blocks: found.blocks ?? [], channel, note: found };
}

/** A ts is unique in the workspace, so no channel is needed to find its message. */
function findMessageSurface(workspace: SlackWorkspace, user: string, on: string): SlackSurface | undefined {
  for (const id of workspace.memory.messages.keys()) {
    const found = findSlackMessage(workspace, id, on);
    if (!found) continue;
    const channel = requireSlackChannel(workspace, user, id);
    return { kind: 'message', id: found.ts, blocks: found.blocks ?? [], channel, message: found };
  }
  return undefined;
}
