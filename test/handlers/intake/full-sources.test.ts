import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpServer } from '../../../src/handlers/http.ts';
import { createSourceDoors } from '../../../src/handlers/intake/sources/doors.ts';
import { makeOrganisation } from '../../flows/people.ts';
import { CRM_SETTINGS, post, readPayload, SOURCES, sendAs } from '../../world/crm/senders.ts';
import { APP_SECRET } from '../../world/world.ts';
import { createLogger } from '../logger.ts';
import { readProblem } from './signed-requests.ts';

const organisation = { ...makeOrganisation(), sources: Object.values(SOURCES) };
const server = createHttpServer(
  createSourceDoors({
    appSecret: APP_SECRET,
    findOrganisation: async (id) => (id === organisation.id ? organisation : undefined),
    settings: ({ kind }) => CRM_SETTINGS[kind],
    publicUrl: () => undefined,
    keep: async () => 'full',
    now: Date.now,
  }),
  createLogger([]),
);
let address = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['hubspot', 'hubspot-workflow-webhook-custombody.json', '60000'],
  ['pipedrive', 'pipedrive-v2-lead-create.json', '60'],
  ['dynamics', 'dynamics-lead-create.json', '60'],
  ['webhooks', 'standardwebhooks-lead-qualified.json', '60'],
] as const)(
  'while too much of it waits %s is told to come again, in the unit it reads',
  async (kind, payload, after) => {
    const sent = sendAs({ organisation: organisation.id, source: SOURCES[kind] }, readPayload(payload));
    const answer = await post(address, sent);
    expect(answer.headers.get('retry-after')).toBe(after);
    expect((await readProblem(answer)).status).toBe(503);
  },
);

test('Salesforce is not told that it was kept', async () => {
  const of = { organisation: organisation.id, source: SOURCES.salesforce };
  const answer = await post(address, sendAs(of, readPayload('salesforce-outbound-message-lead.xml')));
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('<Ack>false</Ack>')]);
});

test('without the address that the world knows no signature of HubSpot’s can be good', async () => {
  const sent = sendAs({ organisation: organisation.id, source: SOURCES.hubspot }, '{}');
  const headers = {
    ...sent.headers,
    'x-hubspot-signature-v3': 'AAAA',
    'x-hubspot-request-timestamp': String(Date.now()),
  };
  const answer = await post(address, { ...sent, headers });
  expect(await readProblem(answer)).toMatchObject({ status: 401, detail: expect.stringContaining('PUBLIC_URL') });
});
