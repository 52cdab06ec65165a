import type { WebClient } from '@slack/web-api';
import type { Card, Reply } from '../../../cards/card.ts';
import { SLACK_CALL_MS } from '../account.ts';
import { renderSlackCard, renderSlackForm } from '../render/render.ts';
import { type SlackReplyTarget, writeMetadata } from './parse.ts';

/** What showing takes; `responseOrigins` are the addresses a response may be posted to. */
export type SlackShowParts = { client: WebClient; workspace: string; responseOrigins: string[] };

const SLACK_RESPONSES = ['https://hooks.slack.com', 'https://hooks.slack-gov.com'];

/** Slack's own addresses for responses, and (in tests) that of the API. */
export function listResponseOrigins(apiUrl: string | undefined): string[] {
  return apiUrl === undefined ? SLACK_RESPONSES : [...SLACK_RESPONSES, new URL(apiUrl).origin];
}

/** Shows somebody what their deed led to. What was kept stays kept when this fails. */
export async function showReply(reply: Reply, replyTo: SlackReplyTarget, parts: SlackShowParts): Promise<void> {
  switch (reply.kind) {
    case 'nothing':
    case 'declined':
    case 'form-errors':
      return;
    case 'card':
      return showCard(reply.card, true, replyTo, parts);
    case 'notice':
      return showCard(reply.card, false, replyTo, parts);
    case 'form': {
      if (replyTo.trigger === undefined) return;
      const view = renderSlackForm(reply.form, writeMetadata(replyTo), parts.workspace);
      await parts.client.views.open({ trigger_id: replyTo.trigger, view });
    }
  }
}

/** By the address Slack gave for replies, else as a private message where the person is. */
async function showCard(card: Card, isInPlace: boolean, replyTo: SlackReplyTarget, parts: SlackShowParts) {
  const body = renderSlackCard(card, parts.workspace);
  if (replyTo.responseUrl !== undefined && isAllowed(replyTo.responseUrl, parts)) {
    const response = await fetch(replyTo.responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: isInPlace, ...body }),
      signal: AbortSignal.timeout(SLACK_CALL_MS.interactive),
      redirect: 'error',
    });
    if (response.ok) return;
  }
  if (replyTo.channel === undefined) return;
  await parts.client.chat.postEphemeral({ channel: replyTo.channel, user: replyTo.user, ...body });
}

function isAllowed(url: string, { responseOrigins }: SlackShowParts): boolean {
  return URL.canParse(url) && responseOrigins.includes(new URL(url).origin);
}
