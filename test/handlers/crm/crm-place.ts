import { onTestFinished } from 'vitest';
import { openFakeCrm } from '../../../sandbox/fake-crm/open.ts';
import { CRM_TOKEN, DYNAMICS_USER, emptyCrmSeed, SALESFORCE_USER } from '../../../sandbox/samples/noordlicht-crm.ts';
import type { RecordPointer } from '../../../src/domain/crm/record.ts';
import type { Vendor } from '../../../src/domain/crm/source.ts';
import { chooseAccount } from '../../../src/handlers/crm/account.ts';
import { openCrmClient } from '../../../src/handlers/crm/open.ts';
import type { CrmSettings } from '../../../src/handlers/crm/settings.ts';

export const NOW = Date.parse('2026-11-26T09:00:00Z');
const CLIENT_ID = '0f0f0f0f-1111-4222-8333-444444444444';

/** A lead of each vendor’s CRM, as it is there. */
export const LEADS: Record<Vendor, RecordPointer> = {
  hubspot: { object: 'contact', id: '65059681032' },
  salesforce: { object: 'lead', id: '00Q000000000001AAA' },
  pipedrive: { object: 'lead', id: 'b1810230-6c0d-11ed-9826-a53d0eb706a5' },
  dynamics: { object: 'lead', id: '6d81597f-0f9f-e711-8122-000d3aa2331c' },
};

const FIELDS: Record<Vendor, Record<string, string | number | null>> = {
  hubspot: {
    firstname: 'Iris',
    lastname: 'de Vries',
    company: 'Voorbeeld BV',
    email: 'iris.devries@voorbeeld-bv.example',
    lifecyclestage: 'salesqualifiedlead',
    hs_lead_status: 'NEW',
    hubspot_owner_id: '5551234',
    our_own: 'yes',
  },
  salesforce: {
    FirstName: 'Iris',
    LastName: 'de Vries',
    Company: 'Voorbeeld BV',
    Email: 'iris.devries@voorbeeld-bv.example',
    Status: 'Open - Not Contacted',
    OwnerId: SALESFORCE_USER,
  },
  pipedrive: {
    title: 'Voorbeeld BV lead',
    owner_id: 12415231,
    'value.amount': 300,
    'value.currency': 'EUR',
    label_ids: '134b4de7-dcbc-46ae-b8f2-2eb328eebfe8',
  },
  dynamics: {
    firstname: 'Iris',
    lastname: 'de Vries',
    companyname: 'Voorbeeld BV',
    emailaddress1: 'iris.devries@voorbeeld-bv.example',
    statuscode: 1,
    ownerid: DYNAMICS_USER,
  },
};

/** What else belongs to it there: a deal, a person, a company. */
const AROUND: Record<Vendor, (RecordPointer & { fields: Record<string, string>; links?: RecordPointer[] })[]> = {
  hubspot: [
    {
      object: 'deal',
      id: '77',
      fields: { dealname: 'Brug', dealstage: 'closedwon', amount: '4800' },
      links: [LEADS.hubspot],
    },
    { object: 'company', id: '88', fields: { name: 'Voorbeeld Holding' } },
  ],
  salesforce: [
    {
      object: 'opportunity',
      id: '006000000000001AAA',
      fields: { StageName: 'Prospecting', AccountId: '001000000000001AAA' },
      links: [{ object: 'contact', id: '003000000000001AAA' }],
    },
    { object: 'contact', id: '003000000000001AAA', fields: { Name: 'Iris de Vries', Email: 'iris@voorbeeld.example' } },
    { object: 'account', id: '001000000000001AAA', fields: { Name: 'Voorbeeld Holding' } },
    { object: 'campaign', id: '701000000000001AAA', fields: { Name: 'Beurs voorjaar' } },
  ],
  pipedrive: [
    {
      object: 'person',
      id: '11',
      fields: { name: 'Iris de Vries', emails: 'iris@voorbeeld.example', phones: '+31 20 555' },
    },
    { object: 'organization', id: '2', fields: { name: 'Voorbeeld Holding' } },
    {
      object: 'deal',
      id: '8',
      fields: { title: 'Voorbeeld deal', status: 'open', stage_id: '2' },
      links: [{ object: 'person', id: '11' }],
    },
  ],
  dynamics: [
    { object: 'account', id: 'aaaaaaaa-0f9f-e711-8122-000d3aa2331c', fields: { name: 'Voorbeeld Holding' } },
    {
      object: 'contact',
      id: 'bbbbbbbb-0f9f-e711-8122-000d3aa2331c',
      fields: { fullname: 'Iris de Vries', emailaddress1: 'iris@voorbeeld.example' },
    },
    { object: 'opportunity', id: 'cccccccc-0f9f-e711-8122-000d3aa2331c', fields: { name: 'Brug' } },
  ],
};
const LINKS: Record<Vendor, string[]> = {
  hubspot: ['deal', 'company'],
  salesforce: ['campaign'],
  pipedrive: ['person', 'organization'],
  dynamics: ['account', 'contact', 'opportunity'],
};

/** What each vendor gave. */
const SETTINGS: Record<Vendor, CrmSettings> = {
  hubspot: { token: CRM_TOKEN },
  salesforce: { domain: 'acme.my.salesforce.com', clientId: CLIENT_ID, clientSecret: 'a-secret' },
  pipedrive: { domain: 'acme.pipedrive.com', token: CRM_TOKEN },
  dynamics: {
    url: 'https://acme.crm4.dynamics.com',
    tenantId: CLIENT_ID,
    clientId: CLIENT_ID,
    clientSecret: 'a-secret',
  },
};

/** A fake CRM with one lead of this vendor, and a client of it. */
export async function openPlace(vendor: Vendor) {
  const clock = { at: NOW };
  const crm = await openFakeCrm({ seed: emptyCrmSeed, token: CRM_TOKEN, now: () => clock.at });
  onTestFinished(() => crm.stop());
  for (const each of AROUND[vendor]) await crm.put(vendor, each);
  const links = AROUND[vendor].filter(({ object }) => LINKS[vendor].includes(object));
  await crm.put(vendor, {
    ...LEADS[vendor],
    fields: FIELDS[vendor],
    links: links.map(({ object, id }) => ({ object, id })),
  });
  const account = chooseAccount(vendor, { ...SETTINGS[vendor], apiUrl: crm.apiUrl(vendor) });
  if (!account) throw new Error(`${vendor} has no account`);
  const client = openCrmClient(account, { wanted: ['our_own', 'person.name'], now: () => clock.at });
  return { crm, client, clock, lead: LEADS[vendor], cut: AbortSignal.timeout(20_000) };
}
