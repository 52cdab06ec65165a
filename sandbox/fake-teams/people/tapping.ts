import { type Fields, isFields } from '../../shared/fields.ts';
import { findMessage } from '../api/messages.ts';
import type { TeamsAnswer, TeamsControl } from '../contract.ts';
import type { AdaptiveCardJson, TeamsMessage, TeamsUser } from '../model.ts';
import type { Tenant } from '../tenant.ts';
import { channelFor, hasApp, isReachable, ownerOf, personOf } from './access.ts';
import { invokeActivity, submitActivity } from './activities.ts';
import { answerOf } from './delivery.ts';
import { findAction, type Meant } from './find-button.ts';
import { gathered, merged, type Typed } from './input-values.ts';
import { showAnswer, showComplaint, UNREACHABLE } from './invoke-answers.ts';

export type Tapped = { user: string; message: string; control: TeamsControl; inputs: Typed; isOldClient: boolean };

/** A person presses a button of the card they see; the bot's answer is shown to them. */
export async function tap(tenant: Tenant, tapped: Tapped): Promise<TeamsAnswer> {
  const person = personOf(tenant, tapped.user);
  const message = seenMessage(tenant, tapped.user, tapped.message);
  needApp(tenant, person, message);
  const card = seenCard(message, tapped.user);
  if (!card) throw new Error(`message ${message.id} has no card`);
  const meant = findAction(card, tapped.control);
  const action = sentAction(meant, tapped.isOldClient);
  const value = merged(action['data'], values(meant, action, tapped.inputs));
  const complain = (): void => showComplaint(tenant, { user: tapped.user, message }, UNREACHABLE);
  if (action['type'] === 'Action.Submit') {
    return answerOf(await tenant.deliver(submitActivity(tenant, person, message, value), complain));
  }
  const { id, title, verb } = action;
  const wire = { type: 'Action.Execute', ...(id === undefined ? {} : { id }), title, verb, data: value };
  const answer = await tenant.deliver(invokeActivity(tenant, person, message, wire), complain);
  if (!answer.failure) showAnswer(tenant, { user: tapped.user, message }, answer);
  return answerOf(answer);
}

/** The card as this person sees it. */
export function seenCard(message: TeamsMessage, user: string): AdaptiveCardJson | undefined {
  return message.personal[user] ?? message.card;
}

/** The message, when this person sees it; or a clear error. */
export function seenMessage(tenant: Tenant, user: string, id: string): TeamsMessage {
  const message = findMessage(tenant, id);
  if (!message) throw new Error(`there is no message ${id}`);
  if (message.channel !== undefined) channelFor(tenant, user, message.channel);
  else if (ownerOf(tenant, message.conversation)?.aadObjectId !== user)
    throw new Error(`message ${id} is in somebody else's chat`);
  return message;
}

function needApp(tenant: Tenant, person: TeamsUser, { channel }: TeamsMessage): void {
  const isThere =
    channel === undefined ? isReachable(tenant, person) : hasApp(channelFor(tenant, person.aadObjectId, channel));
  if (!isThere) throw new Error('the app is not there any more: its buttons do nothing');
}

/** What is sent for a button: itself, or with an old client what it falls back on. */
function sentAction({ action }: Meant, isOldClient: boolean): Fields {
  if (action['isEnabled'] === false) throw new Error(`"${action['title']}" cannot be pressed`);
  if (action['type'] === 'Action.Submit') return action;
  if (action['type'] !== 'Action.Execute') throw new Error(`${action['type']} sends nothing to the bot`);
  if (!isOldClient) return action;
  const { fallback } = action;
  if (isFields(fallback) && fallback['type'] === 'Action.Submit') return fallback;
  throw new Error(`an old client does not show "${action['title']}": it has no Action.Submit to fall back on`);
}

/** What the inputs hold, with the choice that was made by the tap itself. */
function values({ inputs, picked }: Meant, action: Fields, typed: Typed): Record<string, string> {
  if (action['associatedInputs'] === 'none') return {};
  return gathered(inputs, picked ? { ...typed, [picked.id]: picked.value } : typed);
}
