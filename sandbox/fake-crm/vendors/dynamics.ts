import type { RecordPointer } from '../../../src/domain/crm/record.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { FakeRecord } from '../contract.ts';
import {
  type CrmMemory,
  type CrmPlace,
  findFakeNote,
  findFakeRecord,
  findMissingField,
  keepFakeNote,
  listFakeNotes,
  takeNextCrmId,
} from '../memory.ts';
import { type ApiCall, type CrmReply, readBearerToken, readFakeFields, type VendorApi } from './route.ts';

const SETS: Record<string, string> = { leads: 'lead', opportunities: 'opportunity', contacts: 'contact' };
const BASE = '/api/data/v9\\.2';
const GUID = '[\\da-f-]{36}';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
/** Links by the lookups of either table. */
const LOOKUPS: Record<string, string> = {
  opportunity: 'qualifyingopportunityid',
  lead: 'originatingleadid',
  contact: 'parentcontactid',
  account: 'parentaccountid',
  campaign: 'campaignid',
};
const NOT_FOUND = refuse(404, '0x80040217', 'lead With Id = … Does Not Exist');
const PRIVILEGES = ['prvReadLead', 'prvWriteLead', 'prvCreateNote', 'prvReadUser'];

export const dynamics: VendorApi = {
  tokenPath: /^\/[\w-]+\/oauth2\/v2\.0\/token$/,
  readToken: readBearerToken,
  unauthorized: { status: 401 },
  tooMany: (seconds) => ({
    ...refuse(429, '0x80072322', 'Number of requests exceeded the limit'),
    headers: { 'retry-after': String(seconds) },
  }),
  refused: refuse(400, '0x80048d19', "Error identified in Payload: 'statuscode'"),
  notFound: NOT_FOUND,
  routes: [
    { method: 'GET', path: new RegExp(`^${BASE}/WhoAmI$`), run: () => ({ status: 200, body: { UserId: toGuid(1) } }) },
    {
      method: 'GET',
      path: new RegExp(`^${BASE}/systemusers\\(.*\\)/Microsoft`),
      run: () => ({ status: 200, body: { RolePrivileges: PRIVILEGES.map((PrivilegeName) => ({ PrivilegeName })) } }),
    },
    {
      method: 'GET',
      path: new RegExp(`^${BASE}/EntityDefinitions\\(LogicalName='(\\w+)'\\)/Attributes$`),
      run: listColumns,
    },
    { method: 'GET', path: new RegExp(`^${BASE}/annotations$`), run: findAnnotation },
    { method: 'POST', path: new RegExp(`^${BASE}/annotations$`), run: makeAnnotation },
    { method: 'PATCH', path: new RegExp(`^${BASE}/annotations\\((${GUID})\\)$`), run: changeAnnotation },
    { method: 'GET', path: new RegExp(`^${BASE}/(\\w+)\\((${GUID})\\)$`), run: getRow },
    { method: 'PATCH', path: new RegExp(`^${BASE}/(\\w+)\\((${GUID})\\)$`), run: patchRow },
  ],
};

/** A number as a GUID. */
function toGuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function refuse(status: number, code: string, message: string): CrmReply {
  return { status, body: { error: { code, message } } };
}

function pointTo({ caught: [set = '', id = ''] }: ApiCall): RecordPointer {
  return { object: SETS[set] ?? set, id };
}

function getRow({ memory }: CrmPlace, call: ApiCall): CrmReply {
  const record = findFakeRecord(memory, 'dynamics', pointTo(call));
  return record ? { status: 200, body: describeRow(memory, record) } : NOT_FOUND;
}

/** Labels stand beside their keys, and what belongs to it is expanded. */
function describeRow(memory: CrmMemory, record: FakeRecord): JsonObject {
  const row: JsonObject = { [`${record.object}id`]: record.id, modifiedon: new Date(record.changedAt).toISOString() };
  for (const [name, value] of Object.entries(record.fields)) {
    if (name === 'ownerid') continue;
    row[name] = value;
    const option = findOption(memory, record.object, name, value);
    if (option) row[name + FORMATTED] = option.label;
  }
  for (const link of record.links) {
    const lookup = LOOKUPS[link.object];
    if (lookup === undefined) continue;
    row[`_${lookup}_value`] = link.id;
    row[lookup] = findFakeRecord(memory, 'dynamics', link)?.fields ?? null;
  }
  const owner = memory.owners.find(({ vendor, id }) => vendor === 'dynamics' && id === record.fields['ownerid']);
  if (owner) row['_ownerid_value'] = owner.id;
  row['owninguser'] = owner ? { fullname: owner.name, internalemailaddress: owner.email } : null;
  return row;
}

function findOption(memory: CrmMemory, object: string, field: string, value: unknown) {
  return memory.options.find(
    (each) =>
      each.vendor === 'dynamics' && each.object === object && each.field === field && each.key === String(value),
  );
}

function patchRow(place: CrmPlace, call: ApiCall): CrmReply {
  const record = findFakeRecord(place.memory, 'dynamics', pointTo(call));
  if (!record) return NOT_FOUND;
  const fields = readFakeFields(call.body);
  const text = Object.keys(fields).find(
    (name) => isChoice(place.memory, record.object, name) && typeof fields[name] === 'string',
  );
  if (text !== undefined)
    return refuse(400, '0x80048d19', `Cannot convert the literal to the expected type of '${text}'`);
  const missing = findMissingField(place.memory, record, fields);
  if (missing !== undefined) return refuse(400, '0x80040203', `You must provide a value for '${missing}'`);
  place.write('dynamics', record, fields, 'api');
  return { status: 204 };
}

function isChoice({ options }: CrmMemory, object: string, name: string): boolean {
  return options.some((each) => each.vendor === 'dynamics' && each.object === object && each.field === name);
}

function listColumns({ memory }: CrmPlace, { caught: [object = ''] }: ApiCall): CrmReply {
  const choices = [
    ...new Set(
      memory.options.filter((each) => each.vendor === 'dynamics' && each.object === object).map(({ field }) => field),
    ),
  ];
  return { status: 200, body: { value: choices.map((LogicalName) => ({ LogicalName, AttributeType: 'Status' })) } };
}

function findAnnotation({ memory }: CrmPlace, { query }: ApiCall): CrmReply {
  const [, id = '', subject = ''] =
    /^_objectid_value eq (\S+) and subject eq '(.*)'$/.exec(query.get('$filter') ?? '') ?? [];
  const notes = ['lead', 'opportunity']
    .flatMap((object) => listFakeNotes(memory, 'dynamics', { object, id }))
    .filter(({ title }) => title === subject);
  return { status: 200, body: { value: notes.slice(0, 1).map((note) => ({ annotationid: note.id })) } };
}

function makeAnnotation(place: CrmPlace, { body }: ApiCall): CrmReply {
  const bind = Object.entries(body).find(([name]) => name.startsWith('objectid_'))?.[1];
  const [, set = '', of = ''] = /^\/(\w+)\((.*)\)$/.exec(String(bind)) ?? [];
  const pointer = { object: SETS[set] ?? set, id: of };
  if (!findFakeRecord(place.memory, 'dynamics', pointer)) return NOT_FOUND;
  const id = toGuid(takeNextCrmId(place.memory));
  const [title, text] = [String(body['subject'] ?? ''), String(body['notetext'] ?? '')];
  keepFakeNote(place, { vendor: 'dynamics', id, of: pointer, title, text });
  place.announce();
  return { status: 201, body: { annotationid: id } };
}

function changeAnnotation(place: CrmPlace, { caught: [id = ''], body }: ApiCall): CrmReply {
  const note = findFakeNote(place.memory, 'dynamics', id);
  if (!note) return NOT_FOUND;
  keepFakeNote(place, { ...note, text: String(body['notetext'] ?? note.text) });
  place.announce();
  return { status: 204 };
}
