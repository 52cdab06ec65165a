import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { type Instant, SECOND_MS } from '../../../domain/time.ts';
import { readHeader } from './secrets.ts';

/** A secret as Standard Webhooks writes it, with what checks by it. */
export type SigningSecret = { secret: string; webhook: Webhook; key: KeyObject };

export function openSigningSecrets(secrets: readonly string[]): SigningSecret[] {
  return secrets.map((secret) => {
    // What is no secret the library says.
    const webhook = new Webhook(secret);
    const key = createSecretKey(Buffer.from(secret.replace(/^whsec_/, ''), 'base64'));
    return { secret, webhook, key };
  });
}

/** Characters of a `webhook-id`. */
export const WEBHOOK_ID_MAX = 200;

const SIGNED_BY = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/** The header without which nothing can be signed. */
export function findMissingHeader(headers: IncomingHttpHeaders): string | undefined {
  return SIGNED_BY.find((name) => readHeader(headers[name]) === undefined);
}

/**
 * Which secret it is signed with, or what is wrong. The library checks the age (± 5 minutes) and compares in constant time; where `now` is
 * given, it is asked only of what is not plainly right.
 */
export function findSignature(
  secrets: SigningSecret[],
  body: Buffer,
  headers: IncomingHttpHeaders,
  now?: Instant,
): { secret: string } | { forged: string } {
  const signed = now === undefined ? undefined : secrets.find(({ key }) => isPlainlySigned(key, body, headers, now));
  if (signed !== undefined) return { secret: signed.secret };
  let forged = '';
  for (const { secret, webhook } of secrets) {
    try {
      webhook.verify(body, headers as Record<string, string>, { jsonParse: false });
      return { secret };
    } catch (reason) {
      if (!(reason instanceof WebhookVerificationError)) throw reason;
      forged = reason.message;
    }
  }
  return { forged };
}

/** Seconds as the library allows them, and one less: at the edge it decides. */
const AGE_MAX_S = 299;

/**
 * The usual case, one signature of now, by the platform’s own hash: a third of the time that the library’s takes, which is written in
 * JavaScript.
 */
function isPlainlySigned(key: KeyObject, body: Buffer, headers: IncomingHttpHeaders, now: Instant): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': sentAt, 'webhook-signature': signature } = headers;
  if (typeof id !== 'string' || typeof sentAt !== 'string' || typeof signature !== 'string') return false;
  if (!/^\d{1,12}$/.test(sentAt) || Math.abs(now / SECOND_MS - Number(sentAt)) > AGE_MAX_S) return false;
  const expected = createHmac('sha256', key).update(`${id}.${sentAt}.`).update(body).digest('base64');
  const [given, wanted] = [Buffer.from(signature), Buffer.from(`v1,${expected}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
