import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import { findHubspotForgery, signHubspotRequest } from '../../../src/handlers/intake/hubspot/signature.ts';
import { readPayload } from './signed-requests.ts';

const { hubspot } = JSON.parse(readPayload('signature-vectors.json')) as {
  hubspot: { secret: string; v3_post: Record<'method' | 'uri' | 'body' | 'timestamp' | 'signature_base64', string> };
};
const { method, uri, body, timestamp, signature_base64: signature } = hubspot.v3_post;
const request = { method, uri, body: Buffer.from(body), timestamp };
const at = Number(timestamp);
const check = (more: Partial<typeof request> = {}, given = signature, now = at) =>
  findHubspotForgery({ ...request, ...more }, { signature: given, appSecret: hubspot.secret, now });

test('the official signature is what is computed', () => {
  expect(signHubspotRequest(request, hubspot.secret)).toBe(signature);
  expect(check()).toBeUndefined();
});

test.each([
  ['another body', { body: Buffer.from(`${body} `) }],
  ['another address', { uri: `${uri}?x=1` }],
  ['another method', { method: 'PUT' }],
  ['another moment', { timestamp: String(at + 1) }],
  ['a moment that is none', { timestamp: 'now' }],
  ['seconds for milliseconds', { timestamp: timestamp.slice(0, 10) }],
])('%s is not what was signed', (_what, more) => {
  expect(check(more)).toBeDefined();
});

test.each(['', 'AAAA', `${signature}=`, signature.toLowerCase()])('the signature %j is none of it', (given) => {
  expect(check({}, given)).toBeDefined();
});

test('it is good for five minutes, also where a clock is ahead', () => {
  for (const off of [-5 * MINUTE_MS, 5 * MINUTE_MS]) expect(check({}, signature, at + off)).toBeUndefined();
  for (const off of [-5 * MINUTE_MS - 1, 5 * MINUTE_MS + 1]) expect(check({}, signature, at + off)).toBeDefined();
});

test('of the address only what HubSpot decodes is decoded, not the question mark before the query, nor a blank', () => {
  const sign = (address: string) => signHubspotRequest({ ...request, uri: address }, hubspot.secret);
  expect(sign('https://a.nl/x?d=%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B')).toBe(sign("https://a.nl/x?d=:/?@!$'()*,;"));
  expect(sign('https://a.nl/x?d=%20%26%3D')).not.toBe(sign('https://a.nl/x?d= &='));
});
