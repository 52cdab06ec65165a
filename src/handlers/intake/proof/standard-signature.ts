import type { IncomingHttpHeaders } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { readHeader } from './secrets.ts';

/** A secret as Standard Webhooks writes it, with what checks by it. */
export type SigningSecret = { secret: string; webhook: Webhook };

export function openSigningSecrets(secrets: readonly string[]): SigningSecret[] {
  return secrets.map((secret) => ({ secret, webhook: new Webhook(secret) }));
}

/** Characters of a `webhook-id`. */
export const WEBHOOK_ID_MAX = 200;

const SIGNED_BY = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/** The header without which nothing can be signed. */
export function findMissingHeader(headers: IncomingHttpHeaders): string | undefined {
  return SIGNED_BY.find((name) => readHeader(headers[name]) === undefined);
}

/** Which secret it is signed with, or what is wrong. The library checks the age (± 5 minutes) and compares in constant time. */
export function findSignature(
  secrets: SigningSecret[],
  body: Buffer,
  headers: object,
): { secret: string } | { forged: string } {
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
