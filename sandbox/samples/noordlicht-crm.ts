import { randomUUID } from 'node:crypto';
import type { CrmSeed, FakeOption, FakeOwner, FakeRecord } from '../fake-crm/contract.ts';

/** What the bot’s calls to the sandbox’s CRMs carry: another at each start. */
export const CRM_TOKEN = randomUUID();

const owner = (vendor: FakeOwner['vendor'], id: string): FakeOwner => ({
  vendor,
  id,
  name: 'Sanne de Boer',
  email: 'sanne@noordlicht.example',
});
const option = (vendor: FakeOption['vendor'], object: string, field: string, pairs: Record<string, string>) =>
  Object.entries(pairs).map(([key, label]): FakeOption => ({ vendor, object, field, key, label }));

/** As HubSpot has them in every account. */
const HUBSPOT_OPTIONS = [
  ...option('hubspot', 'contact', 'lifecyclestage', {
    lead: 'Lead',
    marketingqualifiedlead: 'Marketing Qualified Lead',
    salesqualifiedlead: 'Sales Qualified Lead',
    opportunity: 'Opportunity',
    customer: 'Customer',
  }),
  ...option('hubspot', 'contact', 'hs_lead_status', {
    NEW: 'New',
    OPEN: 'Open',
    IN_PROGRESS: 'In Progress',
    OPEN_DEAL: 'Open Deal',
    UNQUALIFIED: 'Unqualified',
    ATTEMPTED_TO_CONTACT: 'Attempted to Contact',
    CONNECTED: 'Connected',
    BAD_TIMING: 'Bad Timing',
  }),
  ...option('hubspot', 'deal', 'dealstage', {
    appointmentscheduled: 'Appointment Scheduled',
    closedwon: 'Closed Won',
    closedlost: 'Closed Lost',
  }),
];

export const SALESFORCE_USER = '005000000000001AAA';
export const DYNAMICS_USER = '75c2dd85-e89e-e711-8122-000d3aa2331c';

const DYNAMICS_OPTIONS = [
  ...option('dynamics', 'lead', 'statuscode', {
    1: 'New',
    2: 'Contacted',
    3: 'Qualified',
    4: 'Lost',
    5: 'Cannot Contact',
  }),
  ...option('dynamics', 'lead', 'statecode', { 0: 'Open', 1: 'Qualified', 2: 'Disqualified' }),
  ...option('dynamics', 'lead', 'leadsourcecode', { 7: 'Trade Show', 8: 'Web' }),
];

const PIPEDRIVE_OPTIONS = [
  ...option('pipedrive', 'deal', 'stage_id', { 2: 'Contact Made' }),
  ...option('pipedrive', 'deal', 'pipeline_id', { 1: 'Pipeline' }),
  ...option('pipedrive', 'lead', 'label_ids', { '134b4de7-dcbc-46ae-b8f2-2eb328eebfe8': 'Hot' }),
];

/** Accounts without records: their owners, and what keys are called in them. */
export const emptyCrmSeed: CrmSeed = {
  owners: [
    owner('hubspot', '5551234'),
    owner('salesforce', SALESFORCE_USER),
    owner('pipedrive', '12415231'),
    owner('dynamics', DYNAMICS_USER),
  ],
  options: [...HUBSPOT_OPTIONS, ...DYNAMICS_OPTIONS, ...PIPEDRIVE_OPTIONS],
};

const contact = (id: string, fields: FakeRecord['fields']): FakeRecord => ({
  vendor: 'hubspot',
  object: 'contact',
  id,
  fields: { lifecyclestage: 'lead', hs_lead_status: 'NEW', hubspot_owner_id: '5551234', ...fields },
  links: [],
  changedAt: 0,
});

/** What the sandbox’s HubSpot begins with: contacts that marketing has not handed over yet. */
export const crmSeed: CrmSeed = {
  ...emptyCrmSeed,
  records: [
    contact('65059681032', {
      firstname: 'Iris',
      lastname: 'de Vries',
      company: 'Brugrenovatie Zuid BV',
      email: 'iris@brugrenovatie.example',
      phone: '+31205550123',
      jobtitle: 'Hoofd inkoop',
      hs_analytics_source: 'PAID_SEARCH',
      hs_analytics_source_data_1: 'corrosie-webinar-najaar',
    }),
    contact('65059681033', {
      firstname: 'Tom',
      lastname: 'Hendriks',
      company: 'Havenbedrijf Westerschelde',
      email: 'tom@westerschelde.example',
      phone: '+31115550177',
      jobtitle: 'Asset manager',
      hs_analytics_source: 'OFFLINE',
      hs_analytics_source_data_1: 'beurs-voorjaar',
    }),
    contact('65059681034', {
      firstname: 'Marieke',
      lastname: 'Smit',
      company: 'Smit Staalbouw',
      email: 'marieke@smitstaal.example',
      jobtitle: 'Directeur',
    }),
  ],
};
