import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Instant, SECOND_MS } from '../../../domain/time.ts';

/** Seconds a request may be off our clock, either way. */
const AGE_MAX_S = 300;

/** Why Slack did not send it, or not lately, in a word for the log. */
export type SlackForgery = 'no signature' | 'signed too long ago, or later' | 'wrong signature';

/** What is wrong with a request's signature or age; undefined when it is Slack's. */
export type SlackVerifier = (
  request: Pick<IncomingMessage, 'headers'>,
  body: Buffer,
  now: Instant,
) => SlackForgery | undefined;

/** What the headers alone say against it. */
export function findUnsigned({ headers }: Pick<IncomingMessage, 'headers'>, now: Instant): SlackForgery | undefined {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': sentAt } = headers;
  if (typeof signature !== 'string' || typeof sentAt !== 'string') return 'no signature';
  return isRecent(Number(sentAt), now) ? undefined : 'signed too long ago, or later';
}

/** Checks requests against the app's signing secret; `body` is what was sent, byte for byte. Throws without a secret. */
export function createSlackVerifier(signingSecret: string): SlackVerifier {
  if (signingSecret === '') throw new Error('Slack: anybody could sign, as SLACK_SIGNING_SECRET is empty');
  const key = createSecretKey(Buffer.from(signingSecret));
  return ({ headers }, body, now) => {
    const unsigned = findUnsigned({ headers }, now);
    if (unsigned !== undefined) return unsigned;
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': sentAt } = headers;
    const expected = createHmac('sha256', key).update(`v0:${sentAt}:`).update(body).digest('hex');
    return isSame(String(signature), `v0=${expected}`) ? undefined : 'wrong signature';
  };
}

function isRecent(seconds: number, now: Instant): boolean {
  const nowS = now / SECOND_MS;
  return Number.isInteger(seconds) && seconds >= Math.floor(nowS) - AGE_MAX_S && seconds <= nowS + AGE_MAX_S;
}

/** Takes as long whatever they differ in, so that nobody can guess a signature letter by letter. */
function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
