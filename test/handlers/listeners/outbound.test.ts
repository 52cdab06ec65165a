import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Delivery, DeliveryResult } from '../../../src/domain/deliveries/delivery.ts';
import type { ListenerTarget } from '../../../src/domain/deliveries/target.ts';
import { createListenerOutbound } from '../../../src/handlers/listeners/outbound.ts';
import { createPost, type PostParts } from '../../../src/handlers/listeners/post.ts';
import { createPublicLookup } from '../../../src/handlers/listeners/public-address.ts';
import { giveStatus, openReceiver, type Receiver } from '../../stories/listeners/receiver.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const LISTENER = { id: 'bus', url: 'https://hooks.example.com/in', events: ['lead.judged' as const], secrets: [1] };
const DELIVERY: Delivery<ListenerTarget> = {
  id: 1,
  kind: 'event',
  organisation: 'acme',
  subject: { kind: 'judged-event', lead: 'a' },
  target: { kind: 'listener', organisation: 'acme', listener: 'bus' },
  key: '3c5b1f0e-0000-4000-8000-000000000001',
  attempts: 1,
  doubts: 0,
  queuedAt: NOW,
  token: 't',
};
const DATA = { lead: '4711', counts: { good: 1, fair: 0, poor: 0 } };
const BODY = { type: 'lead.judged', timestamp: new Date(NOW).toISOString(), data: DATA } as const;

async function send(
  parts: PostParts,
  ms = 5000,
  keys: Buffer[] = [Buffer.alloc(32, 7)],
): Promise<DeliveryResult | undefined> {
  const outbound = createListenerOutbound({
    keys,
    draw: async () => ({ listener: LISTENER, body: BODY }),
    post: createPost(parts),
    now: () => NOW,
  });
  const leave = await outbound.prepare(DELIVERY);
  if (typeof leave !== 'function') return leave.result;
  return (await leave({ cut: AbortSignal.timeout(ms), leftMs: () => ms })).result;
}

describe('an answer', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await openReceiver();
  });
  afterAll(() => receiver.close());
  afterEach(() => receiver.heard.splice(0));

  const later = (reason: string, more: object = {}) => ({ kind: 'retry', reason, isRateLimit: false, ...more });
  test.each<[what: string, answer: (response: ServerResponse) => void, result: object]>([
    ['200 is good', giveStatus(200), { kind: 'accepted' }],
    ['204 is good', giveStatus(204), { kind: 'accepted' }],
    ['301 is not followed', giveStatus(301, { location: 'https://elsewhere.example/' }), later('answered 301')],
    ['307 is not followed', giveStatus(307, { location: 'http://127.0.0.1:1/' }), later('answered 307')],
    ['400 may be mended', giveStatus(400), later('answered 400')],
    ['404 may be mended', giveStatus(404), later('answered 404')],
    ['410 is final', giveStatus(410), { kind: 'refused', reason: 'answered 410', isTargetClosed: true }],
    [
      '429 is waited for',
      giveStatus(429, { 'retry-after': '30' }),
      later('answered 429', { isRateLimit: true, afterMs: 30_000 }),
    ],
    ['503 without a moment is tried again', giveStatus(503), later('answered 503', { isRateLimit: true })],
    ['500 asks for no time', giveStatus(500, { 'retry-after': '30' }), later('answered 500')],
    ['none may mean that it arrived', (response) => response.destroy(), { kind: 'unknown', reason: 'ECONNRESET' }],
  ])('of %s', async (_what, answer, result) => {
    receiver.answer(answer);
    expect(await send({ base: receiver.url })).toEqual(result);
    expect(receiver.heard).toHaveLength(1);
  });

  test('that never ends is read no further than its status', async () => {
    receiver.answer((response) => {
      response.writeHead(200);
      const flow = setInterval(() => response.write(Buffer.alloc(64 * 1024)), 5);
      response.on('close', () => clearInterval(flow));
    });
    expect(await send({ base: receiver.url })).toEqual({ kind: 'accepted' });
  });

  test('that does not come is waited for as long as the attempt lasts', async () => {
    receiver.answer(() => {});
    // Long enough to have been sent on a machine that is busy with others.
    expect(await send({ base: receiver.url }, 2_000)).toEqual({ kind: 'unknown', reason: 'TIMEOUT' });
  });

  test('comes to what is signed, says what it is, and is the event as it was drawn', async () => {
    receiver.answer(giveStatus(204));
    await send({ base: receiver.url });
    const [heard] = receiver.heard;
    expect(JSON.parse(heard?.body ?? '')).toEqual(BODY);
    expect(heard?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': `msg_${DELIVERY.key}`,
      'webhook-timestamp': String(NOW / 1000),
      'webhook-signature': expect.stringMatching(/^v1,[\w+/]+=*$/),
    });
  });

  test('while two secrets of ours hold, is signed by what is made of either', async () => {
    const signatures = async (...keys: Buffer[]) => {
      await send({ base: receiver.url }, 5000, keys);
      return String(receiver.heard.at(-1)?.headers['webhook-signature']).split(' ');
    };
    const [older, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
    expect(await signatures(newer, older)).toEqual([...(await signatures(newer)), ...(await signatures(older))]);
  });
});

test('where nobody listens nothing has left', async () => {
  expect(await send({ base: 'http://127.0.0.1:1' })).toEqual({
    kind: 'retry',
    reason: 'ECONNREFUSED',
    isRateLimit: false,
  });
});

/** A machine of this network that counts who connects to it. */
async function openPrivateMachine() {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(443, '127.0.0.1', resolve).once('error', () => resolve()));
  return {
    count: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('a name that leads to this machine is connected to by nobody, however often it changes', async () => {
  const machine = await openPrivateMachine();
  let asked = 0;
  // First it leads to the world, then home: what was looked at is what is connected to.
  const lookUp = createPublicLookup((_hostname, _options, answer) => {
    asked += 1;
    answer(null, [{ address: asked % 2 === 0 ? '1.1.1.1' : '127.0.0.1', family: 4 }]);
  });
  const private_ = { kind: 'retry', reason: 'EPRIVATE', isRateLimit: false };
  expect(await send({ lookUp })).toEqual(private_);
  expect(asked, 'it is looked up once a connection').toBe(1);
  expect(machine.count()).toBe(0);
  await machine.close();
});

test.each(['https://127.0.0.1/', 'https://[::1]/', 'https://1.1.1.1/', 'http://hooks.example.com/'])(
  'whatever the set-up held once, %s is connected to by nobody',
  async (url) => {
    const answer = await createPost()({ url, headers: {}, body: '' }, AbortSignal.timeout(1000));
    expect(answer).toEqual({ kind: 'failed', code: 'EPRIVATE', hasLeft: false });
  },
);
