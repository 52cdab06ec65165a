import type { HubspotAccount } from '../account.ts';

/** What is asked of each object beside what a source’s rules use; HubSpot gives nothing unasked. */
type HubspotObject = { path: string; typeId: string; noteAssociation: number; properties: string[] };

const OBJECTS: Record<string, HubspotObject> = {
  contact: {
    path: 'contacts',
    typeId: '0-1',
    noteAssociation: 202,
    properties: [
      'firstname',
      'lastname',
      'email',
      'phone',
      'mobilephone',
      'jobtitle',
      'company',
      'lifecyclestage',
      'hs_lead_status',
      'hubspotscore',
      'hubspot_owner_id',
      'hs_analytics_source',
      'hs_analytics_source_data_1',
      'lastmodifieddate',
    ],
  },
  deal: {
    path: 'deals',
    typeId: '0-3',
    noteAssociation: 214,
    properties: [
      'dealname',
      'amount',
      'deal_currency_code',
      'dealstage',
      'pipeline',
      'hs_is_closed_won',
      'hs_is_closed',
      'hs_is_closed_lost',
      'closed_lost_reason',
      'hubspot_owner_id',
      'hs_lastmodifieddate',
    ],
  },
  lead: {
    path: '0-136',
    typeId: '0-136',
    noteAssociation: 855,
    properties: [
      'hs_lead_name',
      'hs_lead_label',
      'hs_lead_type',
      'hs_pipeline_stage',
      'hs_pipeline',
      'hubspot_owner_id',
    ],
  },
  company: { path: 'companies', typeId: '0-2', noteAssociation: 190, properties: ['name', 'domain', 'industry'] },
};

/** Undefined for an object of which leads are not made. */
export function findHubspotObject(object: string): HubspotObject | undefined {
  return OBJECTS[object];
}

/** Where an object’s records are. */
export function writeObjectPath({ version }: HubspotAccount, path: string): string {
  return `/crm/objects/${version}/${path}`;
}
