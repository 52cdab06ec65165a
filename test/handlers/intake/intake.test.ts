import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotOnSlack, openBotOnSlack } from '../bot-on-slack.ts';
import { buildSample, createId, postLead, readPayload, readProblem, signHeaders } from './signed-requests.ts';

const BODY_MAX = 256 * 1024;

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

const text = (data: Record<string, unknown> = {}) => JSON.stringify(buildSample(data));
const nowSeconds = () => Math.floor(Date.now() / 1000);

test('the library behind the door computes the official signature', () => {
  const { standardwebhooks } = JSON.parse(readPayload('signature-vectors.json'));
  const { secret, a } = standardwebhooks;
  expect(new Webhook(secret).sign(a.id, new Date(a.timestamp * 1000), a.body)).toBe(a.signature);
});

test('the documented sample is accepted as it is and kept before the answer', async () => {
  const answer = await postLead(running.address, readPayload('standardwebhooks-lead-qualified.json'));
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ ignored: [] });
  expect(running.readKept()).toContain('crm-4711');
});

describe('what is not signed by us is refused, and nothing is kept', () => {
  const body = text({ id: 'crm-forged', company: 'Forged BV' });
  const other = `whsec_${Buffer.from('somebody else’s secret, as long').toString('base64')}`;
  test.each([
    ['by another secret', { secret: other }],
    ['6 minutes old', { seconds: nowSeconds() - 360 }],
    ['6 minutes in the future', { seconds: nowSeconds() + 360 }],
    ['for another body', { headers: { 'webhook-signature': signHeaders('{}')['webhook-signature'] } }],
    ['for another id', { headers: { 'webhook-id': 'msg_other' } }],
    ['without webhook-id', { headers: { 'webhook-id': undefined } }],
    ['with an empty webhook-id', { headers: { 'webhook-id': '' } }],
    ['without webhook-timestamp', { headers: { 'webhook-timestamp': undefined } }],
    ['without webhook-signature', { headers: { 'webhook-signature': undefined } }],
    ['with a timestamp that is no number', { headers: { 'webhook-timestamp': 'now' } }],
    ['with a version we do not know', { headers: { 'webhook-signature': 'v9,AAAA' } }],
    ['with a bare version', { headers: { 'webhook-signature': 'v1' } }],
    ['with several wrong signatures', { headers: { 'webhook-signature': 'v1,AAAA v1,BBBB v1a,CCCC' } }],
  ])('%s', async (_name, how) => {
    const answer = await postLead(running.address, body, how);
    expect(answer.status).toBe(401);
    expect((await readProblem(answer)).detail).not.toBe('');
    expect(running.readKept()).not.toContain('crm-forged');
  });
});

test.each([-240, 240])('a clock that is %i s off is taken', async (seconds) => {
  expect((await postLead(running.address, text(), { seconds: nowSeconds() + seconds })).status).toBe(202);
});

test('while a secret is replaced, any one of several signatures will do', async () => {
  const body = text();
  const id = createId();
  const good = signHeaders(body, { id })['webhook-signature'];
  const headers = { 'webhook-signature': `v1,AAAA v1a,xyz ${good}` };
  expect((await postLead(running.address, body, { id, headers })).status).toBe(202);
});

describe('size', () => {
  const padded = (bytes: number) => text().padEnd(bytes, ' ');

  test('a body of just 256 KB is taken, one byte more is not', async () => {
    expect((await postLead(running.address, padded(BODY_MAX))).status).toBe(202);
    expect((await postLead(running.address, padded(BODY_MAX + 1))).status).toBe(413);
  });

  test('the client of a body of 300 KB hears 413 and how much is taken', async () => {
    const answer = await postLead(running.address, padded(300_000));
    expect(await readProblem(answer)).toMatchObject({ status: 413, detail: expect.stringContaining(String(BODY_MAX)) });
  });

  test('the same when it does not say beforehand how long it is', async () => {
    const bytes = Buffer.from(padded(300_000));
    const chunks = Array.from({ length: 30 }, (_, index) => bytes.subarray(index * 10_000, (index + 1) * 10_000));
    const answer = await fetch(`${running.address}/intake/leads`, {
      method: 'POST',
      headers: signHeaders(bytes),
      body: new ReadableStream({
        pull: (stream) => {
          const chunk = chunks.shift();
          if (chunk === undefined) stream.close();
          else stream.enqueue(chunk);
        },
      }),
      duplex: 'half',
    });
    expect((await readProblem(answer)).status).toBe(413);
  });
});

describe('form', () => {
  test.each(['{', '', 'null', '[1,2', '\u0000', '{"type":"lead.qualified"', "{'a':1}"])(
    '%j is 400 or 422',
    async (body) => {
      const isJson = body === 'null';
      expect((await readProblem(await postLead(running.address, body))).status).toBe(isJson ? 422 : 400);
    },
  );

  test.each([undefined, '', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'text/json'])(
    'content type %s is 415',
    async (type) => {
      const body = Buffer.from(text());
      expect((await postLead(running.address, body, { headers: { 'content-type': type } })).status).toBe(415);
    },
  );

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset=UTF-8'])(
    'content type %s is fine',
    async (type) => {
      expect((await postLead(running.address, text(), { headers: { 'content-type': type } })).status).toBe(202);
    },
  );

  test('a webhook-id that is too long is refused', async () => {
    expect((await readProblem(await postLead(running.address, text(), { id: 'm'.repeat(201) }))).status).toBe(400);
    expect((await postLead(running.address, text(), { id: 'm'.repeat(200) })).status).toBe(202);
  });
});

test('other methods are told which one is taken; other paths do not exist', async () => {
  const asked = await fetch(`${running.address}/intake/leads`);
  expect([asked.status, asked.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  expect((await fetch(`${running.address}/intake/other`, { method: 'POST' })).status).toBe(404);
});

test('before the set-up a lead is refused for now: 503 with retry-after, and the same id works afterwards', async () => {
  const bare = await openBotOnSlack({ isSetUp: false });
  try {
    const answer = await postLead(bare.address, text(), { id: 'msg_early' });
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await readProblem(answer)).status).toBe(503);
    await bare.setUp();
    expect((await postLead(bare.address, text(), { id: 'msg_early' })).status).toBe(202);
    expect(bare.readKept()).toContain('Voorbeeld BV');
  } finally {
    await bare.end();
  }
});
