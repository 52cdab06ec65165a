import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NOTHING } from '../../../src/cards/card.ts';
import type { Event } from '../../../src/domain/event.ts';
import { createHttpServer } from '../../../src/handlers/http.ts';
import { createIntakeDoors } from '../../../src/handlers/intake/standard.ts';
import { INTAKE_SECRET } from '../../world/world.ts';
import { createLogger } from '../logger.ts';
import { buildSample, createId, postLead, readProblem } from './signed-requests.ts';

const events: Event[] = [];
const handle = async (event: Event) => {
  events.push(event);
  return NOTHING;
};
/** Whose the secret is, and how often that was asked. */
let owner: string | undefined;
const secrets: string[] = [];
const findSource = async (secret: string) => {
  secrets.push(secret);
  return owner;
};
const BEFORE = `whsec_${Buffer.from('a secret of before, long enough').toString('base64')}`;
const server = createHttpServer(
  createIntakeDoors({ handle, secrets: [BEFORE, INTAKE_SECRET], findSource, now: Date.now }),
  createLogger([]),
);
let address = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  events.length = 0;
  secrets.length = 0;
  owner = 'acme';
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const outcome = { type: 'lead.outcome', data: { id: 'crm-1', outcome: 'rejected' } };

test.each([
  ['a lead', buildSample(), 'lead.received'],
  ['what became of one', outcome, 'lead.outcome-received'],
])('%s is for the organisation whose secret it is signed with', async (_what, body, kind) => {
  const id = createId();
  expect((await postLead(address, JSON.stringify(body), { id })).status).toBe(202);
  expect(events).toMatchObject([{ kind, key: `intake/${id}`, organisation: 'acme' }]);
  expect(secrets).toEqual([INTAKE_SECRET]);
});

test('either of two secrets is good while senders change over, and which one says whose it is', async () => {
  for (const secret of [BEFORE, INTAKE_SECRET])
    expect((await postLead(address, JSON.stringify(buildSample()), { secret })).status).toBe(202);
  const unknown = `whsec_${Buffer.from('a secret of nobody, long enough').toString('base64')}`;
  expect((await postLead(address, JSON.stringify(buildSample()), { secret: unknown })).status).toBe(401);
  expect(secrets).toEqual([BEFORE, INTAKE_SECRET]);
});

test('what is signed with a secret that is nobody’s yet is refused for now, and nobody hears of it', async () => {
  owner = undefined;
  const response = await postLead(address, JSON.stringify(buildSample()));
  expect(response.headers.get('retry-after')).toBe('60');
  expect(await readProblem(response)).toMatchObject({ status: 503, detail: 'no organisation is set up yet' });
  expect(events).toEqual([]);
});

test('whose it is, is not looked up for what is not signed, or is not a lead', async () => {
  const forged = await postLead(address, JSON.stringify(buildSample()), { headers: { 'webhook-signature': 'v1,x' } });
  const wrong = await postLead(address, JSON.stringify(buildSample({ company: undefined })));
  expect([forged.status, wrong.status, secrets]).toEqual([401, 422, []]);
});
