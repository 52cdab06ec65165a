import type { HttpExchange } from '../../http.ts';
import { respondProblem } from '../../http.ts';
import { readHeader } from '../proof/secrets.ts';

/** A host as senders name themselves. */
const ORIGIN = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/i;
/** Requests a minute that a sender may make. */
const RATE = 600;
/** Hand-shakes a minute of one address. */
export const HAND_SHAKES_A_MINUTE = 60;

/** Whoever asks whether CloudEvents may be sent here is told that they may: what they send must still prove itself. */
export function answerHandShake({ request, response }: Pick<HttpExchange, 'request' | 'response'>): void {
  const origin = readHeader(request.headers['webhook-request-origin']);
  if (origin === undefined || !ORIGIN.test(origin)) {
    const detail = 'WebHook-Request-Origin is the host that will send.';
    respondProblem(response, 400, 'Wrong header', detail, 'webhook-request-origin');
    return;
  }
  response
    .writeHead(200, {
      'webhook-allowed-origin': origin,
      'webhook-allowed-rate': String(RATE),
      allow: 'OPTIONS, POST',
      'content-length': 0,
    })
    .end();
}
