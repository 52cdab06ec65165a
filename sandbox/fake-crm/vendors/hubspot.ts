import type { RecordPointer } from '../../../src/domain/crm/record.ts';
import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { FakeRecord } from '../contract.ts';
import {
  type CrmPlace,
  findFakeNote,
  findFakeRecord,
  findMissingField,
  keepFakeNote,
  listFakeNotes,
  takeNextCrmId,
} from '../memory.ts';
import { hubspotLabels } from './hubspot-labels.ts';
import { type ApiCall, type CrmReply, readBearerToken, readFakeFields, type VendorApi } from './route.ts';

const OBJECTS: Record<string, string> = { contacts: 'contact', deals: 'deal', companies: 'company', '0-136': 'lead' };
const PATHS = Object.fromEntries(Object.entries(OBJECTS).map(([path, object]) => [object, path]));
const BASE = '/crm/objects/\\d{4}-\\d{2}';
const NOT_FOUND = refuse(404, 'OBJECT_NOT_FOUND', 'resource not found');

export const hubspot: VendorApi = {
  readToken: readBearerToken,
  unauthorized: refuse(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found.'),
  // In milliseconds.
  tooMany: (seconds) => ({
    ...refuse(429, 'RATE_LIMITS', 'You have reached your secondly limit.'),
    headers: { 'retry-after': String(seconds * 1000) },
  }),
  refused: refuse(400, 'VALIDATION_ERROR', 'Invalid input JSON'),
  notFound: NOT_FOUND,
  routes: [
    ...hubspotLabels,
    { method: 'POST', path: new RegExp(`^${BASE}/notes$`), run: makeNote },
    { method: 'POST', path: new RegExp(`^${BASE}/notes/batch/read$`), run: readNotes },
    { method: 'PATCH', path: new RegExp(`^${BASE}/notes/(\\d+)$`), run: changeNote },
    { method: 'GET', path: new RegExp(`^${BASE}/([\\w-]+)$`), run: () => ({ status: 200, body: { results: [] } }) },
    { method: 'GET', path: new RegExp(`^${BASE}/([\\w-]+)/(\\w+)$`), run: getObject },
    { method: 'PATCH', path: new RegExp(`^${BASE}/([\\w-]+)/(\\w+)$`), run: patchObject },
  ],
};

/** A record as the object API gives it: only the properties that were asked for. */
export function describeHubspotRecord(record: FakeRecord, properties: string[]): JsonObject {
  const at = new Date(record.changedAt).toISOString();
  const own = { hs_object_id: record.id, lastmodifieddate: at };
  const asked = properties.length === 0 ? Object.keys(record.fields) : properties;
  const values = asked.map((name) => [name, toText(record.fields[name])] as const);
  return {
    id: record.id,
    properties: { ...Object.fromEntries(values), ...own },
    createdAt: at,
    updatedAt: at,
    archived: false,
  };
}

function toText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

function pointTo({ caught: [path = '', id = ''] }: ApiCall): RecordPointer {
  return { object: OBJECTS[path] ?? path, id };
}

function getObject({ memory }: CrmPlace, call: ApiCall): CrmReply {
  const pointer = pointTo(call);
  const record = findFakeRecord(memory, 'hubspot', pointer);
  if (!record) return NOT_FOUND;
  const body = describeHubspotRecord(record, split(call.query.get('properties')));
  const associations: JsonObject = {};
  for (const name of split(call.query.get('associations'))) {
    const ids =
      name === 'notes'
        ? listFakeNotes(memory, 'hubspot', pointer).map(({ id }) => id)
        : record.links.filter(({ object }) => PATHS[object] === name).map(({ id }) => id);
    if (ids.length > 0)
      associations[name] = { results: ids.map((id) => ({ id, type: `${record.object}_to_${name}` })) };
  }
  return { status: 200, body: Object.keys(associations).length > 0 ? { ...body, associations } : body };
}

function split(list: string | null): string[] {
  return (list ?? '').split(',').filter((each) => each !== '');
}

function patchObject(place: CrmPlace, call: ApiCall): CrmReply {
  const record = findFakeRecord(place.memory, 'hubspot', pointTo(call));
  if (!record) return NOT_FOUND;
  const { properties } = call.body;
  const fields = readFakeFields(isJsonObject(properties) ? properties : {});
  const unknown = findUnknownOption(place, record, fields);
  if (unknown !== undefined) return refuseOption(unknown);
  const missing = findMissingField(place.memory, record, fields);
  if (missing !== undefined) return refuseMissing(missing);
  const written = place.write('hubspot', record, fields, 'api');
  return { status: 200, body: describeHubspotRecord(written, Object.keys(fields)) };
}

/** A property with options takes no other. */
function findUnknownOption(
  { memory }: CrmPlace,
  record: FakeRecord,
  fields: Record<string, unknown>,
): string | undefined {
  return Object.keys(fields).find((name) => {
    const options = memory.options.filter(
      ({ vendor, object, field }) => vendor === 'hubspot' && object === record.object && field === name,
    );
    return options.length > 0 && fields[name] !== '' && !options.some(({ key }) => key === fields[name]);
  });
}

function refuseOption(name: string): CrmReply {
  const fault = { isValid: false, message: 'was not one of the allowed options', error: 'INVALID_OPTION', name };
  return refuse(400, 'VALIDATION_ERROR', `Property values were not valid: ${JSON.stringify([fault])}`);
}

function refuseMissing(name: string): CrmReply {
  const reply = refuse(400, 'VALIDATION_ERROR', 'Some required properties were not set.');
  const context = { properties: [name] };
  return {
    status: 400,
    body: { ...(reply.body as JsonObject), context, errors: [{ message: `${name} is required`, context }] },
  };
}

function makeNote(place: CrmPlace, { body: { properties, associations } }: ApiCall): CrmReply {
  const given = isJsonObject(properties) ? properties : {};
  if (given['hs_timestamp'] === undefined) return refuseMissing('hs_timestamp');
  const [to] = Array.isArray(associations) ? associations : [];
  const id = String(to?.to?.id ?? '');
  const record = [...place.memory.records.values()].find((each) => each.vendor === 'hubspot' && each.id === id);
  if (!record) return refuse(400, 'VALIDATION_ERROR', 'Invalid association');
  const { object } = record;
  const note = { vendor: 'hubspot' as const, id: String(takeNextCrmId(place.memory)), of: { object, id } };
  keepFakeNote(place, { ...note, title: '', text: String(given['hs_note_body'] ?? '') });
  place.announce();
  return { status: 201, body: { id: note.id, properties: given } };
}

function readNotes({ memory }: CrmPlace, { body: { inputs } }: ApiCall): CrmReply {
  const ids: string[] = (Array.isArray(inputs) ? inputs : []).map((each) => String(each?.id));
  const results = ids.flatMap((id) => {
    const note = findFakeNote(memory, 'hubspot', id);
    return note ? [{ id, properties: { hs_note_body: note.text } }] : [];
  });
  return { status: 200, body: { status: 'COMPLETE', results } };
}

function changeNote(place: CrmPlace, { caught: [id = ''], body: { properties } }: ApiCall): CrmReply {
  const note = findFakeNote(place.memory, 'hubspot', id);
  if (!note) return NOT_FOUND;
  const text = isJsonObject(properties) ? String(properties['hs_note_body'] ?? note.text) : note.text;
  keepFakeNote(place, { ...note, text });
  place.announce();
  return { status: 200, body: { id } };
}

function refuse(status: number, category: string, message: string): CrmReply {
  return {
    status,
    body: { status: 'error', message, correlationId: '5f1c0d1e-0000-4000-8000-000000000000', category },
  };
}
