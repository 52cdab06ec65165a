import { createHmac } from 'node:crypto';
import type { CrmDoor, FakeRecord } from './contract.ts';
import { describePipedriveRecord } from './vendors/pipedrive.ts';

/** What became of a record. `isNew`: it was not there before. */
export type CrmChange = { record: FakeRecord; changed: string[]; isNew: boolean; by: 'person' | 'api'; number: number };
type Webhook = { headers: Record<string, string>; body: string };

const SALESFORCE_ORGANIZATION = '00D000000000001EAA';
const HUBSPOT_PORTAL = 12_345_678;

/** The webhook a vendor sends of a change, as its door wants it. */
export function writeCrmWebhook(change: CrmChange, door: CrmDoor): Webhook {
  switch (change.record.vendor) {
    case 'hubspot':
      return writeHubspot(change, door);
    case 'salesforce':
      return { headers: { 'content-type': 'text/xml;charset=UTF-8', ...door.headers }, body: writeSalesforce(change) };
    case 'pipedrive':
      return writeJson(writePipedrive(change), door);
    case 'dynamics':
      return writeJson(writeDynamics(change), door);
  }
}

function writeJson(body: unknown, { headers }: CrmDoor): Webhook {
  return { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** Of a workflow all its properties, of an app one thin event a property; both are signed (version 3). */
function writeHubspot({ record, changed, isNew, by, number }: CrmChange, door: CrmDoor): Webhook {
  const event = {
    subscriptionId: 2_902_227,
    portalId: HUBSPOT_PORTAL,
    appId: 4_210_286,
    occurredAt: record.changedAt,
    attemptNumber: 0,
    objectId: Number(record.id),
    changeSource: by === 'api' ? 'INTEGRATION' : 'CRM_UI',
  };
  const thin = isNew
    ? [{ ...event, eventId: number * 100, subscriptionType: `${record.object}.creation`, changeFlag: 'CREATED' }]
    : changed.map((name, index) => ({
        ...event,
        eventId: number * 100 + index,
        subscriptionType: `${record.object}.propertyChange`,
        propertyName: name,
        propertyValue: String(record.fields[name] ?? ''),
      }));
  const full = { ...record.fields, hs_object_id: record.id, lastmodifieddate: String(record.changedAt) };
  const { headers, body } = writeJson(door.isThin ? thin : full, door);
  if (door.appSecret === undefined) return { headers, body };
  const timestamp = String(record.changedAt);
  const signature = createHmac('sha256', door.appSecret).update(`POST${door.url}${body}${timestamp}`).digest('base64');
  return {
    headers: { ...headers, 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp },
    body,
  };
}

/** An outbound message: SOAP, with the fields that were chosen for it. */
function writeSalesforce({ record: { object, id, fields }, number }: CrmChange): string {
  const type = object.charAt(0).toUpperCase() + object.slice(1);
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`<sf:${name}>${escapeXml(String(value))}</sf:${name}>`],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <soapenv:Body>
  <notifications xmlns="http://soap.sforce.com/2005/09/outbound">
   <OrganizationId>${SALESFORCE_ORGANIZATION}</OrganizationId>
   <ActionId>04k000000000001AAA</ActionId>
   <SessionId xsi:nil="true"/>
   <Notification>
    <Id>04l${String(number).padStart(12, '0')}AAA</Id>
    <sObject xsi:type="sf:${type}" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
     <sf:Id>${id}</sf:Id>
     ${lines.join('\n     ')}
    </sObject>
   </Notification>
  </notifications>
 </soapenv:Body>
</soapenv:Envelope>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function writePipedrive({ record, isNew, by, number }: CrmChange): unknown {
  return {
    data: describePipedriveRecord(record),
    previous: isNew ? null : {},
    meta: {
      action: isNew ? 'create' : 'change',
      company_id: '8087566',
      entity: record.object,
      entity_id: record.id,
      id: `b18fa830-6c0d-11ed-9826-${String(number).padStart(12, '0')}`,
      change_source: by === 'api' ? 'api' : 'app',
      timestamp: new Date(record.changedAt).toISOString(),
      version: '2.0',
      attempt: 1,
    },
  };
}

/** Attributes are a list of keys and values. */
function writeDynamics({ record: { object, id, fields, changedAt }, isNew, number }: CrmChange): unknown {
  const Attributes = Object.entries({ ...fields, [`${object}id`]: id }).map(([key, value]) => ({
    key,
    value: typeof value === 'number' && key.endsWith('code') ? { __type: 'OptionSetValue', Value: value } : value,
  }));
  const Target = { LogicalName: object, Id: id, Attributes, FormattedValues: [] };
  return {
    InputParameters: [{ key: 'Target', value: Target }],
    MessageName: isNew ? 'Create' : 'Update',
    OperationCreatedOn: `/Date(${changedAt})/`,
    OperationId: `4af10637-4ea2-e711-8122-${String(number).padStart(12, '0')}`,
    PrimaryEntityId: id,
    PrimaryEntityName: object,
  };
}
