import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { findTeamsMessage } from '../api/messages.ts';
import type { TeamsBotAnswer, TeamsControl } from '../contract.ts';
import type { AdaptiveCardJson, TeamsMessage, TeamsUser } from '../model.ts';
import type { TeamsTenant } from '../tenant.ts';
import { findChatOwner, hasApp, isReachable, requireTeamsChannel, requireTeamsPerson } from './access.ts';
import { createInvokeActivity, createSubmitActivity } from './activities.ts';
import { summarizeTeamsDelivery } from './delivery.ts';
import { findCardAction, type MeantAction } from './find-button.ts';
import { gatherInputs, mergeInputs, type TypedInputs } from './input-values.ts';
import { showComplaint, showInvokeAnswer, UNREACHABLE } from './invoke-answers.ts';

/** A button somebody presses, with what they typed into the inputs of its card. */
export type TappedInTeams = {
  user: string;
  message: string;
  control: TeamsControl;
  inputs: TypedInputs;
  isOldClient: boolean;
};

/** A person presses a button of the card they see; the bot's answer is shown to them. */
export async function tapInTeams(tenant: TeamsTenant, tapped: TappedInTeams): Promise<TeamsBotAnswer> {
  const person = requireTeamsPerson(tenant, tapped.user);
  const message = requireSeenMessage(tenant, tapped.user, tapped.message);
  requireApp(tenant, person, message);
  const card = readSeenCard(message, tapped.user);
  if (!card) throw new Error(`message ${message.id} has no card`);
  const meant = findCardAction(card, tapped.control);
  const action = chooseSentAction(meant, tapped.isOldClient);
  const value = mergeInputs(action['data'], readInputs(meant, action, tapped.inputs));
  const complain = (): void => showComplaint(tenant, { user: tapped.user, message }, UNREACHABLE);
  if (action['type'] === 'Action.Submit') {
    return summarizeTeamsDelivery(await tenant.deliver(createSubmitActivity(tenant, person, message, value), complain));
  }
  const { id, title, verb } = action;
  const wireAction = { type: 'Action.Execute', ...(id === undefined ? {} : { id }), title, verb, data: value };
  const answer = await tenant.deliver(createInvokeActivity(tenant, person, message, wireAction), complain);
  if (!answer.failure) showInvokeAnswer(tenant, { user: tapped.user, message }, answer);
  return summarizeTeamsDelivery(answer);
}

/** The card as this person sees it. */
export function readSeenCard(message: TeamsMessage, user: string): AdaptiveCardJson | undefined {
  return message.personal[user] ?? message.card;
}

/** The message. Throws an Error when this person does not see it. */
export function requireSeenMessage(tenant: TeamsTenant, user: string, id: string): TeamsMessage {
  const message = findTeamsMessage(tenant, id);
  if (!message) throw new Error(`there is no message ${id}`);
  if (message.channel !== undefined) requireTeamsChannel(tenant, user, message.channel);
  else if (findChatOwner(tenant, message.conversation)?.aadObjectId !== user)
    throw new Error(`message ${id} is in somebody else's chat`);
  return message;
}

function requireApp(tenant: TeamsTenant, person: TeamsUser, { channel }: TeamsMessage): void {
  const isThere =
    channel === undefined
      ? isReachable(tenant, person)
      : hasApp(requireTeamsChannel(tenant, person.aadObjectId, channel));
  if (!isThere) throw new Error('the app is not there any more: its buttons do nothing');
}

/** What is sent for a button: itself, or with an old client what it falls back on. */
function chooseSentAction({ action }: MeantAction, isOldClient: boolean): JsonObject {
  if (action['isEnabled'] === false) throw new Error(`"${action['title']}" cannot be pressed`);
  if (action['type'] === 'Action.Submit') return action;
  if (action['type'] !== 'Action.Execute') throw new Error(`${action['type']} sends nothing to the bot`);
  if (!isOldClient) return action;
  const { fallback } = action;
  if (isJsonObject(fallback) && fallback['type'] === 'Action.Submit') return fallback;
  throw new Error(`an old client does not show "${action['title']}": it has no Action.Submit to fall back on`);
}

/** What the inputs hold, with the choice that was made by the tap itself. */
function readInputs({ inputs, picked }: MeantAction, action: JsonObject, typed: TypedInputs): Record<string, string> {
  if (action['associatedInputs'] === 'none') return {};
  return gatherInputs(inputs, picked ? { ...typed, [picked.id]: picked.value } : typed);
}
