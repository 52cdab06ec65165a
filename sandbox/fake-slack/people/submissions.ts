import { isJsonObject, type JsonObject, parseJsonObject } from '../../shared/json.ts';
import { findClientErrors } from '../blocks/client-errors.ts';
import { listControls, pickValue, readStateValues } from '../blocks/control-values.ts';
import { findSurface } from '../blocks/surface.ts';
import { closeView, listBlocks, openView, requireValidView, serializeView, updateView } from '../blocks/views.ts';
import type { SlackBotAnswer, SlackView } from '../contract.ts';
import { summarizeSlackDelivery } from '../events/events-api.ts';
import { WebApiRefusal } from '../refusal.ts';
import type { SlackDelivery, SlackWorkspace } from '../workspace.ts';
import { describeInteraction, keepControlValue, showFailure } from './interactions.ts';

/** A modal with what somebody fills in, by block_id. */
export type FilledView = { user: string; viewId: string; values: Record<string, string | string[]> };

/** A person fills in and submits a modal. What the client itself refuses never reaches the bot (status 0). */
export async function submitView(
  workspace: SlackWorkspace,
  { user, viewId, values }: FilledView,
): Promise<SlackBotAnswer> {
  const view = requireModal(workspace, user, viewId);
  if (view.view['submit'] === undefined) throw new Error(`view ${viewId} has no submit button`);
  fillControls(workspace, view, values);
  view.errors = findClientErrors(
    view,
    readStateValues(listBlocks(view.view), workspace.stateValues.get(`${user}|${viewId}`) ?? {}),
  );
  workspace.announce();
  if (Object.keys(view.errors).length > 0)
    return { status: 0, body: 'not sent: see the errors', elapsedMs: 0, retries: 0 };
  const payload = {
    type: 'view_submission',
    ...describeInteraction(workspace, user, viewId),
    view: serializeView(workspace, view),
    response_urls: [],
  };
  const answer = await workspace.deliver({ kind: 'interactive', payload });
  obeyAcknowledgement(workspace, view, answer);
  return summarizeSlackDelivery(answer);
}

/** A person presses Cancel on the top modal; the bot hears of it when the view asked for that. */
export async function cancelView(workspace: SlackWorkspace, user: string, viewId: string): Promise<void> {
  const view = requireModal(workspace, user, viewId);
  const isCleared = view.view['clear_on_close'] === true;
  const isWanted = view.view['notify_on_close'] === true;
  const serialized = serializeView(workspace, view);
  closeView(workspace, view);
  if (!isWanted) return;
  const { trigger_id: _none, ...who } = describeInteraction(workspace, user);
  await workspace.deliver({
    kind: 'interactive',
    payload: { type: 'view_closed', ...who, view: serialized, is_cleared: isCleared },
  });
}

function requireModal(workspace: SlackWorkspace, user: string, viewId: string): SlackView {
  const surface = findSurface(workspace, user, viewId);
  if (surface.kind !== 'modal') throw new Error(`${viewId} is no modal`);
  return surface.view;
}

function fillControls(workspace: SlackWorkspace, view: SlackView, values: FilledView['values']): void {
  const controls = listControls(listBlocks(view.view));
  for (const [blockId, given] of Object.entries(values)) {
    const control = controls.find(({ block }) => block.block_id === blockId);
    if (!control) throw new Error(`view ${view.id} has no field in block ${blockId}`);
    keepControlValue(workspace, `${view.user}|${view.id}`, control, pickValue(control.element, given));
  }
}

/** What the acknowledgement says happens to the modal; without words it closes. */
function obeyAcknowledgement(workspace: SlackWorkspace, view: SlackView, answer: SlackDelivery): void {
  const acknowledgement = parseJsonObject(answer.body);
  const isUnreadable = answer.body.trim() !== '' && acknowledgement === undefined;
  try {
    if (answer.failure || isUnreadable) throw new WebApiRefusal('dispatch_failed');
    applyResponseAction(workspace, view, acknowledgement ?? {});
  } catch (error) {
    if (!(error instanceof WebApiRefusal)) throw error;
    showViewFailure(workspace, view, answer);
  }
}

function applyResponseAction(workspace: SlackWorkspace, view: SlackView, acknowledgement: JsonObject): void {
  switch (acknowledgement['response_action']) {
    case undefined:
      closeView(workspace, view);
      break;
    case 'clear':
      closeView(workspace, view, true);
      break;
    case 'errors':
      view.errors = requireFieldErrors(view, acknowledgement['errors']);
      workspace.announce();
      break;
    case 'update':
      updateView(workspace, view, requireValidView(acknowledgement['view'], 'modal'));
      break;
    case 'push':
      openView(workspace, view.user, requireValidView(acknowledgement['view'], 'modal'), view.id);
      break;
    default:
      throw new WebApiRefusal('invalid_response_action');
  }
}

/** Errors belong to input blocks; anything else Slack cannot show. */
function requireFieldErrors(view: SlackView, given: unknown): Record<string, string> {
  const inputs = listBlocks(view.view).filter(({ type }) => type === 'input');
  const entries = isJsonObject(given) ? Object.entries(given) : [];
  const areShown = entries.every(([id, text]) => inputs.some((block) => block.block_id === id) && text !== '');
  if (entries.length === 0 || !areShown) throw new WebApiRefusal('invalid_errors');
  return Object.fromEntries(entries.map(([id, text]) => [id, String(text)]));
}

function showViewFailure(workspace: SlackWorkspace, view: SlackView, answer: SlackDelivery): void {
  const failure = answer.failure ?? 'http_error';
  showFailure(workspace, view.user, { answer: { ...answer, failure }, channel: undefined });
}
