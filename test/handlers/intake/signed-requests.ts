import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { INTAKE_SECRET } from '../../world/world.ts';

const FIXTURES = new URL('../../fixtures/payloads/', import.meta.url);

export function readPayload(name: string): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8');
}

export type Sample = { type: string; timestamp: string; data: Record<string, unknown> };

/** The documented sample, with other values for some fields of `data`; undefined takes a field away. */
export function buildSample(data: Record<string, unknown> = {}): Sample {
  const given = JSON.parse(readPayload('standardwebhooks-lead-qualified.json')) as Sample;
  return { ...given, data: { ...given.data, ...data } };
}

let messages = 0;
export function createId(): string {
  messages += 1;
  return `msg_test_${messages}`;
}

type Signing = { id?: string; seconds?: number; secret?: string };

/** The three headers, computed here by the specification and not by the library that checks them. */
export function signHeaders(body: string | Buffer, { id = createId(), seconds, secret }: Signing = {}) {
  const timestamp = String(seconds ?? Math.floor(Date.now() / 1000));
  const key = Buffer.from((secret ?? INTAKE_SECRET).slice('whsec_'.length), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${mac}`,
  };
}

type PostOptions = Signing & { headers?: Record<string, string | undefined> };

/** Posts a body, well signed unless `headers` says otherwise; undefined takes a header away. */
export function postLead(address: string, body: string | Buffer, { headers = {}, ...signing }: PostOptions = {}) {
  const all = { ...signHeaders(body, signing), ...headers };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return fetch(`${address}/intake/leads`, { method: 'POST', body: body as string, headers: kept });
}

export type Problem = { status: number; title: string; detail: string; field?: string };

/** The problem a refusal tells; throws when it is not RFC 9457's type. */
export async function readProblem(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') throw new Error(`${response.status} ${type}: ${await response.text()}`);
  return (await response.json()) as Problem;
}
