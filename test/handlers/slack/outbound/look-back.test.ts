import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { SLACK_CALL_MS } from '../../../../src/handlers/slack/account.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { createSlackOutbound } from '../../../../src/handlers/slack/outbound/send.ts';
import { ATTEMPT } from '../../attempt.ts';
import { buildDelivery } from './picture-sender.ts';

const QUEUED = 1_700_000_000;
const DELIVERY = buildDelivery({ queuedAt: QUEUED * 1000 });
const OF = { of: { channel: 'C1', message: '1' } };
const own = { ts: `${QUEUED + 5}.0`, metadata: { event_payload: { delivery: DELIVERY.key } } };
const before = { ts: `${QUEUED - 5}.000100` };
const after = { ts: `${QUEUED + 9}.000100` };

/** A Slack that gives these messages when it is asked what stands in a channel or a thread. */
async function openTellingSlack(told: object) {
  const server = createServer((request, response) => {
    request.resume();
    response.end(JSON.stringify({ ok: true, ...told }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return createSlackOutbound(async () => createSlackClient({ token: 'xoxb-1', apiUrl }, SLACK_CALL_MS.outbox), {
    ...{ draw: async () => new Uint8Array(), onMissed: () => {}, uploadOrigins: [], pause: async () => {} },
  });
}

test.each<[string, object, object, object]>([
  ['it stands there', {}, { messages: [after, own], has_more: true }, { kind: 'found', message: own.ts }],
  ['all there is was given', {}, { messages: [after] }, { kind: 'absent', isPartly: false }],
  [
    'more stands there, but of before',
    {},
    { messages: [after, before], has_more: true },
    { kind: 'absent', isPartly: false },
  ],
  ['more stands there, perhaps it too', {}, { messages: [after], has_more: true }, { kind: 'absent', isPartly: true }],
  [
    'a long thread, of which the first are given',
    OF,
    { messages: [before], has_more: true },
    { kind: 'absent', isPartly: true },
  ],
])('what is looked for among the newest: %s', async (_what, over, told, found) => {
  const outbound = await openTellingSlack(told);
  expect(await outbound.find({ ...DELIVERY, ...over }, ATTEMPT)).toMatchObject(found);
});
