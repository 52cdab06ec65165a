import { parseJsonObject } from '../../shared/json.ts';
import { requireValidCard } from '../api/message-content.ts';
import { addToast, findTeamsMessage } from '../api/messages.ts';
import type { TeamsMessage } from '../model.ts';
import { ConnectorRefusal } from '../refusal.ts';
import type { TeamsDelivery, TeamsTenant } from '../tenant.ts';

/** What Teams says when the bot does not answer a tap. */
export const UNREACHABLE = 'Unable to reach app. Please try again.';
const WENT_WRONG = 'Something went wrong. Please try again.';

type Tap = { user: string; message: TeamsMessage };

/**
 * Shows a person what the bot answered to their tap: a card in the message's place, a line, or Teams' own
 * complaint.
 */
export function showInvokeAnswer(tenant: TeamsTenant, tap: Tap, answer: TeamsDelivery): void {
  const { statusCode, type, value } = (answer.status === 200 ? parseJsonObject(answer.body) : undefined) ?? {};
  const isLine = type === 'application/vnd.microsoft.activity.message' && typeof value === 'string';
  const isCard = type === 'application/vnd.microsoft.card.adaptive';
  if (statusCode === 200 && isLine) addToast(tenant, { to: tap.user, on: tap.message.id, text: value });
  else if (statusCode === 200 && isCard) showCard(tenant, tap, value);
  else showComplaint(tenant, tap, WENT_WRONG);
}

/** What Teams itself says under a card. */
export function showComplaint(tenant: TeamsTenant, { user, message }: Tap, text: string): void {
  addToast(tenant, { to: user, on: message.id, text, isFromTeams: true });
}

function showCard(tenant: TeamsTenant, tap: Tap, content: unknown): void {
  try {
    const card = requireValidCard(content);
    const message = findTeamsMessage(tenant, tap.message.id);
    if (message) message.personal[tap.user] = card;
    tenant.announce();
  } catch (error) {
    if (!(error instanceof ConnectorRefusal)) throw error;
    showComplaint(tenant, tap, WENT_WRONG);
  }
}
