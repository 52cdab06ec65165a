import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { briefCard } from '../../../../src/cards/card.ts';
import type { Delivery } from '../../../../src/domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../../src/domain/deliveries/target.ts';
import { FINAL_ANSWERS, OF_THE_TOKEN } from '../../../../src/handlers/slack/outbound/answers.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { createSlackOutbound } from '../../../../src/handlers/slack/outbound/send.ts';
import { ATTEMPT } from '../../attempt.ts';

// What becomes of a post for each kind of answer Slack, or what stands before it, can give over a real socket.

const SECRET = 'Jansen BV, 06-12345678';
const PAGE = `<html><body>Sign in, ${SECRET}</body></html>`;
/** Where nothing comes; whatever comes is waited for. */
const SHORT_MS = 300;
const LONG_MS = 60_000;

type Answer = (response: ServerResponse) => void;
const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);
const wait = (retryAfter: string) => answer(429, '', { 'retry-after': retryAfter });
const half: Answer = (response) => {
  response.writeHead(200, { 'content-length': 100 });
  response.write('{"ok":true,"ts":"1', () => response.destroy());
};
const headersOnly: Answer = (response) => response.writeHead(200).flushHeaders();

const unreadable = { kind: 'unknown', reason: 'unreadable answer' };
const later = (reason: string) => ({ kind: 'retry', reason, isRateLimit: false });
const told = (afterMs?: number) => ({
  kind: 'retry',
  reason: 'ratelimited',
  isRateLimit: true,
  ...(afterMs !== undefined && { afterMs }),
});
const json = (value: unknown) => answer(200, JSON.stringify(value), { 'content-type': 'application/json' });

test.each<[string, Answer, object]>([
  ['200 with a page of HTML', answer(200, PAGE, { 'content-type': 'text/html' }), unreadable],
  ['200 with nothing', answer(200, ''), unreadable],
  ['200 with null', json(null), unreadable],
  ['200 with a list', json([]), unreadable],
  ['200 with a text', json(SECRET), unreadable],
  ['200 with an empty object', json({}), unreadable],
  ['200 that says neither yes nor no', json({ ok: 'yes' }), unreadable],
  ['200 with a no without a word', json({ ok: false }), unreadable],
  ['200 with a no that is no word', json({ ok: false, error: { text: SECRET } }), unreadable],
  ['200 with odd beside it', json({ ok: true, ts: '1', response_metadata: null }), unreadable],
  ['200 with odd warnings', json({ ok: true, ts: '1', response_metadata: { messages: [1] } }), unreadable],
  ['200 named as packed', answer(200, '{"ok":false', { 'content-type': 'application/gzip' }), unreadable],
  ['a yes without an id', json({ ok: true }), unreadable],
  ['a yes with an empty id', json({ ok: true, ts: '' }), unreadable],
  ['half a body', half, { kind: 'unknown' }],
  ['headers and then nothing', headersOnly, { kind: 'unknown', reason: 'TimeoutError' }],
  ['another 2xx', answer(204, ''), { kind: 'unknown', reason: 'HTTP 204' }],
  ['a no that nobody knows', json({ ok: false, error: 'brand_new_rule' }), later('unknown answer')],
  ['a no that is a sentence', json({ ok: false, error: SECRET }), later('unknown answer')],
  ['a known trouble', json({ ok: false, error: 'service_unavailable' }), later('service_unavailable')],
  ['perhaps done', json({ ok: false, error: 'internal_error' }), { kind: 'unknown', reason: 'internal_error' }],
  ['429 without a time', answer(429, ''), told()],
  ['429 with a time that is none', wait('soon'), told()],
  ['429 with a date', wait('Wed, 21 Oct 2015 07:28:11 GMT'), told()],
  ['429 with 0', wait('0'), told(0)],
  ['429 with years', wait('99999999'), told(99_999_999_000)],
  ['429 with a page', answer(429, PAGE, { 'retry-after': '7' }), told(7000)],
  ...['ratelimited', 'rate_limited'].flatMap((error): [string, Answer, object][] => {
    const said = JSON.stringify({ ok: false, error });
    return [
      [`${error} within 200`, answer(200, said, { 'retry-after': '7' }), told(7000)],
      [`${error} within 200, without a time`, answer(200, said), told()],
    ];
  }),
  ['503 with a time', answer(503, PAGE, { 'retry-after': '7' }), { ...later('HTTP 503'), afterMs: 7000 }],
  ['403 of a proxy', answer(403, PAGE), later('HTTP 403')],
  ['404 of a proxy', answer(404, PAGE), later('HTTP 404')],
  ['500', answer(500, PAGE), { kind: 'unknown', reason: 'HTTP 500' }],
  ['502', answer(502, PAGE), { kind: 'unknown', reason: 'HTTP 502' }],
  ['503', answer(503, PAGE), later('HTTP 503')],
  ['504', answer(504, PAGE), { kind: 'unknown', reason: 'HTTP 504' }],
  ...[...OF_THE_TOKEN].map((error): [string, Answer, object] => [
    error,
    json({ ok: false, error }),
    { kind: 'account-refused', reason: error },
  ]),
  ...[...FINAL_ANSWERS].map(([error, finality]): [string, Answer, object] => [
    error,
    json({ ok: false, error }),
    { kind: 'refused', reason: error, isTargetClosed: finality === 'closed' },
  ]),
])('%s', async (_name, given, result) => {
  const { send, requests } = await openSlack(given);
  const ended = await send();
  expect(ended).toMatchObject(result);
  if (!('afterMs' in result)) expect(ended).not.toHaveProperty('afterMs');
  expect(JSON.stringify(ended)).not.toContain('Jansen');
  expect(requests.count).toBe(1);
});

async function openSlack(given: Answer) {
  const requests = { count: 0 };
  const server = createServer((request, response) => {
    requests.count += 1;
    request.resume().on('end', () => given(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const client = createSlackClient({ token: 'xoxb-1', apiUrl }, given === headersOnly ? SHORT_MS : LONG_MS);
  const outbound = createSlackOutbound(async () => client, {
    draw: async () => new Uint8Array(),
    onMissed: () => {},
    uploadOrigins: [],
    pause: async () => {},
  });
  return { send: () => outbound.send(POST, briefCard(['hello']), ATTEMPT), requests };
}

const POST: Delivery<ChatTarget> = {
  id: 1,
  kind: 'post',
  organisation: 'o',
  subject: { kind: 'lead', lead: 'l' },
  target: { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C1' },
  key: 'k',
  attempts: 1,
  doubts: 0,
  queuedAt: 0,
  token: 't',
};
