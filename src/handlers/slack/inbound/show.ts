import type { WebClient } from '@slack/web-api';
import { nameNobody } from '../../../cards/about.ts';
import type { About, Card, Form, NamedCard, Reply } from '../../../cards/card.ts';
import { notOpenedCard, sentenceCard } from '../../../cards/notices.ts';
import type { Tap } from '../../../domain/event.ts';
import { SLACK_CALL_MS } from '../account.ts';
import { writeMetadata } from '../metadata.ts';
import type { SlackPlace } from '../oauth/tokens.ts';
import { post, SLACK_ANSWER_MAX } from '../outbound/request.ts';
import { renderSlackCard, renderSlackForm } from '../render/render.ts';
import type { SlackMessageBody } from '../wire.ts';
import type { SlackReplyTarget } from './parse.ts';

/** What showing takes; `responseOrigins` are the addresses a response may be posted to. */
export type SlackShowParts = {
  /** Only where it is needed: an answer by the address that Slack gave takes no token. */
  openClient(at: SlackPlace): Promise<WebClient>;
  workspace: string;
  responseOrigins: string[];
  /** The button that asks for the same again, where one does. */
  again?: Tap | undefined;
  /** Given what kept a reply from being shown the way it should be. */
  onMissed(reason: unknown): void;
};

const SLACK_RESPONSES = ['https://hooks.slack.com', 'https://hooks.slack-gov.com'];

/** Slack's own addresses for responses, and (in tests) that of the API. */
export function listResponseOrigins(apiUrl: string | undefined): string[] {
  return apiUrl === undefined ? SLACK_RESPONSES : [...SLACK_RESPONSES, new URL(apiUrl).origin];
}

/** Shows somebody what their deed led to. What was kept stays kept when this fails. */
export async function showReply(reply: Reply, replyTo: SlackReplyTarget, parts: SlackShowParts): Promise<void> {
  switch (reply.kind) {
    case 'nothing':
    case 'unset':
    case 'declined':
    case 'imported':
    case 'form-errors':
      return;
    case 'repeated':
      // Of a form alone: what was typed into it went nowhere.
      if (replyTo.locale === undefined) return;
      return showCard(sayRepeated(reply.about ?? nameNobody(replyTo.locale)), false, replyTo, parts);
    case 'card':
      return showCard(reply.card, true, replyTo, parts);
    case 'notice':
    case 'refusal':
      return showCard(reply.card, false, replyTo, parts);
    case 'form':
      return openForm(reply.form, replyTo, parts);
  }
}

function sayRepeated(about: About): NamedCard {
  return sentenceCard(about, 'reply.repeated', { about: about.name ?? 'none' });
}

/** A form that Slack does not open is told of by another way: its trigger lasts 3 s and serves once. */
async function openForm(form: Form, replyTo: SlackReplyTarget, parts: SlackShowParts): Promise<void> {
  try {
    if (replyTo.trigger === undefined) throw new Error('no trigger');
    const view = renderSlackForm(form, writeMetadata(replyTo, form), parts.workspace);
    const client = await parts.openClient(replyTo.at);
    await client.views.open({ trigger_id: replyTo.trigger, view });
  } catch (reason) {
    parts.onMissed(reason);
    await showCard(notOpenedCard(form, parts.again), false, replyTo, parts);
  }
}

/** By the address Slack gave for replies, else as a private message where the person is, else in their direct messages. */
async function showCard(card: Card, isInPlace: boolean, replyTo: SlackReplyTarget, parts: SlackShowParts) {
  const body = renderSlackCard(card, parts.workspace);
  const ways = [
    () => respond(body, isInPlace, replyTo, parts),
    () => postEphemeral(body, replyTo, parts),
    () => sendDirectly(body, replyTo, parts),
  ];
  for (const [place, show] of ways.entries()) {
    try {
      return await show();
    } catch (reason) {
      if (place === ways.length - 1) throw reason;
      if (!(reason instanceof NoWay)) parts.onMissed(reason);
    }
  }
}

/** A way that is not there. */
class NoWay extends Error {}

async function respond(
  body: SlackMessageBody,
  isInPlace: boolean,
  { responseUrl }: SlackReplyTarget,
  parts: SlackShowParts,
) {
  if (responseUrl === undefined || !isAllowed(responseUrl, parts)) throw new NoWay();
  const answer = await post(responseUrl, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: isInPlace, ...body }),
    signal: AbortSignal.timeout(SLACK_CALL_MS.interactive),
    answerMax: SLACK_ANSWER_MAX.reply,
  });
  // A proxy's page, with whatever status, is no answer of Slack's; and Slack may say no within a good one.
  const isNone = /^\s*<|"ok"\s*:\s*false/.test(answer.body);
  if (answer.status < 200 || answer.status > 299 || isNone) throw new Error(`response_url: HTTP ${answer.status}`);
}

async function postEphemeral(body: SlackMessageBody, { channel, user, at }: SlackReplyTarget, parts: SlackShowParts) {
  if (channel === undefined) throw new NoWay();
  const client = await parts.openClient(at);
  await client.chat.postEphemeral({ channel, user, ...body });
}

async function sendDirectly(body: SlackMessageBody, { user, at }: SlackReplyTarget, parts: SlackShowParts) {
  const client = await parts.openClient(at);
  const { channel } = await client.conversations.open({ users: user });
  await client.chat.postMessage({ channel: channel?.id ?? user, ...body, unfurl_links: false, unfurl_media: false });
}

function isAllowed(url: string, { responseOrigins }: SlackShowParts): boolean {
  return URL.canParse(url) && responseOrigins.includes(new URL(url).origin);
}
