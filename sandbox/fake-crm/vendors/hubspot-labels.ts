import type { CrmPlace } from '../memory.ts';
import type { CrmReply, CrmRoute } from './route.ts';

const DATED = '\\d{4}-\\d{2}';
const PORTAL_ID = 12_345_678;
const OBJECTS: Record<string, { object: string; stage: string }> = {
  contacts: { object: 'contact', stage: '' },
  deals: { object: 'deal', stage: 'dealstage' },
  '0-136': { object: 'lead', stage: 'hs_pipeline_stage' },
};
const NOT_FOUND: CrmReply = {
  status: 404,
  body: { status: 'error', category: 'OBJECT_NOT_FOUND', message: 'not found' },
};

/** Who owns records, and what keys are called. */
export const hubspotLabels: CrmRoute[] = [
  {
    method: 'GET',
    path: new RegExp(`^/account-info/${DATED}/details$`),
    run: () => ({ status: 200, body: { portalId: PORTAL_ID, uiDomain: 'app.hubspot.com' } }),
  },
  {
    method: 'GET',
    path: new RegExp(`^/crm/owners/${DATED}$`),
    run: () => ({ status: 200, body: { results: [] } }),
  },
  {
    method: 'GET',
    path: new RegExp(`^/crm/owners/${DATED}/(\\w+)$`),
    run: ({ memory }, { caught: [id] }) => {
      const owner = memory.owners.find((each) => each.vendor === 'hubspot' && each.id === id);
      if (!owner) return NOT_FOUND;
      const [firstName = '', ...rest] = owner.name.split(' ');
      return { status: 200, body: { id, email: owner.email, firstName, lastName: rest.join(' '), archived: false } };
    },
  },
  {
    method: 'GET',
    path: new RegExp(`^/crm/properties/${DATED}/([\\w-]+)/(\\w+)$`),
    run: (place, { caught: [path = '', name = ''] }) => {
      const options = listOptions(place, OBJECTS[path]?.object ?? path, name);
      return { status: 200, body: { name, options: options.map(({ key: value, label }) => ({ label, value })) } };
    },
  },
  {
    method: 'GET',
    path: new RegExp(`^/crm/pipelines/${DATED}/([\\w-]+)$`),
    run: (place, { caught: [path = ''] }) => {
      const { object, stage } = OBJECTS[path] ?? { object: path, stage: '' };
      const stages = listOptions(place, object, stage).map(({ key: id, label }) => ({ id, label }));
      return { status: 200, body: { results: [{ id: 'default', label: 'Sales Pipeline', stages }] } };
    },
  },
];

function listOptions({ memory }: CrmPlace, object: string, field: string) {
  return memory.options.filter((each) => each.vendor === 'hubspot' && each.object === object && each.field === field);
}
