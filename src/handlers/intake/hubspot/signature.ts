import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE_MS } from '../../../domain/time.ts';

const STALE_MS = 5 * MINUTE_MS;
/** What HubSpot has decoded in the address before it signs: these alone. */
const DECODED = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** What is signed; `uri` as the world knows it. */
export type SignedRequest = { method: string; uri: string; body: Buffer; timestamp: string };

/** HubSpot’s signature, version 3, in base64. */
export function signHubspotRequest({ method, uri, body, timestamp }: SignedRequest, appSecret: string): string {
  const decoded = uri.replace(DECODED, (code) => decodeURIComponent(code));
  return createHmac('sha256', appSecret).update(`${method}${decoded}`).update(body).update(timestamp).digest('base64');
}

/** Why a request is not signed with this secret now; undefined when it is. */
export function findHubspotForgery(
  request: SignedRequest,
  { signature, appSecret, now }: { signature: string; appSecret: string; now: number },
): string | undefined {
  const { timestamp } = request;
  if (!/^\d{13}$/.test(timestamp)) return 'x-hubspot-request-timestamp must be milliseconds since 1970';
  if (Math.abs(now - Number(timestamp)) > STALE_MS) return 'x-hubspot-request-timestamp is more than 5 minutes off';
  const [own, given] = [signHubspotRequest(request, appSecret), signature].map((text) => Buffer.from(text));
  const isSigned =
    own !== undefined && given !== undefined && own.length === given.length && timingSafeEqual(own, given);
  return isSigned ? undefined : 'x-hubspot-signature-v3 is not of this request';
}
