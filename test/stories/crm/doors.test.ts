import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CrmSource } from '../../../src/domain/crm/source.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
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
import { openSmallCrm, type SmallCrm } from '../../world/crm/small-crm.ts';
import { openWorld, type World } from '../../world/world.ts';

const PERSON = {
  'person.name': 'Iris de Vries',
  'person.email': 'iris.devries@voorbeeld-bv.nl',
  'organization.name': 'Voorbeeld BV',
  'owner.email': 'sanne@noordlicht.example',
  is_archived: 'false',
};

let world: World;
let crm: SmallCrm;
beforeAll(async () => {
  crm = await openSmallCrm();
  world = await openWorld({
    organisation: { sources: Object.values(SOURCES) },
    crm: { crmSettings: ({ kind }) => CRM_SETTINGS[kind], clients: () => crm.client },
  });
});
beforeEach(() => crm.records.clear());
afterAll(async () => {
  await world.end();
  await crm.stop();
});

const at = (source: CrmSource) => ({ organisation: 'noordlicht', source });
const kept = (externalId: string) => world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', externalId));

/** Sends it, and waits until all that follows was done. */
async function send(sent: Sent): Promise<{ status: number; text: string }> {
  const answer = await post(world.address, sent);
  const text = await answer.text();
  await world.settle();
  return { status: answer.status, text };
}

describe('what each vendor sends becomes a card', () => {
  test('HubSpot, a workflow’s webhook with the fields that somebody chose', async () => {
    const body = readPayload('hubspot-workflow-webhook-custombody.json');
    expect(await send(sendAs(at(SOURCES.hubspot), body))).toMatchObject({ status: 202 });
    expect(world.card('Voorbeeld BV').text()).toContain('Iris de Vries');
    expect(await kept('hub:65059681032')).toMatchObject({
      facts: {
        company: 'Voorbeeld BV',
        campaign: 'beurs-voorjaar',
        contact: { email: 'iris.devries@voorbeeld-bv.nl' },
      },
    });
    expect(await countKept(world)).toBe(0);
  });

  test('HubSpot, the whole record as its API gives it, signed', async () => {
    const body = readPayload('hubspot-contact-get-v3.json').replaceAll('65059681032', '65059681033');
    crm.records.set('contact/65059681033', { fields: { 'owner.email': 'sanne@noordlicht.example' } });
    const sent = signAsHubspot(at(SOURCES.hubspot), world.address, body, world.now());
    expect(await send(sent)).toMatchObject({ status: 202 });
    const lead = await kept('hub:65059681033');
    expect(lead).toMatchObject({ owner: 'sanne', facts: { contact: { title: 'Inkoopmanager' } } });
    expect(lead?.facts.url).toBe('https://crm.noordlicht.nl/contact/65059681033');
    expect(world.card('Voorbeeld BV').text()).not.toContain('5551234');
  });

  test('HubSpot, an app’s event: the record is asked for', async () => {
    const body = readPayload('hubspot-webhook-contact-propertychange-lifecyclestage.json').replaceAll(
      '65059681032',
      '77',
    );
    const fields = {
      email: 'kim@acme.nl',
      firstname: 'Kim',
      company: 'Acme Zeven',
      lifecyclestage: 'salesqualifiedlead',
    };
    crm.records.set('contact/77', { fields, changedAt: world.now() });
    expect(await send(sendAs(at(SOURCES.hubspot), body))).toMatchObject({ status: 202 });
    expect(world.card('Acme Zeven').text()).toContain('Kim');
  });

  test('Salesforce, an Outbound Message, acknowledged as it must be', async () => {
    const answer = await send(sendAs(at(SOURCES.salesforce), readPayload('salesforce-outbound-message-lead.xml')));
    expect(answer.status).toBe(200);
    expect(answer.text.replaceAll(/\s+/g, '')).toBe(
      readPayload('salesforce-outbound-message-ack-true.xml').replaceAll(/\s+/g, ''),
    );
    expect(await kept('sales:00Q000000000001AAA')).toMatchObject({ facts: { source: 'Trade Show' } });
  });

  test('Salesforce, though one of several notifications is none: the others are taken, and that one is named', async () => {
    const whole = readPayload('salesforce-outbound-message-lead.xml')
      .replaceAll('04l000000000001', '04l000000000002')
      .replaceAll('00Q000000000001', '00Q000000000002');
    const broken = whole.replace(
      '<Notification>',
      '<Notification><Id>04l000000000003AAA</Id></Notification><Notification>',
    );
    const answer = await send(sendAs(at(SOURCES.salesforce), broken));
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('true')]);
    expect(await kept('sales:00Q000000000002AAA')).toMatchObject({ facts: { source: 'Trade Show' } });
    expect(await world.store.inbox.lines('noordlicht', 10)).toMatchObject([
      { state: 'failed', reason: expect.stringMatching(/^1 of a message’s notifications: Each Notification/) },
    ]);
  });

  test('Salesforce, a callout of a flow', async () => {
    const body = readPayload('salesforce-flow-http-callout-lead.json')
      .replace('00Q000000000001AAA', '00Q000000000002')
      .replace('rep@example.nl', 'sanne@noordlicht.example');
    expect(await send(sendAs(at(SOURCES.salesforce), body))).toMatchObject({ status: 202 });
    expect(await kept('sales:00Q000000000002EAA')).toMatchObject({ owner: 'sanne' });
  });

  test('Pipedrive, a lead, whose person and organisation are asked for', async () => {
    const id = 'b1810230-6c0d-11ed-9826-a53d0eb706a5';
    crm.records.set(`lead/${id}`, { fields: PERSON });
    expect(await send(sendAs(at(SOURCES.pipedrive), readPayload('pipedrive-v2-lead-create.json')))).toMatchObject({
      status: 202,
    });
    const lead = await kept(`pipe:${id}`);
    expect(lead).toMatchObject({ owner: 'sanne', facts: { value: { amount: 300, currency: 'EUR' } } });
    // Its deal, of the same person, is won.
    const won = readPayload('pipedrive-v2-deal-change-won.json').replaceAll('"person_id": 8', '"person_id": 11');
    await send(sendAs(at(SOURCES.pipedrive), won));
    expect((await kept(`pipe:${id}`))?.outcome).toEqual({ kind: 'won', value: { amount: 100, currency: 'EUR' } });
  });

  test('Dynamics 365, a new lead, its choices by their labels', async () => {
    const headers = { 'x-ms-dynamics-organization': 'org.crm4.dynamics.com' };
    const body = readPayload('dynamics-lead-create.json');
    expect(await send(sendAs(at(SOURCES.dynamics), body, headers))).toMatchObject({ status: 202 });
    const lead = await kept('dyn:6d81597f-0f9f-e711-8122-000d3aa2331c');
    expect(lead?.facts).toMatchObject({ source: 'Trade Show', note: 'Aanvraag demo' });
  });

  test('Standard Webhooks, a lead and what became of it', async () => {
    const lead = readPayload('standardwebhooks-lead-qualified.json').replaceAll('crm-4711', 'own-1');
    expect(await send(sendAs(at(SOURCES.webhooks), lead, { id: 'msg_a' }))).toMatchObject({ status: 202 });
    const outcome = readPayload('standardwebhooks-lead-outcome.json').replaceAll('crm-4711', 'own-1');
    expect(await send(sendAs(at(SOURCES.webhooks), outcome, { id: 'msg_b' }))).toMatchObject({ status: 202 });
    expect((await kept('own-1'))?.outcome).toEqual({ kind: 'won', value: { amount: 16_500, currency: 'EUR' } });
  });
});
