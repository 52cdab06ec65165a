import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Instant, SECOND_MS } from '../../../domain/time.ts';

/** Seconds a request may be off our clock, either way. */
const AGE_MAX_S = 300;

/** What is wrong with a request's signature or age, as a status; undefined when it is Slack's. */
export type SlackVerifier = (
  request: Pick<IncomingMessage, 'headers'>,
  body: Buffer,
  now: Instant,
) => number | undefined;

/** Whether the headers alone say that Slack did not send it, or not lately. */
export function isUnsigned({ headers }: Pick<IncomingMessage, 'headers'>, now: Instant): boolean {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': sentAt } = headers;
  return typeof signature !== 'string' || typeof sentAt !== 'string' || !isRecent(Number(sentAt), now);
}

/** Checks requests against the app's signing secret; `body` is what was sent, byte for byte. Throws without a secret. */
export function createSlackVerifier(signingSecret: string): SlackVerifier {
  if (signingSecret === '') throw new Error('Slack: anybody could sign, as SLACK_SIGNING_SECRET is empty');
  const key = createSecretKey(Buffer.from(signingSecret));
  return ({ headers }, body, now) => {
    if (isUnsigned({ headers }, now)) return 401;
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': sentAt } = headers;
    const expected = createHmac('sha256', key).update(`v0:${sentAt}:`).update(body).digest('hex');
    return isSame(String(signature), `v0=${expected}`) ? undefined : 401;
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
