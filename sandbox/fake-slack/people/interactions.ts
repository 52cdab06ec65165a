import { randomBytes } from 'node:crypto';
import { dropOldest } from '../../shared/bounds.ts';
import type { JsonObject } from '../../shared/json.ts';
import { openResponseUrl } from '../api/response-urls.ts';
import { type BlockControl, findOption, pickValue, readStateValues } from '../blocks/control-values.ts';
import { findControl } from '../blocks/find-control.ts';
import { findSurface, type SlackSurface } from '../blocks/surface.ts';
import { serializeHome, serializeView } from '../blocks/views.ts';
import type { SlackBotAnswer, SlackChannel, SlackControl } from '../contract.ts';
import { summarizeSlackDelivery } from '../events/events-api.ts';
import { takeNextTs } from '../memory.ts';
import type { SlackDelivery, SlackWorkspace, StateValues } from '../workspace.ts';
import { openDirectChannel, requireSlackPerson } from './access.ts';
import { addEphemeral, serializeMessage } from './messages.ts';

const TRIGGERS_MAX = 1_000;
const STATE_VALUES_MAX = 1_000;

/** A person presses or picks something: `block_actions`. */
export async function tapInSlack(
  workspace: SlackWorkspace,
  user: string,
  on: string,
  wanted: SlackControl,
): Promise<SlackBotAnswer> {
  const surface = findSurface(workspace, user, on);
  const { control, option } = findControl(surface.blocks, wanted);
  const action = createAction(workspace, { surface, user, control, option });
  const payload = {
    type: 'block_actions',
    ...describeInteraction(workspace, user, surface.kind === 'modal' ? surface.view.id : undefined),
    ...describeSurface(workspace, user, surface),
    actions: [action],
  };
  const answer = await workspace.deliver({ kind: 'interactive', payload });
  if (answer.failure) showFailure(workspace, user, { answer, channel: findSurfaceChannel(surface) });
  return summarizeSlackDelivery(answer);
}

/** The fields every interaction has; its trigger opens one view. */
export function describeInteraction(workspace: SlackWorkspace, user: string, viewId?: string): JsonObject {
  const { team, bot } = workspace.memory;
  const person = requireSlackPerson(workspace, user);
  const teamId = person.teamId ?? team.id;
  return {
    user: { id: user, username: person.name, name: person.name, team_id: teamId },
    api_app_id: bot.appId,
    token: 'verification-token',
    trigger_id: createTrigger(workspace, user, viewId),
    team: { id: teamId, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A fresh trigger_id. */
export function createTrigger(workspace: SlackWorkspace, user: string, viewId?: string): string {
  const id = `${workspace.now()}.${randomBytes(4).readUInt32BE()}.${randomBytes(8).toString('hex')}`;
  const view = viewId === undefined ? {} : { viewId };
  workspace.triggers.set(id, { user, at: workspace.now(), isUsed: false, ...view });
  dropOldest(workspace.triggers, TRIGGERS_MAX);
  return id;
}

/** Tells the person, as Slack itself, that the bot did not answer well. */
export function showFailure(
  workspace: SlackWorkspace,
  user: string,
  { answer, channel }: { answer: SlackDelivery; channel: string | undefined },
): void {
  const reason = answer.failure === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
  const channelId = channel ?? openDirectChannel(workspace, user).id;
  const text = `⚠️ The app did not respond (${reason})`;
  addEphemeral(workspace, { channel: channelId, to: user, text, fromSlack: true });
}

/** Keeps what a person picked, so that the next payload's `state.values` has it. */
export function keepControlValue(
  workspace: SlackWorkspace,
  key: string,
  control: BlockControl,
  value: JsonObject,
): void {
  const picks: StateValues = workspace.stateValues.get(key) ?? {};
  const blockId = String(control.block.block_id);
  picks[blockId] = { ...picks[blockId], [String(control.element['action_id'])]: value };
  workspace.stateValues.set(key, picks);
  dropOldest(workspace.stateValues, STATE_VALUES_MAX);
}

type Tapped = { surface: SlackSurface; user: string; control: BlockControl; option: string | undefined };

function createAction(workspace: SlackWorkspace, { surface, user, control, option }: Tapped): JsonObject {
  const { element, block } = control;
  const type = String(element['type']);
  const ids = { action_id: element['action_id'], block_id: block.block_id };
  const when = { action_ts: takeNextTs(workspace.memory, workspace.now()) };
  if (type === 'button' || type === 'workflow_button') {
    const { text, value, style } = element;
    const optional = { ...(value === undefined ? {} : { value }), ...(style === undefined ? {} : { style }) };
    return { ...ids, text, ...optional, type: 'button', ...when };
  }
  if (option === undefined) throw new Error(`say which option of ${type} ${element['action_id']} is picked`);
  const key = `${user}|${surface.id}`;
  const value = pickValue(element, toggleOption(workspace, key, control, option));
  if (type !== 'overflow') keepControlValue(workspace, key, control, value);
  const { placeholder } = element;
  return { ...ids, ...value, ...(placeholder === undefined ? {} : { placeholder }), ...when };
}

/** Ticking adds to what is ticked, or takes it away; other controls just take the new value. */
function toggleOption(
  workspace: SlackWorkspace,
  key: string,
  control: BlockControl,
  option: string,
): string | string[] {
  const { element, block } = control;
  const isMany = ['checkboxes', 'multi_static_select'].includes(String(element['type']));
  if (!isMany) return option;
  const states = readStateValues([block], workspace.stateValues.get(key) ?? {});
  const now = states[String(block.block_id)]?.[String(element['action_id'])]?.['selected_options'];
  const chosen = Array.isArray(now) ? now.map((one: JsonObject) => String(one['value'])) : [];
  const value = String(findOption(element, option)?.['value'] ?? option);
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}

function describeSurface(workspace: SlackWorkspace, user: string, surface: SlackSurface): JsonObject {
  if (surface.kind === 'modal') {
    return { container: { type: 'view', view_id: surface.view.id }, view: serializeView(workspace, surface.view) };
  }
  if (surface.kind === 'home') {
    return { container: { type: 'view', view_id: surface.id }, view: serializeHome(workspace, user) };
  }
  const { channel, kind } = surface;
  const { ts, threadTs } = kind === 'message' ? surface.message : surface.note;
  const origin = kind === 'message' ? { messageTs: ts } : { ephemeralId: surface.note.id };
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const container = { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: kind === 'ephemeral' };
  const teamId = requireSlackPerson(workspace, user).teamId ?? workspace.memory.team.id;
  const responseUrl = { channel: channel.id, user, teamId, ...origin, ...(threadTs === undefined ? {} : { threadTs }) };
  const values = readStateValues(surface.blocks, workspace.stateValues.get(`${user}|${surface.id}`) ?? {});
  return {
    container: { ...container, ...thread },
    channel: { id: channel.id, name: nameChannel(channel) },
    // An ephemeral message is not kept by Slack, so its content does not come along.
    ...(kind === 'message' ? { message: serializeMessage(workspace, surface.message) } : {}),
    state: { values },
    response_url: openResponseUrl(workspace, 'actions', responseUrl),
  };
}

/** The name Slack sends of a channel: private ones stay nameless. */
export function nameChannel(channel: SlackChannel): string {
  if (channel.kind === 'direct') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

function findSurfaceChannel(surface: SlackSurface): string | undefined {
  return surface.kind === 'message' || surface.kind === 'ephemeral' ? surface.channel.id : undefined;
}
