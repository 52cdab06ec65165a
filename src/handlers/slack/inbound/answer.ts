import type { WebClient } from '@slack/web-api';
import type { Card, Reply } from '../../../cards/card.ts';
import { SLACK_CALL_MS } from '../account.ts';
import { renderSlackCard, renderSlackForm } from '../render/render.ts';
import { buildBlockId } from '../wire.ts';
import { type SlackReplyTarget, writeMetadata } from './parse.ts';

/** Where replies go: Slack's own address for them, or (in tests) that of the API. */
export type SlackReplyParts = { client: WebClient; workspace: string; responseOrigins: string[] };

const SLACK_RESPONSES = ['https://hooks.slack.com', 'https://hooks.slack-gov.com'];

/** The addresses a response may be posted to. */
export function listResponseOrigins(apiUrl: string | undefined): string[] {
  return apiUrl === undefined ? SLACK_RESPONSES : [...SLACK_RESPONSES, new URL(apiUrl).origin];
}

/** Shows somebody what their deed led to. What was kept stays kept when this fails. */
export async function showReply(reply: Reply, place: SlackReplyTarget, replies: SlackReplyParts): Promise<void> {
  switch (reply.kind) {
    case 'nothing':
    case 'declined':
    case 'form-errors':
      return;
    case 'card':
      return showCard(reply.card, true, place, replies);
    case 'notice':
      return showCard(reply.card, false, place, replies);
    case 'form': {
      if (place.trigger === undefined) return;
      const view = renderSlackForm(reply.form, writeMetadata(place), replies.workspace);
      await replies.client.views.open({ trigger_id: place.trigger, view });
    }
  }
}

/** By the address Slack gave for replies, else as a private message where the person is. */
async function showCard(card: Card, isInPlace: boolean, place: SlackReplyTarget, replies: SlackReplyParts): Promise<void> {
  const body = renderSlackCard(card, replies.workspace);
  if (place.responseUrl !== undefined && isAllowed(place.responseUrl, replies)) {
    const response = await fetch(place.responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: isInPlace, ...body }),
      signal: AbortSignal.timeout(SLACK_CALL_MS.interactive),
      redirect: 'error',
    });
    if (response.ok) return;
  }
  if (place.channel === undefined) return;
  await replies.client.chat.postEphemeral({ channel: place.channel, user: place.user, ...body });
}

function isAllowed(url: string, { responseOrigins }: SlackReplyParts): boolean {
  return URL.canParse(url) && responseOrigins.includes(new URL(url).origin);
}

/** How a request came, for what can be told with its acknowledgement. */
export type Came = { as: 'command' | 'form' | 'other'; workspace: string; place: SlackReplyTarget; step: string | undefined };

/**
 * What goes back with the acknowledgement itself: field errors of a form, the form that follows it, the answer to a
 * command. What it holds passes through no call of ours to Slack.
 */
export function buildAcknowledgement(reply: Reply, { as, workspace, place, step }: Came): object | undefined {
  if (reply.kind === 'form-errors') return { response_action: 'errors', errors: nameErrorBlocks(reply.errors, step) };
  if (as === 'form' && reply.kind === 'form') {
    return { response_action: 'update', view: renderSlackForm(reply.form, writeMetadata(place), workspace) };
  }
  if (as === 'command' && reply.kind === 'notice') {
    return { response_type: 'ephemeral', ...renderSlackCard(reply.card, workspace) };
  }
  return undefined;
}

/** Errors by the block they stand at. */
function nameErrorBlocks(errors: Record<string, string>, step: string | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [buildBlockId(field, step), error]));
}
