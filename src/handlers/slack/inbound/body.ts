import type { IncomingMessage } from 'node:http';
import type { Instant } from '../../../domain/time.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import { isValidSlackRequest } from './bolt.ts';

/** Seconds a request may be off our clock, either way; Bolt itself takes any future timestamp (PLATFORMS, Inbound). */
const AGE_MAX_S = 300;

/** What is wrong with a request's signature or age, as a status; undefined when it is Slack's. */
export function refusedStatus(
  request: IncomingMessage,
  body: Buffer,
  secret: string,
  now: Instant,
): number | undefined {
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

const FORM = 'application/x-www-form-urlencoded';

/** A body as Bolt reads it, with its type. */
export type Readable = { type: string; body: Buffer };

/**
 * Undefined for what is signed well but nothing Bolt can read: `payload=null` would end the process (FIGURES). A payload
 * is taken out of its form: decoding forms is the dearest thing Bolt does with a tap, so it is done once, here.
 */
export function readable(request: IncomingMessage, body: Buffer): Readable | undefined {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  try {
    const text = body.toString('utf8');
    if (type === 'application/json') return isObject(text) ? { type, body } : undefined;
    if (type !== FORM) return undefined;
    const payload = payloadOf(text);
    if (payload !== undefined)
      return isObject(payload) ? { type: 'application/json', body: Buffer.from(payload) } : undefined;
    const form = new URLSearchParams(text);
    return form.has('command') || form.has('ssl_check') ? { type, body } : undefined;
  } catch {
    return undefined;
  }
}

/** Slack sends nothing beside it, so the platform's own decoder will do; it is many times faster than URLSearchParams. */
function payloadOf(form: string): string | undefined {
  const isOnly = form.startsWith('payload=') && !form.includes('&');
  if (isOnly) return decodeURIComponent(form.slice('payload='.length).replaceAll('+', ' '));
  return new URLSearchParams(form).get('payload') ?? undefined;
}

/** Whether it is an object or nothing that can be parsed, which Bolt answers itself. */
function isObject(json: string): boolean {
  return /^\s*\{/.test(json);
}
