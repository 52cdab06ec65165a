import type { RecordPointer } from '../../../src/domain/crm/record.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { FakeRecord } from '../contract.ts';
import {
  type CrmPlace,
  findFakeNote,
  findFakeRecord,
  findMissingField,
  keepFakeNote,
  takeNextCrmId,
} from '../memory.ts';
import { type ApiCall, type CrmReply, readBearerToken, readFakeFields, type VendorApi } from './route.ts';
import { answerQuery } from './salesforce-query.ts';

const OBJECTS: Record<string, string> = { Lead: 'lead', Opportunity: 'opportunity', Contact: 'contact' };
const BASE = '/services/data/v\\d+\\.0';
const NOT_FOUND = refuse(404, 'NOT_FOUND', 'The requested resource does not exist');

export const salesforce: VendorApi = {
  tokenPath: /^\/services\/oauth2\/token$/,
  readToken: readBearerToken,
  unauthorized: refuse(401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
  tooMany: (seconds) => ({
    ...refuse(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
    headers: { 'retry-after': String(seconds) },
  }),
  refused: refuse(400, 'INVALID_FIELD', 'No such column'),
  notFound: NOT_FOUND,
  routes: [
    {
      method: 'GET',
      path: new RegExp(`^${BASE}/query$`),
      run: ({ memory }, { query }) => answerQuery(memory, query.get('q') ?? ''),
    },
    { method: 'GET', path: new RegExp(`^${BASE}/sobjects/User/(\\w+)$`), run: getUser },
    {
      method: 'GET',
      path: new RegExp(`^${BASE}/sobjects/Lead/describe$`),
      run: () => ({ status: 200, body: { queryable: true, updateable: true } }),
    },
    { method: 'POST', path: new RegExp(`^${BASE}/sobjects/Task$`), run: makeTask },
    { method: 'PATCH', path: new RegExp(`^${BASE}/sobjects/Task/(\\w+)$`), run: changeTask },
    { method: 'GET', path: new RegExp(`^${BASE}/sobjects/(\\w+)/(\\w+)$`), run: getObject },
    { method: 'PATCH', path: new RegExp(`^${BASE}/sobjects/(\\w+)/(\\w+)$`), run: patchObject },
  ],
};

function describeRecord({ object, id, fields, links, changedAt }: FakeRecord): JsonObject {
  const find = (name: string): string | null => links.find((each) => each.object === name)?.id ?? null;
  const converted = object === 'lead' && {
    ConvertedOpportunityId: find('opportunity'),
    ConvertedContactId: find('contact'),
  };
  return { Id: id, ...converted, ...fields, LastModifiedDate: new Date(changedAt).toISOString() };
}

function pointTo({ caught: [name = '', id = ''] }: ApiCall): RecordPointer {
  return { object: OBJECTS[name] ?? name, id };
}

function getObject({ memory }: CrmPlace, call: ApiCall): CrmReply {
  const record = findFakeRecord(memory, 'salesforce', pointTo(call));
  return record ? { status: 200, body: describeRecord(record) } : NOT_FOUND;
}

function patchObject(place: CrmPlace, call: ApiCall): CrmReply {
  const record = findFakeRecord(place.memory, 'salesforce', pointTo(call));
  if (!record) return NOT_FOUND;
  if (record.fields['IsConverted'] === true)
    return refuse(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
  const fields = readFakeFields(call.body);
  const missing = findMissingField(place.memory, record, fields);
  if (missing !== undefined)
    return refuse(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing}]`, [missing]);
  place.write('salesforce', record, fields, 'api');
  return { status: 204 };
}

function getUser({ memory }: CrmPlace, { caught: [id] }: ApiCall): CrmReply {
  const owner = memory.owners.find((each) => each.vendor === 'salesforce' && each.id === id);
  return owner ? { status: 200, body: { Id: id, Name: owner.name, Email: owner.email } } : NOT_FOUND;
}

function makeTask(place: CrmPlace, { body }: ApiCall): CrmReply {
  const at = body['WhatId'] ?? body['WhoId'];
  const of = [...place.memory.records.values()].find((each) => each.vendor === 'salesforce' && each.id === at);
  if (!of) return refuse(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  const id = `00T${String(takeNextCrmId(place.memory)).padStart(12, '0')}AAA`;
  const { object, id: record } = of;
  const [title, text] = [String(body['Subject'] ?? ''), String(body['Description'] ?? '')];
  keepFakeNote(place, { vendor: 'salesforce', id, of: { object, id: record }, title, text });
  place.announce();
  return { status: 201, body: { id, success: true, errors: [] } };
}

function changeTask(place: CrmPlace, { caught: [id = ''], body }: ApiCall): CrmReply {
  const note = findFakeNote(place.memory, 'salesforce', id);
  if (!note) return NOT_FOUND;
  keepFakeNote(place, { ...note, text: String(body['Description'] ?? note.text) });
  place.announce();
  return { status: 204 };
}

/** Salesforce says no with a list. */
function refuse(status: number, errorCode: string, message: string, fields: string[] = []): CrmReply {
  return { status, body: [{ message, errorCode, fields }] };
}
