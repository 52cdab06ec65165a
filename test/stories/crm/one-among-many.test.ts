import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CrmSource } from '../../../src/domain/crm/source.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { CRM_SETTINGS, post, readPayload, SOURCES, secretOf, sendAs } from '../../world/crm/senders.ts';
import { openSmallCrm, type SmallCrm } from '../../world/crm/small-crm.ts';
import { newestDatabase } from '../../world/database/postgres.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let crm: SmallCrm;
beforeAll(async () => {
  crm = await openSmallCrm();
  // PostgreSQL takes less than SQLite does.
  world = await openWorld({
    database: await newestDatabase(),
    organisation: { sources: Object.values(SOURCES) },
    crm: { crmSettings: ({ kind }) => CRM_SETTINGS[kind], clients: () => crm.client },
  });
});
beforeEach(() => {
  crm.records.clear();
  crm.asked.length = 0;
});
afterAll(async () => {
  await world.end();
  await crm.stop();
});

const kept = (externalId: string) => world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', externalId));

async function send(source: CrmSource, body: string, more?: Record<string, string>) {
  const answer = await post(world.address, sendAs({ organisation: 'noordlicht', source }, body, more));
  const said: unknown = await answer.json();
  await world.settle();
  return { status: answer.status, said };
}

const [EVENT] = JSON.parse(readPayload('hubspot-webhook-contact-propertychange-lifecyclestage.json')) as object[];
const happened = (id: number | string, more: object = {}) => ({ ...EVENT, objectId: id, eventId: Number(id), ...more });
const contact = (company: string) => ({
  fields: { email: 'a@acme.nl', company, lifecyclestage: 'salesqualifiedlead' },
});

describe('HubSpot sends many things in one list, and none of it again that was refused', () => {
  test('what is another account’s, or cannot be understood, goes by itself and is named', async () => {
    crm.records.set('contact/11', contact('Elf'));
    const events = [
      happened(12, { portalId: 87654321 }),
      { ...happened(13), objectId: 'thirteen' },
      { ...EVENT, subscriptionType: 'contact.associationChange', objectId: undefined, fromObjectId: 1, toObjectId: 2 },
      happened(11),
    ];
    expect(await send(SOURCES.hubspot, JSON.stringify(events))).toEqual({
      status: 202,
      said: { taken: 1, ignored: ['0.portalId', '1.objectId'] },
    });
    expect(await kept('hub:11')).toMatchObject({ facts: { company: 'Elf' } });
    expect(crm.asked).toEqual(['contact/11']);
  });

  test('where nothing else is in it, it is refused', async () => {
    const foreign = [happened(12, { portalId: 87654321 }), happened(13, { portalId: 87654321 })];
    expect(await send(SOURCES.hubspot, JSON.stringify(foreign))).toMatchObject({ status: 401 });
    const broken = [{ ...happened(13), objectId: 'thirteen' }];
    expect(await send(SOURCES.hubspot, JSON.stringify(broken))).toMatchObject({
      status: 422,
      said: { field: '0.objectId' },
    });
  });
});

test('ids that are larger than our numbers are not taken for each other', async () => {
  const [one, other] = ['9007199254740992', '9007199254740993'];
  crm.records.set(`contact/${one}`, contact('Een'));
  crm.records.set(`contact/${other}`, contact('Ander'));
  const body = JSON.stringify([happened(1), happened(2)]).replaceAll(/"objectId":(1|2)\b/g, (_all, id) => {
    return `"objectId":${id === '1' ? one : other}`;
  });
  await send(SOURCES.hubspot, body);
  expect((await kept(`hub:${one}`))?.facts.company).toBe('Een');
  expect((await kept(`hub:${other}`))?.facts.company).toBe('Ander');
  const lead = readPayload('standardwebhooks-lead-qualified.json').replace('"crm-4711"', '12345678901234567891');
  await send(SOURCES.webhooks, lead, { id: 'msg_long' });
  expect(await kept('12345678901234567891')).toBeDefined();
});

describe('an id becomes part of an address, so that it is nothing else than one', () => {
  const deal = readPayload('pipedrive-v2-deal-change-won.json');
  test.each(['../../users/1', '..', '8?x=1', ''])('Pipedrive’s: %j', async (id) => {
    const body = deal.replace('"entity_id": "8"', `"entity_id": ${JSON.stringify(id)}`);
    expect(await send(SOURCES.pipedrive, body)).toMatchObject({ status: 422, said: { field: 'meta.entity_id' } });
    expect(crm.asked).toEqual([]);
  });
  test.each(['x) or (y', '..', '6d81597f'])('Dynamics 365’s: %j', async (id) => {
    const step = { ...JSON.parse(readPayload('dynamics-lead-create.json')), PrimaryEntityId: id };
    expect(await send(SOURCES.dynamics, JSON.stringify(step))).toMatchObject({
      status: 422,
      said: { field: 'PrimaryEntityId' },
    });
  });
});

test('what is of no interest to us is answered well to Pipedrive, whatever is in it', async () => {
  const note = { meta: { entity: 'note', action: 'create', entity_id: { a: 1 } }, data: null };
  expect(await send(SOURCES.pipedrive, JSON.stringify(note))).toEqual({ status: 202, said: { taken: 0, ignored: [] } });
});

test('what cannot be kept as it ended does not keep its source from what came after it', async () => {
  const deal = readPayload('pipedrive-v2-deal-change-won.json');
  await send(SOURCES.pipedrive, deal.replace('"person_id": 8', '"person_id": "8\\u0000"'));
  const lead = 'b1810230-6c0d-11ed-9826-a53d0eb706a5';
  crm.records.set(`lead/${lead}`, {
    fields: { 'person.name': 'Iris', 'organization.name': 'Daarna', is_archived: 'false' },
  });
  await send(SOURCES.pipedrive, readPayload('pipedrive-v2-lead-create.json'));
  expect((await kept(`pipe:${lead}`))?.facts.company).toBe('Daarna');
  const lines = await world.store.inbox.lines('noordlicht', 100);
  expect(lines).toMatchObject([
    { state: 'waiting', reason: expect.stringMatching(/^something went wrong here: \S+ in the log$/) },
  ]);
});

test('what says that it is of a year to come does not outdo what is said until then', async () => {
  const say = (company: string, timestamp: string) =>
    JSON.stringify({ type: 'lead.qualified', timestamp, data: { id: 'ahead', company, contact: { name: 'Iris' } } });
  await send(SOURCES.webhooks, say('Morgen', '2999-01-01T00:00:00Z'), { id: 'msg_ahead' });
  await world.turn(60_000);
  await send(SOURCES.webhooks, say('Vandaag', new Date(world.now()).toISOString()), { id: 'msg_now' });
  expect((await kept('ahead'))?.facts.company).toBe('Vandaag');
});

test('a CloudEvent that says null where it could say nothing is taken', async () => {
  const event = JSON.parse(readPayload('cloudevents-structured-lead-sql.json')) as object;
  const { status } = await send(SOURCES.webhooks, JSON.stringify({ ...event, datacontenttype: null }), {
    'content-type': 'application/cloudevents+json',
    authorization: `Bearer ${secretOf({ organisation: 'noordlicht', source: SOURCES.webhooks })}`,
  });
  expect(status).toBe(202);
});
