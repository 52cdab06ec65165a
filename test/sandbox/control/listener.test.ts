import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { type FakeListener, openFakeListener } from '../../../sandbox/fake-listener/open.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER = `whsec_${Buffer.from('another secret of 24 bytes').toString('base64')}`;
const BODY = JSON.stringify({ type: 'lead.judged', data: { lead: 'crm-4711' } });

async function open(file?: string): Promise<FakeListener> {
  const listener = await openFakeListener({ now: () => NOW, ...(file !== undefined && { file }) });
  listener.connect(SECRET);
  onTestFinished(listener.stop);
  return listener;
}

type Sending = { id?: string; secrets?: string[]; at?: number; body?: string };

async function send(to: FakeListener, { id = 'msg_1', secrets = [SECRET], at = NOW, body = BODY }: Sending = {}) {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), BODY));
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(at / 1000),
    'webhook-signature': signatures.join(' '),
  };
  return (await fetch(to.url, { method: 'POST', headers, body })).status;
}

test.each<[how: string, sending: Sending, status: number]>([
  ['signed well', {}, 204],
  ['signed with an old secret and its own', { secrets: [OTHER, SECRET] }, 204],
  ['signed by somebody else', { secrets: [OTHER] }, 401],
  ['not signed', { secrets: [] }, 401],
  ['of six minutes ago', { at: NOW - 360_000 }, 401],
  ['changed on its way', { body: BODY.replace('4711', '4712') }, 401],
])('an event %s', async (_how, sending, status) => {
  const listener = await open();
  expect(await send(listener, sending)).toBe(status);
  expect(listener.heard()).toMatchObject([{ id: 'msg_1', isSigned: status === 204, answer: String(status), tries: 1 }]);
});

test('what comes again is one event, and what somebody else sends under its id takes nothing from it', async () => {
  const listener = await open();
  listener.setTroubles([{ kind: 'server-error', times: 1 }]);
  expect([await send(listener), await send(listener)]).toEqual([500, 204]);
  await send(listener, { secrets: [OTHER], body: '{"type":"forged"}' });
  expect(listener.heard()).toMatchObject([{ isSigned: true, body: BODY, tries: 3 }]);
});

test('the last fifty are remembered, also by the next start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-listener-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'listener.json');
  const listener = await openFakeListener({ now: () => NOW, file });
  for (let n = 0; n < 52; n += 1) await send(listener, { id: `msg_${n}` });
  await listener.stop();
  const heard = (await open(file)).heard();
  expect(heard).toHaveLength(50);
  expect(heard.at(-1)?.id).toBe('msg_51');
});
