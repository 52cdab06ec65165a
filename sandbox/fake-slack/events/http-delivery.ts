import { createHmac } from 'node:crypto';
import { postToBot } from '../../shared/post-to-bot.ts';
import type { FakeSlack } from '../contract.ts';
import type { BotRequest, SlackDelivery } from '../workspace.ts';

/** How long Slack waits for an answer. */
export const SLACK_ANSWER_MS = 3_000;

/** Where the bot is, and how requests to it are signed. */
export type SlackBotConnection = {
  signingSecret: string;
  botUrl: () => string | undefined;
  signedAt: () => number;
  answerMs: number;
  connect: (botUrl: string) => void;
};

type RawRequest = Parameters<FakeSlack['sendRaw']>[0];

/** Sends a request to the bot over HTTP, signed, and waits as long as Slack does. */
export function deliverByHttp(connection: SlackBotConnection, request: BotRequest): Promise<SlackDelivery> {
  const isJson = request.kind === 'events_api';
  const contentType = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  return sendSigned(connection, { body: encodeBody(request), contentType, headers: createRetryHeaders(request) });
}

/** Sends any body with any signature. */
export async function sendSigned(connection: SlackBotConnection, raw: RawRequest): Promise<SlackDelivery> {
  const timestamp = raw.timestampSeconds ?? Math.floor(connection.signedAt() / 1_000);
  const headers = {
    'content-type': raw.contentType ?? 'application/x-www-form-urlencoded',
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': raw.signature ?? sign(connection.signingSecret, timestamp, raw.body),
    ...raw.headers,
  };
  const { answerMs } = connection;
  const { failure, ...answer } = await postToBot(connection.botUrl(), { headers, body: raw.body, answerMs });
  const delivery = { ...answer, retries: 0 };
  if (failure === 'timeout') return { ...delivery, failure: 'http_timeout' };
  if (failure === 'connection-failed') return { ...delivery, failure: 'connection_failed' };
  const isTaken = answer.status >= 200 && answer.status < 300;
  return isTaken ? delivery : { ...delivery, failure: 'http_error' };
}

/** The `v0` signature of a body. */
function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function encodeBody({ kind, payload }: BotRequest): string {
  if (kind === 'events_api') return JSON.stringify(payload);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

function createRetryHeaders({ retry }: BotRequest): Record<string, string> {
  return retry ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason } : {};
}
