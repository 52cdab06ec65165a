import { sayForm } from '../../../cards/about.ts';
import { briefCard } from '../../../cards/card.ts';
import { say } from '../../../words/say.ts';
import { buildMessage, renderTeamsCard, renderTeamsForm } from '../render/render.ts';
import { CARD_CONTENT_TYPE, type CardMessage } from '../wire.ts';
import type { CardOrForm, ReplyPlan } from './answer.ts';
import type { TeamsReplyTarget } from './parse.ts';
import { type PrivateChatParts, sendPrivately } from './private-chat.ts';

/** What an invoke is answered with: Teams takes a word to show under the card, or a card to show in its place. */
export type InvokeResponse = { statusCode: 200; type: string; value: unknown };

const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';

export function buildInvokeResponse(answer: string | CardOrForm, workspace: string): InvokeResponse {
  if (typeof answer === 'string') return { statusCode: 200, type: MESSAGE_TYPE, value: answer };
  return { statusCode: 200, type: CARD_CONTENT_TYPE, value: renderCardOrForm(answer, workspace) };
}

/** Makes the calls of a plan. What was kept stays kept when this fails. */
export async function showPlan(
  { replaceFirst, replace = replaceFirst, send }: ReplyPlan,
  replyTo: TeamsReplyTarget,
  parts: PrivateChatParts,
): Promise<void> {
  const { serviceUrl, conversation, message } = replyTo;
  if (replace !== undefined && message !== undefined) {
    await parts.calls.update({ serviceUrl, conversation }, message, renderMessage(replace, parts.tenant));
  }
  const sent = send ?? (message === undefined ? replace : undefined);
  if (sent !== undefined) await sendPrivately(replyTo, renderMessage(sent, parts.tenant), parts);
}

/** In the thread, for who cannot be written to alone: nothing but how that can be put right. */
export async function showNoChat(
  { serviceUrl, conversation, locale }: TeamsReplyTarget,
  parts: PrivateChatParts,
): Promise<void> {
  const card = briefCard([say(locale, 'teams.no-chat')]);
  await parts.calls.send({ serviceUrl, conversation }, renderMessage({ card }, parts.tenant));
}

function renderMessage(content: CardOrForm, workspace: string): CardMessage {
  return buildMessage(
    renderCardOrForm(content, workspace),
    'form' in content ? sayForm(content.form) : content.card.summary,
  );
}

function renderCardOrForm(content: CardOrForm, workspace: string) {
  const options = { workspace, isReply: true };
  return 'form' in content ? renderTeamsForm(content.form, options) : renderTeamsCard(content.card, options);
}
