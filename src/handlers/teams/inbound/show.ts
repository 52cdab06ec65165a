import { briefCard } from '../../../cards/card.ts';
import { say } from '../../../words/say.ts';
import { buildMessage, renderTeamsCard, renderTeamsForm } from '../render/render.ts';
import { CARD_CONTENT_TYPE, type CardMessage } from '../wire.ts';
import type { Plan, Shown } from './answer.ts';
import type { Place } from './parse.ts';
import { type Chatting, sendAlone } from './private-chat.ts';

/** What an invoke is answered with: Teams takes a word to show under the card, or a card to show in its place. */
export type InvokeAnswer = { statusCode: 200; type: string; value: unknown };

const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';

export function invokeAnswer(told: string | Shown, workspace: string): InvokeAnswer {
  if (typeof told === 'string') return { statusCode: 200, type: MESSAGE_TYPE, value: told };
  return { statusCode: 200, type: CARD_CONTENT_TYPE, value: drawn(told, workspace) };
}

/** Makes the calls of a plan. What was kept stays kept when this fails. */
export async function show({ put, send }: Plan, place: Place, to: Chatting): Promise<void> {
  const { serviceUrl, conversation, message } = place;
  if (put !== undefined && message !== undefined) {
    await to.calls.update({ serviceUrl, conversation }, message, messageWith(put, to.tenant));
  }
  const sent = send ?? (message === undefined ? put : undefined);
  if (sent !== undefined) await sendAlone(place, messageWith(sent, to.tenant), to);
}

/** In the thread, for who cannot be written to alone: nothing but how that can be put right. */
export async function showNoChat({ serviceUrl, conversation, locale }: Place, to: Chatting): Promise<void> {
  const card = briefCard([say(locale, 'teams.no-chat')]);
  await to.calls.send({ serviceUrl, conversation }, messageWith({ card }, to.tenant));
}

function messageWith(shown: Shown, workspace: string): CardMessage {
  return buildMessage(drawn(shown, workspace), 'form' in shown ? shown.form.title : shown.card.summary);
}

function drawn(shown: Shown, workspace: string) {
  const showing = { workspace, isReply: true };
  return 'form' in shown ? renderTeamsForm(shown.form, showing) : renderTeamsCard(shown.card, showing);
}
