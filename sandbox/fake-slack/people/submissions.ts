import { isFields, parsedJson } from '../../shared/fields.ts';
import { clientErrors } from '../blocks/client-errors.ts';
import { controlsOf, pickedValue, statesOf } from '../blocks/control-values.ts';
import { surfaceOf } from '../blocks/surface.ts';
import { blocksOf, checkedView, closeView, openView, updateView, wireView } from '../blocks/views.ts';
import type { BotAnswer, SlackView } from '../contract.ts';
import { answerOf } from '../events/events-api.ts';
import { Refusal } from '../refusal.ts';
import type { Delivered, Workspace } from '../workspace.ts';
import { keepPick, noteFailure, whoAndWhere } from './interactions.ts';

type Fields = Record<string, unknown>;
export type Filled = { user: string; viewId: string; values: Record<string, string | string[]> };

/** A person fills in and submits a modal. What the client itself refuses never reaches the bot (status 0). */
export async function submitView(workspace: Workspace, { user, viewId, values }: Filled): Promise<BotAnswer> {
  const view = modalOf(workspace, user, viewId);
  if (view.view['submit'] === undefined) throw new Error(`view ${viewId} has no submit button`);
  fill(workspace, view, values);
  view.errors = clientErrors(view, statesOf(blocksOf(view.view), workspace.picks.get(`${user}|${viewId}`) ?? {}));
  workspace.changed();
  if (Object.keys(view.errors).length > 0)
    return { status: 0, body: 'not sent: see the errors', elapsedMs: 0, retries: 0 };
  const payload = {
    type: 'view_submission',
    ...whoAndWhere(workspace, user, viewId),
    view: wireView(workspace, view),
    response_urls: [],
  };
  const answer = await workspace.deliver({ kind: 'interactive', payload });
  obey(workspace, view, answer);
  return answerOf(answer);
}

/** A person presses Cancel on the top modal; the bot hears of it when the view asked for that. */
export async function cancelView(workspace: Workspace, user: string, viewId: string): Promise<void> {
  const view = modalOf(workspace, user, viewId);
  const isCleared = view.view['clear_on_close'] === true;
  const isTold = view.view['notify_on_close'] === true;
  const wired = wireView(workspace, view);
  closeView(workspace, view);
  if (!isTold) return;
  const { trigger_id: _none, ...who } = whoAndWhere(workspace, user);
  await workspace.deliver({
    kind: 'interactive',
    payload: { type: 'view_closed', ...who, view: wired, is_cleared: isCleared },
  });
}

function modalOf(workspace: Workspace, user: string, viewId: string): SlackView {
  const surface = surfaceOf(workspace, user, viewId);
  if (surface.kind !== 'modal') throw new Error(`${viewId} is no modal`);
  return surface.view;
}

function fill(workspace: Workspace, view: SlackView, values: Filled['values']): void {
  const controls = controlsOf(blocksOf(view.view));
  for (const [blockId, given] of Object.entries(values)) {
    const control = controls.find(({ block }) => block.block_id === blockId);
    if (!control) throw new Error(`view ${view.id} has no field in block ${blockId}`);
    keepPick(workspace, `${view.user}|${view.id}`, control, pickedValue(control.element, given));
  }
}

/** What the acknowledgement says happens to the modal; without words it closes. */
function obey(workspace: Workspace, view: SlackView, answer: Delivered): void {
  const said = parsedJson(answer.body);
  const isUnreadable = answer.body.trim() !== '' && said === undefined;
  try {
    if (answer.failure || isUnreadable) throw new Refusal('dispatch_failed');
    respond(workspace, view, said ?? {});
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    fail(workspace, view, answer);
  }
}

function respond(workspace: Workspace, view: SlackView, said: Fields): void {
  switch (said['response_action']) {
    case undefined:
      closeView(workspace, view);
      break;
    case 'clear':
      closeView(workspace, view, true);
      break;
    case 'errors':
      view.errors = fieldErrors(view, said['errors']);
      workspace.changed();
      break;
    case 'update':
      updateView(workspace, view, checkedView(said['view'], 'modal'));
      break;
    case 'push':
      openView(workspace, view.user, checkedView(said['view'], 'modal'), view.id);
      break;
    default:
      throw new Refusal('invalid_response_action');
  }
}

/** Errors belong to input blocks; anything else Slack cannot show. */
function fieldErrors(view: SlackView, given: unknown): Record<string, string> {
  const inputs = blocksOf(view.view).filter(({ type }) => type === 'input');
  const entries = isFields(given) ? Object.entries(given) : [];
  const areShown = entries.every(([id, text]) => inputs.some((block) => block.block_id === id) && text !== '');
  if (entries.length === 0 || !areShown) throw new Refusal('invalid_errors');
  return Object.fromEntries(entries.map(([id, text]) => [id, String(text)]));
}

function fail(workspace: Workspace, view: SlackView, answer: Delivered): void {
  const failure = answer.failure ?? 'http_error';
  noteFailure(workspace, view.user, { answer: { ...answer, failure }, channel: undefined });
}
