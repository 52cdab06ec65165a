import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { titledCard } from '../../../../src/cards/card.ts';
import { ATTEMPT_MS, type Delivery } from '../../../../src/domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../../src/domain/deliveries/target.ts';
import { SLACK_CALL_MS } from '../../../../src/handlers/slack/account.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { createSlackOutbound } from '../../../../src/handlers/slack/outbound/send.ts';
import { createDeferred } from '../../../courier/running-courier.ts';
import { buildDelivery } from './picture-sender.ts';

const CHANNEL: ChatTarget = { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C1' };
const SANNE: ChatTarget = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U1' };

/** A Slack that answers all but one call, of which it says when it came and when its connection was gone. */
async function openHangingSlack(hangs: string, begin = (_response: ServerResponse) => {}) {
  const asked = createDeferred<void>();
  const gone = createDeferred<void>();
  const server = createServer((request, response) => {
    request.resume();
    if (!request.url?.endsWith(hangs)) {
      return void response.end(JSON.stringify({ ok: true, channel: { id: 'D1' }, messages: [] }));
    }
    response.on('close', () => gone.keep());
    begin(response);
    asked.keep();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const outbound = createSlackOutbound(
    async (_workspace, cut) => createSlackClient({ token: 'xoxb-1', apiUrl }, SLACK_CALL_MS.outbox, cut),
    { draw: async () => new Uint8Array(), onMissed: () => {}, uploadOrigins: [], pause: async () => {} },
  );
  return { outbound, asked: asked.promise, gone: gone.promise };
}

const stop = new DOMException('the bot stops', 'AbortError');
const beginAnswer = (response: ServerResponse) => void response.writeHead(200).write('{"ok":');

test.each<[string, string, Partial<Delivery<ChatTarget>>, object, typeof beginAnswer?]>([
  ['a post is in doubt', 'chat.postMessage', { target: CHANNEL }, { kind: 'unknown', reason: 'AbortError' }],
  ['half an answer is in doubt', 'chat.postMessage', { target: CHANNEL }, { kind: 'unknown' }, beginAnswer],
  [
    'an update is in doubt',
    'chat.update',
    { kind: 'update', of: { channel: 'C1', message: '1' } },
    { kind: 'unknown' },
  ],
  ['opening a chat is not', 'conversations.open', { target: SANNE }, { kind: 'retry', reason: 'AbortError' }],
])('cut in the middle, %s, and the connection is gone', async (_what, method, over, result, begin) => {
  const { outbound, asked, gone } = await openHangingSlack(method, begin);
  const attempt = new AbortController();
  const limits = { cut: attempt.signal, leftMs: () => ATTEMPT_MS };
  const sending = outbound.send({ ...buildDelivery(), ...over }, titledCard('A lead'), limits);
  await asked;
  attempt.abort(stop);
  expect(await sending).toMatchObject(result);
  await gone;
});

test('cut in the middle, a look-up decides nothing, and the connection is gone', async () => {
  const { outbound, asked, gone } = await openHangingSlack('conversations.history');
  const attempt = new AbortController();
  const looking = outbound.find(
    { ...buildDelivery(), target: CHANNEL },
    { cut: attempt.signal, leftMs: () => ATTEMPT_MS },
  );
  await asked;
  attempt.abort(stop);
  expect(await looking).toEqual({ kind: 'unreachable', reason: 'AbortError' });
  await gone;
});
