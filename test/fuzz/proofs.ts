import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { CrmSource } from '../../src/domain/crm/source.ts';
import { writeWebhookSecret } from '../../src/domain/crm/source-secret.ts';
import { signHubspotRequest } from '../../src/handlers/intake/hubspot/signature.ts';
import { PIPEDRIVE_USER } from '../../src/handlers/intake/pipedrive/door.ts';

import { pickOne, type Random } from '../simulation/machine/random.ts';
import { CRM_SETTINGS, secretOf } from '../world/crm/senders.ts';
import type { RawRequest } from './line.ts';

/** Makes a request one that comes from whom it says. `n`: what makes it come for the first time. */
export type Prove = (request: RawRequest, n: number) => RawRequest;
/** Makes it one that does not, though it may look so. */
export type Forge = (request: RawRequest, random: Random, n: number) => RawRequest;

const SECOND_MS = 1000;
/** Just more than any door allows. */
const STALE_MS = 6 * 60 * SECOND_MS;

const add = (request: RawRequest, headers: Record<string, string>): RawRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});
/** The same with another body, after it was signed. */
const spoilBody = (request: RawRequest): RawRequest => ({
  ...request,
  body: Buffer.concat([request.body, Buffer.from(' ')]),
});
const leaveBare: Forge = (request) => request;

export type Proof = { prove: Prove; forge: Forge };

export function createSlackProof(secret: string, now: () => number): Proof {
  const sign = (request: RawRequest, key: string, at: number): RawRequest => {
    const timestamp = String(Math.floor(at / SECOND_MS));
    const signature = createHmac('sha256', key).update(`v0:${timestamp}:`).update(request.body).digest('hex');
    return add(request, { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` });
  };
  const forgeries: Forge[] = [
    leaveBare,
    (request) => sign(request, `${secret}x`, now()),
    (request) => sign(request, secret, now() - STALE_MS),
    (request) => sign(request, secret, now() + STALE_MS),
    (request) => spoilBody(sign(request, secret, now())),
    (request) => add(sign(request, secret, now()), { 'x-slack-signature': 'v0=' }),
    (request) => add(sign(request, secret, now()), { 'x-slack-request-timestamp': '__proto__' }),
  ];
  return {
    prove: (request) => sign(request, secret, now()),
    forge: (request, random, n) => pickOne(random, forgeries)(request, random, n),
  };
}

/** `good` and `bad` are tokens. */
export function createTeamsProof(good: string, bad: string[]): Proof {
  const [head = '', payload = ''] = good.split('.');
  const all = [
    ...bad,
    `${head}.${payload}.`,
    `${head}.${payload}.AAAA`,
    'a.b.c',
    '..',
    `${head}.e30.AAAA`,
    good.slice(0, -4),
  ];
  return {
    prove: (request) => add(request, { authorization: `Bearer ${good}` }),
    forge: (request, random) =>
      random() < 0.3 ? request : add(request, { authorization: `Bearer ${pickOne(random, all)}` }),
  };
}

/** By Standard Webhooks, with any secret. */
function signByWebhook(request: RawRequest, secret: string, id: string, at: number): RawRequest {
  const signature = new Webhook(secret).sign(id, new Date(at), request.body);
  return add(request, {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / SECOND_MS)),
    'webhook-signature': signature,
  });
}

const WRONG_SECRET = writeWebhookSecret(Buffer.from('a secret that is nobody’s, but as long').toString('base64url'));

export function createWebhookProof(secret: string): Proof {
  const forgeries: Forge[] = [
    leaveBare,
    (request, _random, n) => signByWebhook(request, WRONG_SECRET, `msg_${n}`, Date.now()),
    (request, _random, n) => signByWebhook(request, secret, `msg_${n}`, Date.now() - STALE_MS),
    (request, _random, n) => spoilBody(signByWebhook(request, secret, `msg_${n}`, Date.now())),
    (request, _random, n) => add(signByWebhook(request, secret, `msg_${n}`, Date.now()), { 'webhook-id': 'another' }),
    (request, _random, n) =>
      add(signByWebhook(request, secret, `msg_${n}`, Date.now()), { 'webhook-signature': 'v1,' }),
  ];
  return {
    prove: (request, n) => signByWebhook(request, secret, `msg_${n}`, Date.now()),
    forge: (request, random, n) => pickOne(random, forgeries)(request, random, n),
  };
}

export function createBearerProof(secret: string): Proof {
  const wrong = ['Bearer', 'Bearer x', `Bearer ${secret}x`, `Basic ${secret}`, secret, `Bearer ${WRONG_SECRET}`];
  return {
    prove: (request) => add(request, { authorization: `Bearer ${secret}` }),
    forge: (request, random) => (random() < 0.3 ? request : add(request, { authorization: pickOne(random, wrong) })),
  };
}

/** What a source’s CRM proves itself by: its key where its vendor puts it; `isMessage`: Salesforce’s Outbound Messages. */
export function createSourceProof(organisation: string, source: CrmSource, isMessage: boolean): Proof {
  const secret = secretOf({ organisation, source });
  const put = putKey(source.kind, isMessage);
  return {
    prove: (request) => put(request, secret),
    forge: (request, random) => {
      const wrong = pickOne(random, ['', 'x', `${secret}x`, secret.slice(1), secret.toUpperCase(), '__proto__', '%']);
      return random() < 0.3 ? request : put(request, wrong);
    },
  };
}

function putKey(kind: CrmSource['kind'], isMessage: boolean): (request: RawRequest, key: string) => RawRequest {
  if (isMessage) return (request, key) => ({ ...request, path: `${request.path}?secret=${key}` });
  if (kind === 'dynamics') return (request, key) => ({ ...request, path: `${request.path}?code=${key}` });
  if (kind === 'pipedrive')
    return (request, key) =>
      add(request, { authorization: `Basic ${Buffer.from(`${PIPEDRIVE_USER}:${key}`).toString('base64')}` });
  return (request, key) => add(request, { 'x-api-key': key });
}

/** HubSpot’s own signature, over the address that the world knows. */
export function createHubspotProof(address: string, now: () => number): Proof {
  const sign = (request: RawRequest, secret: string, at: number): RawRequest => {
    const { method, path, body } = request;
    const signed = { method, uri: address + path, body, timestamp: String(at) };
    return add(request, {
      'x-hubspot-signature-v3': signHubspotRequest(signed, secret),
      'x-hubspot-request-timestamp': String(at),
    });
  };
  const secret = CRM_SETTINGS.hubspot.appSecret ?? '';
  const forgeries: Forge[] = [
    (request) => sign(request, `${secret}x`, now()),
    (request) => sign(request, secret, now() - STALE_MS),
    (request) => spoilBody(sign(request, secret, now())),
    (request) => ({ ...sign(request, secret, now()), path: `${request.path}?x=1` }),
  ];
  return {
    prove: (request) => sign(request, secret, now()),
    forge: (request, random, n) => pickOne(random, forgeries)(request, random, n),
  };
}
