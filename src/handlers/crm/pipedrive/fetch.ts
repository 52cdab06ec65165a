import type { CrmRecord, RecordPointer, RecordValue } from '../../../domain/crm/record.ts';
import type { CrmAnswer } from '../client.ts';
import type { Labels } from '../labels.ts';
import { readChangedAt, readFields, readId, readList, readObject, readValue } from '../values.ts';
import type { AskPipedrive } from './call.ts';

type Fields = Record<string, RecordValue>;
export type PipedriveParts = { ask: AskPipedrive; labels: Labels };

/** Leads stay on v1, the rest is on v2. */
const PATHS: Record<string, string> = { lead: '/api/v1/leads', deal: '/api/v2/deals', person: '/api/v2/persons' };

/** Undefined for an object of which leads are not made. */
export function findPipedrivePath({ object, id }: RecordPointer): string | undefined {
  const path = PATHS[object];
  return path && `${path}/${encodeURIComponent(id)}`;
}

export async function fetchPipedriveRecord(
  { ask, labels }: PipedriveParts,
  pointer: RecordPointer,
  cut: AbortSignal,
): Promise<CrmAnswer<CrmRecord>> {
  const path = findPipedrivePath(pointer);
  if (path === undefined) return { kind: 'gone' };
  const answer = await ask('GET', path, cut);
  if (answer.kind !== 'good') return answer;
  const given = readObject(answer.value);
  if (given['is_deleted'] === true) return { kind: 'gone' };
  const person = readId(given['person_id']);
  const find = { ask, labels, cut };
  const around = await Promise.all([
    readPerson(ask, person, cut),
    readCompany(ask, readId(given['org_id'] ?? given['organization_id']), cut),
    findOwner(find, readId(given['owner_id'])),
    findLabel(find, 'stage_id', '/api/v2/stages', readId(given['stage_id'])),
    findLabel(find, 'pipeline_id', '/api/v2/pipelines', readId(given['pipeline_id'])),
    pointer.object === 'lead' ? findLeadLabels(find, readList(given['label_ids'])) : noFields(),
  ]);
  const fields: Fields = {
    ...readFields(given),
    ...readFields(given['custom_fields']),
    ...readMoney(given),
    // A person is itself what others have as theirs.
    ...(pointer.object === 'person' && describePerson(given)),
  };
  for (const part of around) {
    if (part.kind !== 'good') return part;
    Object.assign(fields, part.value);
  }
  const value: CrmRecord = {
    ...pointer,
    fields,
    ...readChangedAt(given['update_time']),
    ...(person !== undefined && { belongs: [{ object: 'person', id: person }] }),
  };
  return { kind: 'good', value };
}

async function noFields(): Promise<CrmAnswer<Fields>> {
  return { kind: 'good', value: {} };
}

/** A lead has an object, a deal two fields. */
function readMoney({ value, currency }: Record<string, unknown>): Fields {
  if (typeof value === 'object' && value !== null) return readFields(value, 'value.');
  return { 'value.amount': readValue(value), 'value.currency': readValue(currency) };
}

async function readPerson(ask: AskPipedrive, id: string | undefined, cut: AbortSignal): Promise<CrmAnswer<Fields>> {
  if (id === undefined) return noFields();
  const person = await ask('GET', `/api/v2/persons/${encodeURIComponent(id)}`, cut);
  if (person.kind === 'later' || person.kind === 'unknown') return person;
  return { kind: 'good', value: person.kind === 'good' ? describePerson(readObject(person.value)) : {} };
}

function describePerson(person: Record<string, unknown>): Fields {
  return {
    'person.name': readValue(person['name']),
    'person.job_title': readValue(person['job_title']),
    'person.email': readPrimary(person['emails'] ?? person['email']),
    'person.phone': readPrimary(person['phones'] ?? person['phone']),
  };
}

/** Of several the one that is marked, else the first. */
function readPrimary(list: unknown): RecordValue {
  const each = readList(list).map(readObject);
  return readValue((each.find(({ primary }) => primary === true) ?? each[0])?.['value']);
}

async function readCompany(ask: AskPipedrive, id: string | undefined, cut: AbortSignal): Promise<CrmAnswer<Fields>> {
  if (id === undefined) return noFields();
  const company = await ask('GET', `/api/v2/organizations/${encodeURIComponent(id)}`, cut);
  if (company.kind === 'later' || company.kind === 'unknown') return company;
  const name = company.kind === 'good' ? readValue(readObject(company.value)['name']) : null;
  return { kind: 'good', value: { 'organization.name': name } };
}

type Find = { ask: AskPipedrive; labels: Labels; cut: AbortSignal };

async function findOwner({ ask, labels, cut }: Find, id: string | undefined): Promise<CrmAnswer<Fields>> {
  if (id === undefined) return noFields();
  const user = await labels.find(`user ${id}`, () => ask('GET', `/api/v1/users/${encodeURIComponent(id)}`, cut));
  if (user.kind !== 'good') return user;
  const { name, email } = readObject(user.value);
  return { kind: 'good', value: { 'owner.name': readValue(name), 'owner.email': readValue(email) } };
}

async function findLabel(
  { ask, labels, cut }: Find,
  field: string,
  path: string,
  id: string | undefined,
): Promise<CrmAnswer<Fields>> {
  if (id === undefined) return noFields();
  const found = await labels.find(`${field} ${id}`, () => ask('GET', `${path}/${encodeURIComponent(id)}`, cut));
  if (found.kind !== 'good') return found;
  return { kind: 'good', value: { [`${field}.label`]: readValue(readObject(found.value)['name']) } };
}

/** The names of a lead’s labels, with commas between them. */
async function findLeadLabels({ ask, labels, cut }: Find, ids: unknown[]): Promise<CrmAnswer<Fields>> {
  if (ids.length === 0) return noFields();
  const all = await labels.find('lead labels', () => ask('GET', '/api/v1/leadLabels', cut));
  if (all.kind !== 'good') return all;
  const names = readList(all.value)
    .map(readObject)
    .flatMap(({ id, name }) => (ids.includes(id) && typeof name === 'string' ? [name] : []));
  return { kind: 'good', value: { 'label_ids.label': names.join(', ') || null } };
}
