import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Vendor } from '../../../src/domain/crm/source.ts';
import { openPlace } from './crm-place.ts';

/** Sooner than any question ends by itself. */
const SOON_MS = 5000;
const VENDORS: Vendor[] = ['hubspot', 'salesforce', 'pipedrive', 'dynamics'];

describe('a record is fetched with what people know of it: owner, labels, person and company', () => {
  test('of HubSpot a contact, and the deal that was made of it', async () => {
    const { client, lead, cut } = await openPlace('hubspot');
    expect(await client.fetchRecord(lead, cut)).toMatchObject({
      kind: 'good',
      value: {
        ...lead,
        fields: {
          email: 'iris.devries@voorbeeld-bv.example',
          our_own: 'yes',
          'lifecyclestage.label': 'Sales Qualified Lead',
          'hs_lead_status.label': 'New',
          'owner.email': 'sanne@noordlicht.example',
          'company.name': 'Voorbeeld Holding',
          'record.url': 'https://app.hubspot.com/contacts/12345678/record/0-1/65059681032',
        },
        belongs: [{ object: 'deal', id: '77' }],
      },
    });
    expect(await client.fetchRecord({ object: 'deal', id: '77' }, cut)).toMatchObject({
      kind: 'good',
      value: {
        fields: { 'dealstage.label': 'Closed Won', amount: '4800', 'person.lastname': 'de Vries' },
        belongs: [lead],
      },
    });
  });

  test('of Salesforce a lead, and the opportunity it was converted to', async () => {
    const { crm, client, lead, cut } = await openPlace('salesforce');
    const opportunity = { object: 'opportunity', id: '006000000000001AAA' };
    expect(await client.fetchRecord(lead, cut)).toMatchObject({
      kind: 'good',
      value: {
        fields: {
          Company: 'Voorbeeld BV',
          'owner.email': 'sanne@noordlicht.example',
          'Campaign.Name': 'Beurs voorjaar',
          'record.url': 'https://acme.my.salesforce.com/00Q000000000001AAA',
        },
      },
    });
    await crm.put('salesforce', { ...lead, fields: { IsConverted: true }, links: [opportunity] });
    expect(await client.fetchRecord(lead, cut)).toMatchObject({ kind: 'good', value: { belongs: [opportunity] } });
    expect(await client.fetchRecord(opportunity, cut)).toMatchObject({
      kind: 'good',
      value: {
        fields: {
          StageName: 'Prospecting',
          'company.name': 'Voorbeeld Holding',
          'person.Email': 'iris@voorbeeld.example',
        },
        belongs: [lead, { object: 'contact', id: '003000000000001AAA' }],
      },
    });
  });

  test('of Pipedrive a lead and a deal, which share their person', async () => {
    const { client, lead, cut } = await openPlace('pipedrive');
    const person = { object: 'person', id: '11' };
    expect(await client.fetchRecord(lead, cut)).toMatchObject({
      kind: 'good',
      value: {
        fields: {
          'person.name': 'Iris de Vries',
          'person.email': 'iris@voorbeeld.example',
          'organization.name': 'Voorbeeld Holding',
          'owner.email': 'sanne@noordlicht.example',
          'label_ids.label': 'Hot',
          'value.amount': '300',
          'value.currency': 'EUR',
        },
        belongs: [person],
      },
    });
    expect(await client.fetchRecord({ object: 'deal', id: '8' }, cut)).toMatchObject({
      kind: 'good',
      value: { fields: { status: 'open', 'stage_id.label': 'Contact Made' }, belongs: [person] },
    });
  });

  test('of Dynamics a lead by one question, with the labels of its choices', async () => {
    const { crm, client, lead, cut } = await openPlace('dynamics');
    expect(await client.fetchRecord(lead, cut)).toMatchObject({
      kind: 'good',
      value: {
        fields: {
          companyname: 'Voorbeeld BV',
          'statuscode.label': 'New',
          'owner.email': 'sanne@noordlicht.example',
          'company.name': 'Voorbeeld Holding',
          'person.fullname': 'Iris de Vries',
        },
        belongs: [
          { object: 'opportunity', id: 'cccccccc-0f9f-e711-8122-000d3aa2331c' },
          { object: 'contact', id: 'bbbbbbbb-0f9f-e711-8122-000d3aa2331c' },
        ],
      },
    });
    expect(crm.calls().filter(({ call }) => call.includes('/leads('))).toHaveLength(1);
  });
});

describe.each(VENDORS)('%s', (vendor) => {
  test('a record that is not there is gone, and so is what can be no record', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    crm.remove(vendor, lead);
    expect(await client.fetchRecord(lead, cut)).toEqual({ kind: 'gone' });
    expect(await client.fetchRecord({ object: 'invoice', id: '1' }, cut)).toEqual({ kind: 'gone' });
  });

  test('owners and labels are asked for once an hour', async () => {
    const { crm, client, clock, lead, cut } = await openPlace(vendor);
    const count = async () => {
      const before = crm.calls().length;
      await client.fetchRecord(lead, cut);
      return crm.calls().length - before;
    };
    const first = await count();
    const second = await count();
    expect(second).toBeLessThan(first);
    clock.at += 61 * 60_000;
    expect(await count()).toBeGreaterThan(vendor === 'dynamics' ? second - 1 : second);
  });

  test('nothing of an answer’s text is in what comes of it, whatever is answered', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    for (const kind of ['server-error', 'odd-answer', 'refused-connection', 'rate-limited'] as const) {
      crm.setTroubles([{ vendor, kind }]);
      const answer = await client.fetchRecord(lead, cut);
      expect([kind, answer.kind]).toEqual([kind, 'later']);
      expect(JSON.stringify(answer)).not.toMatch(/limit exceeded|sign in|html/i);
    }
  });

  test('is left alone for as long as it says', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    crm.setTroubles([{ vendor, kind: 'rate-limited', retryAfterSeconds: 7 }]);
    expect(await client.fetchRecord(lead, cut)).toMatchObject({ kind: 'later', afterMs: 7000 });
  });

  test('is left alone for half a minute where it has enough and does not say for how long', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    crm.setTroubles([{ vendor, kind: 'odd-answer', odd: { status: 429, body: '' } }]);
    expect(await client.fetchRecord(lead, cut)).toMatchObject({ kind: 'later', afterMs: 30_000 });
  });

  test('a token that is refused is asked for anew once, and one that stays refused is the account’s', async () => {
    const { crm, client, lead, cut } = await openPlace(vendor);
    expect(await client.check(cut)).toEqual({ kind: 'good', value: { missing: [] } });
    crm.revoke(vendor);
    expect(await client.fetchRecord(lead, cut)).toMatchObject({ kind: 'account-refused' });
    expect(await client.check(cut)).toMatchObject({ kind: 'account-refused' });
    crm.revoke(vendor, false);
    expect(await client.fetchRecord(lead, cut)).toMatchObject({ kind: 'good' });
  });

  test('a call ends when its attempt does', async () => {
    const { crm, client, lead } = await openPlace(vendor);
    crm.setTroubles([{ vendor, kind: 'silence' }]);
    const began = crm.calls().length;
    const attempt = new AbortController();
    const tried = client.fetchRecord(lead, attempt.signal);
    await expect.poll(() => crm.calls().length).toBeGreaterThan(began);
    attempt.abort();
    expect(await Promise.race([tried, setTimeout(SOON_MS, 'goes on')])).toMatchObject({ kind: 'later' });
  });
});
