import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrmSource, writeSourcePath } from '../../../src/domain/crm/source.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { createSetupEvent } from '../../world/bot.ts';
import {
  CRM_SETTINGS,
  countKept,
  post,
  readPayload,
  type Sent,
  SOURCES,
  sendAs,
  signAsHubspot,
} from '../../world/crm/senders.ts';
import { openWorld, type World } from '../../world/world.ts';

const OTHERS = Object.values(SOURCES).map((source): CrmSource => ({ ...source, id: `${source.id}-two` }));
const BODIES: Record<CrmSource['kind'], string> = {
  hubspot: readPayload('hubspot-workflow-webhook-custombody.json'),
  salesforce: readPayload('salesforce-outbound-message-lead.xml'),
  pipedrive: readPayload('pipedrive-v2-lead-create.json'),
  dynamics: readPayload('dynamics-lead-create.json'),
  webhooks: readPayload('standardwebhooks-lead-qualified.json'),
};

let world: World;
beforeAll(async () => {
  world = await openWorld({
    organisation: { sources: [...Object.values(SOURCES), ...OTHERS] },
    crm: { crmSettings: ({ kind }) => CRM_SETTINGS[kind] },
  });
  // Another company in the same database, with sources of the same names; its id comes after, so that this one is the first.
  const { organisation } = world;
  const there = { platform: 'slack', workspace: 'T0ZUIDERZON' } as const;
  const other = {
    ...organisation,
    id: 'zuiderzon',
    name: 'Zuiderzon',
    workspaces: [{ platform: there.platform, id: there.workspace }],
    channels: organisation.channels.map((channel) => ({ ...channel, ...there, id: `${channel.id}Z` })),
    people: organisation.people.map((person) => ({
      ...person,
      identities: [{ ...there, user: `UZ${person.id.toUpperCase()}` }],
    })),
  };
  await world.bot.handle(createSetupEvent({ ...other, sources: Object.values(SOURCES) }));
});
afterAll(() => world.end());

const at = (source: CrmSource, organisation = 'noordlicht') => ({ organisation, source });
const without = ({ headers, ...sent }: Sent, name: string): Sent => ({
  ...sent,
  headers: Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name)),
});

/** The status of a request after which nothing is kept, known or said that was not before. */
async function refused(sent: Sent): Promise<number> {
  const before = [await countKept(world), await countKept(world, 'zuiderzon'), world.messages().length];
  const { status } = await post(world.address, sent);
  await world.settle();
  expect([await countKept(world), await countKept(world, 'zuiderzon'), world.messages().length]).toEqual(before);
  return status;
}

test.each([SOURCES.salesforce, SOURCES.dynamics])(
  '$kind: of a secret that stands twice in the address the first counts, so that none is smuggled in behind it',
  async (source) => {
    const { path, ...sent } = sendAs(at(source), BODIES[source.kind]);
    expect(await refused({ ...sent, path: path.replace(/\?(\w+)=/, '?$1=wrong&$1=') })).toBe(401);
  },
);

describe.each(Object.values(SOURCES))('$kind', (source) => {
  const good = (more?: Record<string, string>) => sendAs(at(source), BODIES[source.kind], more);

  test('without anything that proves who it is', async () => {
    const { path, body } = good();
    const type = good().headers['content-type'] ?? '';
    expect(await refused({ path: path.split('?')[0] ?? '', body, headers: { 'content-type': type } })).toBe(401);
  });

  test('with the secret of any other source, of this organisation or another', async () => {
    const { path, body } = good();
    const own = path.split('?')[0];
    const strangers = [
      ...OTHERS.map((other) => at(other)),
      ...Object.values(SOURCES)
        .filter(({ id }) => id !== source.id)
        .map((other) => at(other)),
      ...Object.values(SOURCES).map((other) => at(other, 'zuiderzon')),
    ];
    for (const stranger of strangers) {
      // As this kind carries its secret, but that of the other.
      const theirs = sendAs({ ...stranger, source: { ...stranger.source, kind: source.kind } }, body);
      const query = theirs.path.split('?')[1];
      const sent = { ...theirs, path: `${own}${query === undefined ? '' : `?${query}`}` };
      expect(await refused(sent), `${stranger.organisation}/${stranger.source.id}`).toBe(401);
    }
  });

  test('with a number of the secret that is not good any more', async () => {
    expect(await refused(sendAs(at({ ...source, secrets: [2] }), BODIES[source.kind]))).toBe(401);
  });

  test('to a door that is not there, or of another kind', async () => {
    expect(await refused({ ...good(), path: writeSourcePath('noordlicht', { ...source, id: 'none' }) })).toBe(404);
    expect(await refused({ ...good(), path: writeSourcePath('nobody', source) })).toBe(404);
    expect(await refused({ ...good(), path: `${writeSourcePath('noordlicht', source)}/x` })).toBe(404);
  });

  test('in a form that nobody reads, broken or too large', async () => {
    expect(await refused(good({ 'content-type': 'text/plain' }))).toBe(415);
    expect(await refused(good({ 'content-encoding': 'gzip' }))).toBe(415);
    const isXml = source.kind === 'salesforce';
    const broken = sendAs(at(source), isXml ? '<a><b></a>' : '{"a":');
    expect(await refused(broken)).toBe(400);
    expect(await refused(sendAs(at(source), isXml ? '<a/>' : '"text"'))).toBe(422);
    expect(await refused(sendAs(at(source), BODIES[source.kind].padEnd(1024 * 1024 + 1)))).toBe(413);
  });
});

describe('HubSpot’s signature', () => {
  const sign = (ageMs: number, of = at(SOURCES.hubspot), address = world.address) =>
    signAsHubspot(of, address, BODIES.hubspot, world.now() - ageMs);

  test('that is stale, of the future, for another address, body or door is refused', async () => {
    expect(await refused(sign(6 * MINUTE_MS))).toBe(401);
    expect(await refused(sign(-6 * MINUTE_MS))).toBe(401);
    expect(await refused(sign(0, at(SOURCES.hubspot), 'https://elsewhere.example'))).toBe(401);
    expect(await refused({ ...sign(0), body: BODIES.hubspot.replace('Iris', 'Igor') })).toBe(401);
    expect(await refused({ ...sign(0), path: sign(0, at(SOURCES.hubspot, 'zuiderzon')).path })).toBe(401);
    expect(await refused(without(sign(0), 'x-hubspot-request-timestamp'))).toBe(401);
  });

  test('is made of the public address, whatever Host says', async () => {
    const body = BODIES.hubspot;
    const timestamp = String(world.now());
    const text = `POSThttps://evil.example${writeSourcePath('noordlicht', SOURCES.hubspot)}${body}${timestamp}`;
    const signature = createHmac('sha256', CRM_SETTINGS.hubspot.appSecret ?? '')
      .update(text)
      .digest('base64');
    const headers = { ...sign(0).headers, host: 'evil.example', 'x-hubspot-signature-v3': signature };
    expect(await refused({ ...sign(0), headers })).toBe(401);
  });
});

describe('what is of another account of the vendor is refused', () => {
  test('another HubSpot', async () => {
    const event = readPayload('hubspot-webhook-contact-creation.json').replace('12345678', '87654321');
    expect(await refused(sendAs(at(SOURCES.hubspot), event))).toBe(401);
  });
  test('another Salesforce', async () => {
    const message = BODIES.salesforce.replace('00D000000000001EAA', '00D000000000002EAA');
    expect(await refused(sendAs(at(SOURCES.salesforce), message))).toBe(401);
  });
  test('another Pipedrive', async () => {
    const event = BODIES.pipedrive.replace('voorbeeld.pipedrive.com', 'ander.pipedrive.com');
    expect(await refused(sendAs(at(SOURCES.pipedrive), event))).toBe(401);
  });
  test('another Dynamics 365', async () => {
    const headers = { 'x-ms-dynamics-organization': 'ander.crm4.dynamics.com' };
    expect(await refused(sendAs(at(SOURCES.dynamics), BODIES.dynamics, headers))).toBe(401);
  });
});

test('a document type, and what it could bring along, is refused unread', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${BODIES.salesforce}`;
  expect(await refused(sendAs(at(SOURCES.salesforce), bomb))).toBe(400);
});

test('HubSpot’s own tests are answered well, and nothing follows', async () => {
  const [event] = JSON.parse(readPayload('hubspot-webhook-contact-propertychange-lifecyclestage.json')) as object[];
  const tests = [
    { ...event, eventId: 100, objectId: 123 },
    { ...event, objectId: 123, propertyValue: 'sample-value' },
  ];
  expect(await refused(sendAs(at(SOURCES.hubspot), JSON.stringify(tests)))).toBe(202);
});

test('an Outbound Message of somebody else’s is not acknowledged', async () => {
  const sent = sendAs(at(SOURCES.salesforce), BODIES.salesforce.replace('00D000000000001EAA', '00D000000000009EAA'));
  const answer = await post(world.address, sent);
  expect((await answer.text()).replaceAll(/\s+/g, '')).toBe(
    readPayload('salesforce-outbound-message-ack-false.xml').replaceAll(/\s+/g, ''),
  );
});

test('a repeat is answered as before and changes nothing, also when it was worked on long ago', async () => {
  const sent = sendAs(at(SOURCES.hubspot), BODIES.hubspot);
  expect((await post(world.address, sent)).status).toBe(202);
  await world.settle();
  const cards = world.messages().length;
  for (const waitMs of [0, DAY_MS]) {
    await world.turn(waitMs);
    expect((await post(world.address, sent)).status).toBe(202);
    await world.settle();
    expect([world.messages().length, await countKept(world)]).toEqual([cards, 0]);
  }
});
