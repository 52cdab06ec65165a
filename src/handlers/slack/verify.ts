import type { IncomingMessage } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';
import type { Instant } from '../../domain/time.ts';
import { SECOND_MS } from '../../domain/time.ts';

/** Seconds a request may be off our clock, either way; Bolt itself takes any future timestamp (PLATFORMS, Inbound). */
const AGE_MAX_S = 300;

/** What is wrong with a request's signature or age, as a status; undefined when it is Slack's. */
export function refusedStatus(request: IncomingMessage, body: Buffer, secret: string, now: Instant): number | undefined {
  const signature = request.headers['x-slack-signature'];
  const timestamp = Number(request.headers['x-slack-request-timestamp']);
  if (typeof signature !== 'string' || !Number.isInteger(timestamp)) return 401;
  if (timestamp > now / SECOND_MS + AGE_MAX_S) return 401;
  const isSlacks = isValidSlackRequest({
    signingSecret: secret,
    body: body.toString('utf8'),
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
    nowMilliseconds: now,
  });
  return isSlacks ? undefined : 401;
}

/** Signed well, but nothing Bolt can read: `payload=null` would end the process (FIGURES). */
export function isReadable(request: IncomingMessage, body: Buffer): boolean {
  try {
    const text = body.toString('utf8');
    const isJson = request.headers['content-type']?.includes('json') ?? false;
    const form = isJson ? undefined : new URLSearchParams(text);
    const payload = form?.get('payload');
    if (form !== undefined && payload === null) return form.has('command') || form.has('ssl_check');
    const read: unknown = JSON.parse(payload ?? text);
    return typeof read === 'object' && read !== null && 'type' in read && typeof read.type === 'string';
  } catch {
    return false;
  }
}
