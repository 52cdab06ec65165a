import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { mayHoldOddities } from '../../limits/odd-lengths.ts';

const FORM = 'application/x-www-form-urlencoded';

/** What Slack sent, parsed. `isPlain`: nothing in it need be taken out. */
export type SlackBody = { body: Record<string, unknown>; isPlain: boolean };

/** Undefined for what is signed well but nothing Slack sends: a JSON object, one as a form's `payload`, or a command's form. */
export function readSlackBody(request: Pick<IncomingMessage, 'headers'>, body: Buffer): SlackBody | undefined {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const text = body.toString('utf8');
  if (type === 'application/json') return readObject(text);
  if (type !== FORM) return undefined;
  const payload = readPayload(text);
  if (payload !== undefined) return readObject(payload);
  const form = parse(text);
  return 'command' in form || 'ssl_check' in form ? { body: { ...form }, isPlain: false } : undefined;
}

function readObject(json: string): SlackBody | undefined {
  try {
    const body: unknown = JSON.parse(json);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    return { body: body as Record<string, unknown>, isPlain: !mayHoldOddities(json) };
  } catch {
    return undefined;
  }
}

/** Slack sends nothing beside it, so the platform's own decoder will do; it is many times faster than URLSearchParams. */
function readPayload(form: string): string | undefined {
  const isOnly = form.startsWith('payload=') && !form.includes('&');
  if (!isOnly) return new URLSearchParams(form).get('payload') ?? undefined;
  try {
    return decodeURIComponent(form.slice('payload='.length).replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
