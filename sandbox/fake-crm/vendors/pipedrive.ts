import type { RecordPointer } from '../../../src/domain/crm/record.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { FakeRecord, FakeValue } from '../contract.ts';
import {
  type CrmPlace,
  findFakeNote,
  findFakeRecord,
  findMissingField,
  keepFakeNote,
  listFakeNotes,
  takeNextCrmId,
} from '../memory.ts';
import { type ApiCall, type CrmReply, readFakeFields, type VendorApi } from './route.ts';

const NOT_FOUND = refuse(404, 'Not found');
const LINKS: Record<string, string> = { person: 'person_id', organization: 'org_id' };
const HASH = /^[0-9a-f]{40}$/;

export const pipedrive: VendorApi = {
  readToken: (headers) => {
    const token = headers['x-api-token'];
    return typeof token === 'string' ? token : undefined;
  },
  unauthorized: refuse(401, 'unauthorized access'),
  tooMany: (seconds) => ({ ...refuse(429, 'request over limit'), headers: { 'retry-after': String(seconds) } }),
  refused: refuse(400, 'Validation failed: value: is not valid'),
  notFound: NOT_FOUND,
  routes: [
    { method: 'GET', path: /^\/api\/v1\/users\/me$/, run: () => answer({ id: 1, name: 'Sandbox', active_flag: true }) },
    { method: 'GET', path: /^\/api\/v1\/users\/(\d+)$/, run: getUser },
    { method: 'GET', path: /^\/api\/v1\/leadLabels$/, run: listLabels },
    { method: 'GET', path: /^\/api\/v2\/(stages|pipelines)\/(\d+)$/, run: getStage },
    { method: 'GET', path: /^\/api\/v1\/notes$/, run: listNotes },
    { method: 'POST', path: /^\/api\/v1\/notes$/, run: makeNote },
    { method: 'PUT', path: /^\/api\/v1\/notes\/(\d+)$/, run: changeNote },
    { method: 'GET', path: /^\/api\/v[12]\/(leads|deals|persons|organizations)\/([\w-]+)$/, run: getObject },
    { method: 'PATCH', path: /^\/api\/v[12]\/(leads|deals)\/([\w-]+)$/, run: patchObject },
  ],
};

function answer(data: unknown, status = 200): CrmReply {
  return { status, body: { success: true, data } };
}

function refuse(status: number, error: string): CrmReply {
  return { status, body: { success: false, error, error_info: '' } };
}

/** A record as the API and webhooks give it: of custom fields only deals’ stand apart. */
export function describePipedriveRecord({ object, id, fields, links, changedAt }: FakeRecord): JsonObject {
  const tied = Object.fromEntries(
    links.flatMap((link) => {
      const name = object === 'lead' && link.object === 'organization' ? 'organization_id' : LINKS[link.object];
      return name === undefined ? [] : [[name, Number(link.id)] as const];
    }),
  );
  const [own, custom]: [JsonObject, JsonObject] = [{}, {}];
  for (const [name, value] of Object.entries(fields))
    (HASH.test(name) && object !== 'lead' ? custom : own)[name] = value;
  const { 'value.amount': amount, 'value.currency': currency, emails, phones, label_ids: labels, ...rest } = own;
  const money =
    amount === undefined ? {} : object === 'lead' ? { value: { amount, currency } } : { value: amount, currency };
  return {
    id: object === 'lead' ? id : Number(id),
    ...rest,
    ...money,
    ...tied,
    ...(emails !== undefined && { emails: [{ value: emails, primary: true }] }),
    ...(phones !== undefined && { phones: [{ value: phones, primary: true }] }),
    ...(object === 'lead' && { label_ids: typeof labels === 'string' ? labels.split(',') : [] }),
    ...(object !== 'lead' && { custom_fields: custom }),
    update_time: new Date(changedAt).toISOString(),
  };
}

function pointTo({ caught: [path = '', id = ''] }: ApiCall): RecordPointer {
  return { object: path.slice(0, -1), id };
}

function getObject({ memory }: CrmPlace, call: ApiCall): CrmReply {
  const record = findFakeRecord(memory, 'pipedrive', pointTo(call));
  return record ? answer(describePipedriveRecord(record)) : NOT_FOUND;
}

function patchObject(place: CrmPlace, call: ApiCall): CrmReply {
  const record = findFakeRecord(place.memory, 'pipedrive', pointTo(call));
  if (!record) return NOT_FOUND;
  const { custom_fields: custom, ...body } = call.body;
  const fields: Record<string, FakeValue> = { ...readFakeFields(body), ...readFakeFields(Object(custom)) };
  if (record.fields['is_archived'] === true && fields['is_archived'] !== false)
    return refuse(400, 'Archived lead can not be updated');
  const missing = findMissingField(place.memory, record, fields);
  if (missing !== undefined) return refuse(400, `Validation failed: ${missing}: This field is required`);
  return answer(describePipedriveRecord(place.write('pipedrive', record, fields, 'api')));
}

function getUser({ memory }: CrmPlace, { caught: [id] }: ApiCall): CrmReply {
  const owner = memory.owners.find((each) => each.vendor === 'pipedrive' && each.id === id);
  return owner ? answer({ id: Number(id), name: owner.name, email: owner.email }) : NOT_FOUND;
}

function listLabels({ memory }: CrmPlace): CrmReply {
  const labels = memory.options.filter(({ vendor, field }) => vendor === 'pipedrive' && field === 'label_ids');
  return answer(labels.map(({ key: id, label: name }) => ({ id, name })));
}

function getStage({ memory }: CrmPlace, { caught: [path, id] }: ApiCall): CrmReply {
  const field = path === 'stages' ? 'stage_id' : 'pipeline_id';
  const found = memory.options.find((each) => each.vendor === 'pipedrive' && each.field === field && each.key === id);
  return found ? answer({ id: Number(id), name: found.label }) : NOT_FOUND;
}

/** `lead_id`, `deal_id` or `person_id` says whose notes these are. */
function findOf(given: Iterable<[string, unknown]>): RecordPointer | undefined {
  for (const [name, id] of given)
    if (/^(lead|deal|person)_id$/.test(name)) return { object: name.slice(0, -3), id: String(id) };
  return undefined;
}

function listNotes({ memory }: CrmPlace, { query }: ApiCall): CrmReply {
  const of = findOf(query.entries());
  const notes = of ? listFakeNotes(memory, 'pipedrive', of) : [];
  return answer(notes.map(({ id, text: content }) => ({ id: Number(id), content })));
}

function makeNote(place: CrmPlace, { body }: ApiCall): CrmReply {
  const of = findOf(Object.entries(body));
  if (!of || !findFakeRecord(place.memory, 'pipedrive', of))
    return refuse(400, 'Validation failed: lead_id: not found');
  const id = String(takeNextCrmId(place.memory));
  keepFakeNote(place, { vendor: 'pipedrive', id, of, title: '', text: String(body['content'] ?? '') });
  place.announce();
  return answer({ id: Number(id), content: body['content'] }, 201);
}

function changeNote(place: CrmPlace, { caught: [id = ''], body }: ApiCall): CrmReply {
  const note = findFakeNote(place.memory, 'pipedrive', id);
  if (!note) return NOT_FOUND;
  keepFakeNote(place, { ...note, text: String(body['content'] ?? note.text) });
  place.announce();
  return answer({ id: Number(id) });
}
